package org.radnice.kernel.internal.revision;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.radnice.kernel.api.revision.Revisions;
import org.radnice.kernel.internal.persistence.Jdbc;

/** The counts of this node: read from the database once a second, and at once after a change of its own (docs/adr/0014). */
public final class SharedRevisions implements Revisions {

    /** For so long nobody asks the database. */
    private static final long FRESH = TimeUnit.SECONDS.toNanos(1);
    /** For so long those who come while one is asking need not wait for the answer. */
    private static final long USABLE = TimeUnit.SECONDS.toNanos(2);

    private static final String UPDATE = "UPDATE krn_revision SET revision = revision + 1 WHERE subject = ?";
    private static final String INSERT = "INSERT INTO krn_revision (subject, revision) VALUES (?, 1)";

    /**
     * What was read.
     *
     * @param at nano time before the reading
     * @param ownChanges how many changes this node had committed before the reading
     */
    private record Known(Map<String, Long> counts, long at, long ownChanges) {

        Known newer(Known other) {
            return other.at - at >= 0 ? other : this;
        }
    }

    private final Jdbc jdbc;
    private final LongSupplier nanoTime;
    private final AtomicLong ownChanges = new AtomicLong();
    private final AtomicBoolean asking = new AtomicBoolean();
    private final AtomicReference<Known> known;

    public SharedRevisions(Jdbc jdbc, LongSupplier nanoTime) {
        this.jdbc = jdbc;
        this.nanoTime = nanoTime;
        this.known = new AtomicReference<>(new Known(Map.of(), nanoTime.getAsLong() - USABLE, 0));
    }

    @Override
    public long current(String subject) {
        return counts().getOrDefault(subject, 0L);
    }

    private Map<String, Long> counts() {
        Known last = known.get();
        long now = nanoTime.getAsLong();
        if (last.ownChanges != ownChanges.get()) {
            return read(now);
        }
        long age = now - last.at;
        if (age < FRESH) {
            return last.counts;
        }
        if (age >= USABLE) {
            // Everybody asks, as nobody may wait for one whose question hangs; without a database each gets its quick refusal.
            return read(now);
        }
        if (!asking.compareAndSet(false, true)) {
            return last.counts;
        }
        try {
            return read(now);
        } finally {
            asking.set(false);
        }
    }

    private Map<String, Long> read(long now) {
        long before = ownChanges.get();
        // A transaction of the caller's own may see what is never committed.
        boolean shared = !jdbc.inTransaction();
        Map<String, Long> counts = new HashMap<>();
        jdbc.list(row -> counts.put(row.getString(1), row.getLong(2)), "SELECT subject, revision FROM krn_revision");
        if (shared) {
            known.accumulateAndGet(new Known(Map.copyOf(counts), now, before), Known::newer);
        }
        return counts;
    }

    @Override
    public void changed(String subject) {
        if (!jdbc.inTransaction()) {
            throw new IllegalStateException("A change is counted in the transaction that makes it");
        }
        jdbc.with(true, connection -> {
            if (!update(connection, UPDATE, subject)) {
                insert(connection, subject);
            }
            return null;
        });
        jdbc.afterCommit(ownChanges::incrementAndGet);
    }

    /** The first change of a subject ever; another node may be faster, and on PostgreSQL its row would end the transaction. */
    private static void insert(Connection connection, String subject) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            update(connection, INSERT, subject);
            connection.releaseSavepoint(before);
        } catch (SQLException e) {
            if (!"23505".equals(e.getSQLState())) {
                throw e;
            }
            connection.rollback(before);
            update(connection, UPDATE, subject);
        }
    }

    private static boolean update(Connection connection, String sql, String subject) throws SQLException {
        try (PreparedStatement statement = Jdbc.prepare(connection, sql, subject)) {
            return statement.executeUpdate() > 0;
        }
    }
}
