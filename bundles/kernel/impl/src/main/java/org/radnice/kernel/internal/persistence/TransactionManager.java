package org.radnice.kernel.internal.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Binds one transaction to the thread. Whoever calls inside of one joins it: one connection, one commit.
 */
public final class TransactionManager {

    private static final Logger LOG = LoggerFactory.getLogger(TransactionManager.class);
    private static final int ATTEMPTS = 6;

    private final Database database;
    private final ThreadLocal<ThreadTransaction> current = new ThreadLocal<>();

    public TransactionManager(Database database) {
        this.database = database;
    }

    public Database database() {
        return database;
    }

    Optional<ThreadTransaction> current() {
        return Optional.ofNullable(current.get());
    }

    /** Runs the work in a transaction, a new one or the one that the thread is in. */
    public <T> T run(boolean write, Function<ThreadTransaction, T> work) {
        ThreadTransaction outer = current.get();
        return outer == null ? retrying(write, work) : join(outer, write, work);
    }

    private static <T> T join(ThreadTransaction outer, boolean write, Function<ThreadTransaction, T> work) {
        if (!write) {
            return work.apply(outer);
        }
        if (!outer.writes()) {
            throw new IllegalStateException("A change inside of Transactions.read would be rolled back: use write outside");
        }
        try {
            return work.apply(outer);
        } catch (RuntimeException | Error e) {
            outer.joinedFailed(e);
            throw e;
        }
    }

    private <T> T retrying(boolean write, Function<ThreadTransaction, T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return once(write, work);
            } catch (RuntimeException e) {
                if (attempt == ATTEMPTS || !SqlErrors.retryable(e) || Thread.currentThread().isInterrupted()) {
                    throw SqlErrors.translate(e);
                }
                LOG.debug("Try {} of a transaction lost (SQL state {})", attempt, SqlErrors.state(e));
                // Without chance in it, two that collided once would collide again.
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(1_000_000L, 10_000_000L << attempt));
            }
        }
    }

    private <T> T once(boolean write, Function<ThreadTransaction, T> work) {
        ThreadTransaction transaction = new ThreadTransaction(connect(), write);
        current.set(transaction);
        T result;
        List<Runnable> hints;
        Throwable failure = null;
        try {
            result = work.apply(transaction);
            hints = transaction.end();
        } catch (SQLException e) {
            SqlFailure wrapped = new SqlFailure(e);
            failure = wrapped;
            transaction.abort(wrapped);
            throw wrapped;
        } catch (RuntimeException | Error e) {
            failure = e;
            transaction.abort(e);
            throw e;
        } finally {
            current.remove();
            transaction.close(failure);
        }
        hints.forEach(TransactionManager::hint);
        return result;
    }

    private Connection connect() {
        try {
            return database.connection();
        } catch (SQLException e) {
            throw new DatabaseUnavailableException(e);
        }
    }

    private static void hint(Runnable hint) {
        try {
            hint.run();
        } catch (RuntimeException e) {
            LOG.warn("Something to do after a commit failed: {}", e.getClass().getName());
            LOG.debug("The failure after a commit", e);
        }
    }
}
