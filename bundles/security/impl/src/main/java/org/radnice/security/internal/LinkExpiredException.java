package org.radnice.security.internal;

import org.radnice.kernel.api.error.NotFoundException;

/** A mailed link does not work (any more). */
public final class LinkExpiredException extends NotFoundException {

    private static final long serialVersionUID = 1L;

    LinkExpiredException() {
        super("security.link-expired", "A link is unknown, used or expired");
    }
}
