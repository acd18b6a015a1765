package org.radnice.security.internal;

import org.radnice.kernel.api.error.ConflictException;

/** Nobody would be left who can look after the system. */
public final class LastAdministratorException extends ConflictException {

    private static final long serialVersionUID = 1L;

    LastAdministratorException() {
        super("security.last-administrator", "Nobody would be left to look after the system");
    }
}
