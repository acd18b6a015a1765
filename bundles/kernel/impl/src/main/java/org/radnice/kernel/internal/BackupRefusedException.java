package org.radnice.kernel.internal;

import org.radnice.kernel.api.error.ConflictException;

/** Why a copy of the database was not made, for the administrator at the shell. */
public final class BackupRefusedException extends ConflictException {

    private static final long serialVersionUID = 1L;

    BackupRefusedException(String reason) {
        super("kernel.backup-refused", reason);
    }
}
