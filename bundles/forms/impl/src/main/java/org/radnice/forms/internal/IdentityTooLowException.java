package org.radnice.forms.internal;

import org.radnice.kernel.api.error.ForbiddenException;

/** The form's law asks for a surer identity than the caller has signed in with. */
public final class IdentityTooLowException extends ForbiddenException {

    private static final long serialVersionUID = 1L;

    public IdentityTooLowException() {
        super("forms.identity-too-low", "The form asks for a surer identity");
    }
}
