package org.radnice.kernel.internal.file;

import org.radnice.kernel.api.error.NotFoundException;

/** There is no file of this id. */
final class FileMissingException extends NotFoundException {

    private static final long serialVersionUID = 1L;

    FileMissingException(String id) {
        super("kernel.file-missing", "No file " + id);
    }
}
