package org.radnice.kernel.internal.persistence;

import org.radnice.kernel.api.error.UnavailableException;

/** Again and again a transaction lost against others that ran at the same time. */
public final class DatabaseBusyException extends UnavailableException {

    private static final long serialVersionUID = 1L;

    DatabaseBusyException(Throwable cause) {
        super("kernel.database-busy", "A transaction was given up after several tries", cause);
    }
}
