package org.radnice.security.internal;

import org.radnice.kernel.api.error.UnavailableException;

/** Too many people sign in at this moment. */
public final class BusyException extends UnavailableException {

    private static final long serialVersionUID = 1L;

    BusyException() {
        super("security.busy", "Too many passwords are being hashed");
    }
}
