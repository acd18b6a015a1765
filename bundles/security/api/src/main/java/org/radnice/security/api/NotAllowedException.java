package org.radnice.security.api;

import org.radnice.kernel.api.error.ForbiddenException;

/** The caller is signed in, and does not have the permission. */
public final class NotAllowedException extends ForbiddenException {

    private static final long serialVersionUID = 1L;

    /** @param permission the missing permission */
    public NotAllowedException(String permission) {
        super("security.not-allowed", "Missing permission " + permission);
    }
}
