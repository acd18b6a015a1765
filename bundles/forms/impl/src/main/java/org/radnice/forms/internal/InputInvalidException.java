package org.radnice.forms.internal;

import java.util.List;
import org.radnice.kernel.api.error.InvalidException;
import org.radnice.kernel.api.error.Violation;

/** Something that was filled in besides a form's answers is missing or wrong. */
public final class InputInvalidException extends InvalidException {

    private static final long serialVersionUID = 1L;

    private InputInvalidException(Violation violation) {
        super("forms.input-invalid", "Input is missing or wrong: " + violation.field(), List.of(violation));
    }

    /** With one broken rule. */
    public static InputInvalidException of(String field, String messageKey, Object... arguments) {
        return new InputInvalidException(Violation.of(field, messageKey, arguments));
    }
}
