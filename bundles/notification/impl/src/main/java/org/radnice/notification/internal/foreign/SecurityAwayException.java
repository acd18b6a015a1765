package org.radnice.notification.internal.foreign;

import org.radnice.kernel.api.error.UnavailableException;

/** The security module is away, for example while it is stopped. */
public final class SecurityAwayException extends UnavailableException {

    private static final long serialVersionUID = 1L;

    SecurityAwayException(String service) {
        super("notification.security-away", service + " of the security module is away");
    }
}
