package org.radnice.ideas.internal;

import java.util.List;
import org.radnice.kernel.api.error.InvalidException;
import org.radnice.kernel.api.error.Violation;

/** An idea breaks a rule. */
public final class InvalidIdeaException extends InvalidException {

    private static final long serialVersionUID = 1L;

    /** @param violations the broken rules */
    public InvalidIdeaException(List<Violation> violations) {
        super("ideas.invalid", "An idea breaks a rule", violations);
    }
}
