package org.radnice.kernel.internal.file;

import org.radnice.kernel.api.error.UnavailableException;

/** The storage of files cannot be written or read now. */
final class FilesUnavailableException extends UnavailableException {

    private static final long serialVersionUID = 1L;

    FilesUnavailableException(String detail, Throwable cause) {
        super("kernel.files-unavailable", detail, cause);
    }
}
