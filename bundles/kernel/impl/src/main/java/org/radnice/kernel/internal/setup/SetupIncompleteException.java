package org.radnice.kernel.internal.setup;

/** Tells scripts by the status of the command that something is missing. */
public final class SetupIncompleteException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SetupIncompleteException(int missing) {
        super("Not ready to work in earnest: " + (missing == 1 ? "one thing is" : missing + " things are") + " missing");
    }
}
