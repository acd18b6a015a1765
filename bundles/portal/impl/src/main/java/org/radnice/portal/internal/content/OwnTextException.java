package org.radnice.portal.internal.content;

import org.radnice.kernel.api.error.ForbiddenException;

/** Somebody wants to approve what they have written themselves. */
public final class OwnTextException extends ForbiddenException {

    private static final long serialVersionUID = 1L;

    OwnTextException() {
        super("portal.own-text", "An author approves their own text");
    }
}
