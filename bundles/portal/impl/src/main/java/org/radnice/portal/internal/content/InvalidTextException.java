package org.radnice.portal.internal.content;

import java.util.List;
import org.radnice.kernel.api.error.InvalidException;
import org.radnice.kernel.api.error.Violation;

/** A text lacks something or is too long. */
public final class InvalidTextException extends InvalidException {

    private static final long serialVersionUID = 1L;

    public InvalidTextException(List<Violation> violations) {
        super("portal.invalid-text", "The text breaks " + violations.size() + " rules", violations);
    }
}
