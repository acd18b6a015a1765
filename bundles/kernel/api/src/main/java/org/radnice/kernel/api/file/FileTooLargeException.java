package org.radnice.kernel.api.file;

import java.util.List;
import org.radnice.kernel.api.error.InvalidException;

/** A stream was longer than the limit that the caller gave. */
public final class FileTooLargeException extends InvalidException {

    private static final long serialVersionUID = 1L;

    /** @param limit the limit in bytes */
    public FileTooLargeException(long limit) {
        super("kernel.file-too-large", "A file is longer than " + limit + " bytes", List.of(), limit / (1024 * 1024));
    }
}
