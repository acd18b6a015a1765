package org.radnice.kernel.internal.persistence;

import java.sql.SQLException;

/** Carries a database error of the kernel's own statements up to the end of the transaction. */
public final class SqlFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SqlFailure(SQLException cause) {
        super("SQL state " + cause.getSQLState(), cause);
    }
}
