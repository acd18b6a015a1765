package org.radnice.kernel.internal.migration;

/** A schema cannot be brought to the state that a module needs; somebody has to look. */
public final class MigrationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MigrationException(String message) {
        super(message);
    }

    MigrationException(String message, Throwable cause) {
        super(message, cause);
    }
}
