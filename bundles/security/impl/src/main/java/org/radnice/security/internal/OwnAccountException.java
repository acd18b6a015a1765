package org.radnice.security.internal;

import org.radnice.kernel.api.error.ConflictException;

/** Administrators neither close their own account nor take the role from themselves. */
public final class OwnAccountException extends ConflictException {

    private static final long serialVersionUID = 1L;

    OwnAccountException() {
        super("security.own-account", "Administrators cannot close or weaken their own account");
    }
}
