package org.radnice.portal.internal.board;

import java.util.List;
import org.radnice.kernel.api.error.InvalidException;
import org.radnice.kernel.api.error.Violation;

/** A posting breaks rules. */
public final class InvalidPostingException extends InvalidException {

    private static final long serialVersionUID = 1L;

    public InvalidPostingException(List<Violation> violations) {
        super("portal.invalid-posting", "The posting breaks " + violations.size() + " rules", violations);
    }
}
