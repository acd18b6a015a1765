package org.radnice.kernel.internal.persistence;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The one transaction of a thread: a connection, and an entity manager for each persistence unit that takes part.
 */
public final class ThreadTransaction {

    private final Connection connection;
    private final boolean write;
    private final Map<PersistenceUnit, EntityManager> managers = new LinkedHashMap<>();
    private final List<Runnable> hints = new ArrayList<>();
    private Throwable joinedFailure;

    ThreadTransaction(Connection connection, boolean write) {
        this.connection = connection;
        this.write = write;
    }

    boolean writes() {
        return write;
    }

    /** The connection; whoever gets it neither commits nor closes it. */
    public Connection connection() {
        return connection;
    }

    EntityManager entities(PersistenceUnit unit) {
        EntityManager known = managers.get(unit);
        if (known == null) {
            known = unit.begin();
            managers.put(unit, known);
        }
        return known;
    }

    void afterCommit(Runnable hint) {
        hints.add(hint);
    }

    /** A joined writer has failed half-way: even if somebody up the stack forgives it, the whole cannot be committed. */
    void joinedFailed(Throwable failure) {
        if (joinedFailure == null) {
            joinedFailure = failure;
        }
    }

    /** Commits, or rolls back a reading transaction. */
    List<Runnable> end() throws SQLException {
        if (!write) {
            rollback();
            return List.of();
        }
        if (joinedFailure != null) {
            throw new IllegalStateException(
                    "A joined transaction failed and its error was swallowed: nothing is committed", joinedFailure);
        }
        managers.values().forEach(EntityManager::flush);
        // To the entity managers the physical connection looks committed now; they have nothing left to write.
        managers.values().forEach(manager -> manager.getTransaction().commit());
        connection.commit();
        endManagers();
        return hints;
    }

    private void rollback() throws SQLException {
        try {
            // An entity manager that is closed inside of its transaction hides the real error: first all roll back.
            managers.values().forEach(manager -> {
                if (manager.getTransaction().isActive()) {
                    manager.getTransaction().rollback();
                }
            });
            connection.rollback();
        } finally {
            endManagers();
        }
    }

    private void endManagers() {
        managers.forEach(PersistenceUnit::end);
        managers.clear();
    }

    /** Rolls back after a failure, which stays the error that is seen. */
    void abort(Throwable failure) {
        try {
            rollback();
        } catch (SQLException | RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    void close(Throwable failure) {
        try {
            connection.close();
        } catch (SQLException e) {
            if (failure != null) {
                failure.addSuppressed(e);
            }
        }
    }
}
