package org.radnice.security.internal;

import org.radnice.kernel.api.error.NotFoundException;

/** There is no such account. */
public final class UnknownAccountException extends NotFoundException {

    private static final long serialVersionUID = 1L;

    UnknownAccountException() {
        super("security.unknown-account", "No such account");
    }
}
