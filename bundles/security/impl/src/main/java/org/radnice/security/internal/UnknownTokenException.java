package org.radnice.security.internal;

import org.radnice.kernel.api.error.NotFoundException;

/** There is no such token. */
public final class UnknownTokenException extends NotFoundException {

    private static final long serialVersionUID = 1L;

    UnknownTokenException() {
        super("security.unknown-token", "No such token");
    }
}
