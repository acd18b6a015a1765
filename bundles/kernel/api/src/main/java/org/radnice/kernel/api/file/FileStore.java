package org.radnice.kernel.api.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Stores files that belong to records. Every node reaches every file: behind it is a shared directory, or the database
 * (key {@code files.store} of {@code etc/org.radnice.kernel.cfg}).
 *
 * <p>Contents are streamed and never held whole in memory. A file is on stable storage before {@code put} returns. Files
 * that no committed record refers to are the caller's to delete; a nightly job of the kernel removes those which were
 * never {@linkplain #keep kept} after a day.
 */
@ProviderType
public interface FileStore {

    /**
     * Stores the bytes until the end of the stream as a file that is not yet kept.
     *
     * @param name the file's name as the user knows it; shown, never used as a path
     * @param mediaType declared media type, for example {@code application/pdf}
     * @param limit greatest allowed size in bytes
     * @throws FileTooLargeException when the stream is longer than the limit; nothing is stored then
     * @throws org.radnice.kernel.api.error.UnavailableException when the storage cannot be reached or is full
     * @throws IOException when the given stream cannot be read
     */
    StoredFile put(String name, String mediaType, long limit, InputStream content) throws IOException;

    /**
     * Says that a record refers to this file from now on; joins the caller's transaction.
     *
     * @throws org.radnice.kernel.api.error.NotFoundException when there is no such file
     */
    void keep(String id);

    /** What is known of the file. */
    Optional<StoredFile> find(String id);

    /**
     * The bytes; the caller closes the stream.
     *
     * @throws org.radnice.kernel.api.error.NotFoundException when there is no such file
     */
    InputStream open(String id);

    /** Removes the file after the caller's transaction has committed; does nothing when there is none such. */
    void delete(String id);
}
