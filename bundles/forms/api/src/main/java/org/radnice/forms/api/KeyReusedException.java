package org.radnice.forms.api;

import org.radnice.kernel.api.error.ConflictException;

/** The idempotency key was used before, for a request with another content. */
public final class KeyReusedException extends ConflictException {

    private static final long serialVersionUID = 1L;

    /** Its code says everything. */
    public KeyReusedException() {
        super("forms.key-reused", "The idempotency key was used for another request");
    }
}
