package org.radnice.kernel.internal;

/** A key of the configuration has a value with which the server must not run. */
public final class BadConfigurationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message one line for the administrator, without secrets */
    public BadConfigurationException(String message) {
        super(message);
    }
}
