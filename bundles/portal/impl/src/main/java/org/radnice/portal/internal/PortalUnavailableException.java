package org.radnice.portal.internal;

import org.radnice.kernel.api.error.UnavailableException;

/** Another module that is needed is away just now. */
public final class PortalUnavailableException extends UnavailableException {

    private static final long serialVersionUID = 1L;

    /** @param part that is away, for the log */
    public PortalUnavailableException(String part) {
        super("portal.unavailable", "The portal needs a part that is away: " + part);
    }
}
