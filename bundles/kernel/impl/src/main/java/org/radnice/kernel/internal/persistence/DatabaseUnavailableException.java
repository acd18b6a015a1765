package org.radnice.kernel.internal.persistence;

import org.radnice.kernel.api.error.UnavailableException;

/** The database cannot be reached. */
public final class DatabaseUnavailableException extends UnavailableException {

    private static final long serialVersionUID = 1L;

    public DatabaseUnavailableException(Throwable cause) {
        super("kernel.database-unavailable", "The database cannot be reached", cause);
    }
}
