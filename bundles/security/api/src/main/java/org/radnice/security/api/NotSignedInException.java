package org.radnice.security.api;

import org.radnice.kernel.api.error.ForbiddenException;

/** The operation needs somebody who has signed in: 401 for clients, the sign-in page for people. */
public final class NotSignedInException extends ForbiddenException {

    private static final long serialVersionUID = 1L;

    /** Its code says everything. */
    public NotSignedInException() {
        super("security.not-signed-in", "Nobody is signed in");
    }
}
