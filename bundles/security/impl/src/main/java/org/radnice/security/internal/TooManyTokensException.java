package org.radnice.security.internal;

import org.radnice.kernel.api.error.ConflictException;

/** The account has as many tokens as it may have. */
public final class TooManyTokensException extends ConflictException {

    private static final long serialVersionUID = 1L;

    TooManyTokensException() {
        super("security.too-many-tokens", "The account has as many tokens as it may");
    }
}
