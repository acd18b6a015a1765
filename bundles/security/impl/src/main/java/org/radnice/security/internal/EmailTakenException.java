package org.radnice.security.internal;

import org.radnice.kernel.api.error.ConflictException;

/** An account with this address exists already; only administrators are told. */
public final class EmailTakenException extends ConflictException {

    private static final long serialVersionUID = 1L;

    public EmailTakenException() {
        super("security.email-taken", "An account with this address exists");
    }
}
