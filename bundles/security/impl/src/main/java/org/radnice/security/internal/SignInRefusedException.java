package org.radnice.security.internal;

import org.radnice.kernel.api.error.ForbiddenException;

/** The address or the password is wrong, or the account is closed; which of them, nobody is told. */
public final class SignInRefusedException extends ForbiddenException {

    private static final long serialVersionUID = 1L;

    SignInRefusedException() {
        super("security.sign-in-refused", "Wrong address or password, or a closed account");
    }
}
