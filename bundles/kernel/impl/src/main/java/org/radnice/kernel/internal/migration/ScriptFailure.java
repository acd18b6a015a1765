package org.radnice.kernel.internal.migration;

import java.sql.SQLException;

/** A statement of a script that the database refuses. */
final class ScriptFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ScriptFailure(String sql, SQLException cause) {
        super(cause.getMessage() + " [" + sql.lines().findFirst().orElse("") + "]", cause);
    }
}
