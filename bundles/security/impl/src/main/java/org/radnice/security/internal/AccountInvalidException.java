package org.radnice.security.internal;

import java.util.List;
import org.radnice.kernel.api.error.InvalidException;
import org.radnice.kernel.api.error.Violation;

/** What was filled in about an account breaks a rule. */
public final class AccountInvalidException extends InvalidException {

    private static final long serialVersionUID = 1L;

    AccountInvalidException(List<Violation> violations) {
        super("security.account-invalid", "Violations: " + violations.size(), violations);
    }

    /** Throws when there is a violation. */
    static void throwIfAny(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw new AccountInvalidException(violations);
        }
    }
}
