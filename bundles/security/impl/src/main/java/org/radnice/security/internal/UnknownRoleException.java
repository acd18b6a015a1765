package org.radnice.security.internal;

import org.radnice.kernel.api.error.NotFoundException;

/** There is no such role. */
public final class UnknownRoleException extends NotFoundException {

    private static final long serialVersionUID = 1L;

    UnknownRoleException(String role) {
        super("security.unknown-role", "There is no role " + role + ", roles are " + String.join(", ", StaffAccounts.ROLES));
    }
}
