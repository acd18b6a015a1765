package org.radnice.forms.internal.file;

import java.util.List;
import org.radnice.kernel.api.error.InvalidException;
import org.radnice.kernel.api.error.Violation;

/** A file is of a kind that the office does not take, too large, or one too many. */
public final class FileRefusedException extends InvalidException {

    private static final long serialVersionUID = 1L;

    private FileRefusedException(String field, String key, Object... arguments) {
        super("forms.file-refused", "A file was refused: " + key, List.of(new Violation(field, key, List.of(arguments))));
    }

    static FileRefusedException kind(String field, String name) {
        return new FileRefusedException(field, "forms.violation.file-kind", name);
    }

    static FileRefusedException size(String field, String name, int megabytes) {
        return new FileRefusedException(field, "forms.violation.file-size", name, megabytes);
    }

    static FileRefusedException total(String field, int megabytes) {
        return new FileRefusedException(field, "forms.violation.files-total", megabytes);
    }

    static FileRefusedException unreadable(String field) {
        return new FileRefusedException(field, "forms.violation.file-unreadable");
    }
}
