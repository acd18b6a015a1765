package org.radnice.kernel.internal;

/** Why a copy of the database was not made, for the administrator at the shell. */
public final class BackupRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BackupRefusedException(String reason) {
        super(reason);
    }
}
