package org.radnice.kernel.internal.persistence;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.openjpa.util.ExceptionInfo;
import org.radnice.kernel.api.error.DomainException;

/** Tells apart the failures that a caller may try again from those that are somebody's mistake. */
public final class SqlErrors {

    /** 55P03 is to PostgreSQL what 40XL1 is to Derby: a lock was not granted in time. */
    private static final Set<String> RETRYABLE = Set.of("40001", "40P01", "40XL1", "40XL2", "55P03");

    /** Server stopping, starting or full; and Derby's database that is shut down or not there. */
    private static final Set<String> GONE = Set.of("57P01", "57P02", "57P03", "53300", "XJ040", "XJ015", "XJ004", "XSDB6");

    private SqlErrors() {}

    static boolean retryable(Throwable error) {
        return any(error, SqlErrors::conflict);
    }

    private static boolean conflict(Throwable error) {
        return error instanceof UnitGoneException
                || error instanceof OptimisticLockException
                || error instanceof org.apache.openjpa.util.OptimisticException
                || error instanceof SQLException sql && sql.getSQLState() != null && RETRYABLE.contains(sql.getSQLState());
    }

    /** Whether the same may work in a moment. */
    public static boolean comeAgain(Throwable error) {
        return retryable(error) || unavailable(error);
    }

    static boolean unavailable(Throwable error) {
        return any(error, SqlErrors::gone);
    }

    private static boolean gone(Throwable error) {
        return error instanceof SQLTransientConnectionException
                || error instanceof SQLNonTransientConnectionException
                || error instanceof SQLRecoverableException
                || error instanceof SQLException sql
                        && sql.getSQLState() != null
                        && (sql.getSQLState().startsWith("08") || GONE.contains(sql.getSQLState()));
    }

    /** Whether the server is there but the user, the password or the name of the database is wrong. */
    public static boolean refused(Throwable error) {
        String state = state(error);
        return state.startsWith("28") || state.equals("3D000");
    }

    /** The SQL state of the innermost database error, or an empty string. */
    public static String state(Throwable error) {
        String[] state = {""};
        any(error, e -> {
            if (e instanceof SQLException sql && sql.getSQLState() != null) {
                state[0] = sql.getSQLState();
            }
            return false;
        });
        return state[0];
    }

    /** What the caller of a transaction shall see instead of this error: itself, or one of the two that mean "come again". */
    static RuntimeException translate(RuntimeException error) {
        if (error instanceof DomainException) {
            return error;
        }
        if (retryable(error)) {
            return new DatabaseBusyException(error);
        }
        if (unavailable(error)) {
            return new DatabaseUnavailableException(error);
        }
        return error;
    }

    private static boolean any(Throwable error, Predicate<Throwable> test) {
        return any(error, test, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static boolean any(Throwable error, Predicate<Throwable> test, Set<Throwable> seen) {
        if (error == null || !seen.add(error)) {
            return false;
        }
        if (test.test(error)) {
            return true;
        }
        if (error instanceof ExceptionInfo info) {
            for (Throwable nested : info.getNestedThrowables()) {
                if (any(nested, test, seen)) {
                    return true;
                }
            }
        }
        return any(error.getCause(), test, seen)
                || error instanceof SQLException sql && any(sql.getNextException(), test, seen);
    }
}
