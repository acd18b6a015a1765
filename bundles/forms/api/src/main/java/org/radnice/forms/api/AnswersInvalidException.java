package org.radnice.forms.api;

import java.util.List;
import org.radnice.kernel.api.error.InvalidException;
import org.radnice.kernel.api.error.Violation;

/** Answers are missing or break a rule. */
public final class AnswersInvalidException extends InvalidException {

    private static final long serialVersionUID = 1L;

    /** @param violations in the order of the fields */
    public AnswersInvalidException(List<Violation> violations) {
        super("forms.answers-invalid", "Answers break rules of the form", violations, violations.size());
    }
}
