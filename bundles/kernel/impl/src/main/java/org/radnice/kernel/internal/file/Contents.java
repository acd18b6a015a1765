package org.radnice.kernel.internal.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Predicate;

/** Where the bytes of files lie. */
interface Contents {

    /** What was stored. */
    record Digest(long size, String sha256) {}

    /** Puts the stream on stable storage under this id; nothing stays of a stream that fails. */
    Digest put(String id, InputStream content) throws IOException;

    /** The bytes, or an {@link java.nio.file.NoSuchFileException}. */
    InputStream open(String id, String sha256) throws IOException;

    void delete(String id, String sha256) throws IOException;

    /** Removes what an interrupted {@link #put} left more than a day ago. {@code known} tells whether a file is recorded. */
    int sweep(long before, Predicate<String> known) throws IOException;

    /** Fails when nothing could be stored now. */
    void check() throws IOException;
}
