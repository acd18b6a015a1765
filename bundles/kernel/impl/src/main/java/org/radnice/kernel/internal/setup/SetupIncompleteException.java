package org.radnice.kernel.internal.setup;

import org.radnice.kernel.api.error.ConflictException;

/** Tells scripts by the status of the command that something is missing. */
public final class SetupIncompleteException extends ConflictException {

    private static final long serialVersionUID = 1L;

    public SetupIncompleteException(int missing) {
        super(
                "kernel.setup-incomplete",
                "Not ready to work in earnest: " + (missing == 1 ? "one thing is" : missing + " things are") + " missing");
    }
}
