package org.radnice.kernel.internal.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.radnice.kernel.api.job.Jobs;
import org.radnice.kernel.internal.persistence.Jdbc;

/** Which job is due, and which node runs it. */
public final class JobLeases {

    private static final Duration LEASE = Duration.ofSeconds(60);

    private final Jdbc jdbc;
    private final Clock clock;
    private final String node;
    private final Duration lease;

    /**
     * @param clock on which all nodes agree
     * @param node under which leases are held, unlike that of any other process
     */
    public JobLeases(Jdbc jdbc, Clock clock, String node) {
        this(jdbc, clock, node, LEASE);
    }

    /** @param lease how long a node may be silent before another one takes over */
    JobLeases(Jdbc jdbc, Clock clock, String node, Duration lease) {
        this.lease = lease;
        this.jdbc = jdbc;
        this.clock = clock;
        this.node = node;
    }

    Duration lease() {
        return lease;
    }

    /** Makes a job known; it is due at once when it is new. */
    public void register(String name) {
        jdbc.insertOnce(() -> {
            if (jdbc.first(row -> 1, "SELECT 1 FROM krn_job WHERE name = ?", name).isEmpty()) {
                jdbc.update(
                        "INSERT INTO krn_job (name, next_at, lease_until, lease_node, last_error) VALUES (?, 0, 0, '', '')",
                        name);
            }
        });
    }

    /** Of these jobs, those that are due and that nobody runs. */
    Set<String> due(Collection<String> names) {
        if (names.isEmpty()) {
            return Set.of();
        }
        long now = clock.millis();
        Set<String> due = new HashSet<>(jdbc.list(
                row -> row.getString(1), "SELECT name FROM krn_job WHERE next_at <= ? AND lease_until <= ?", now, now));
        due.retainAll(names);
        return due;
    }

    /** Takes the lease of a job that is due; of several nodes one succeeds. */
    public boolean take(String name) {
        long now = clock.millis();
        return jdbc.update(
                        "UPDATE krn_job SET lease_until = ?, lease_node = ?"
                                + " WHERE name = ? AND next_at <= ? AND lease_until <= ?",
                        now + lease.toMillis(), node, name, now, now)
                == 1;
    }

    /** Prolongs the lease of a job that this node runs; false when it was lost meanwhile. */
    boolean renew(String name) {
        return jdbc.update(
                        "UPDATE krn_job SET lease_until = ? WHERE name = ? AND lease_node = ?",
                        clock.millis() + lease.toMillis(), name, node)
                == 1;
    }

    /** Gives the lease back after a run. Does nothing when it was lost meanwhile. */
    public void end(String name, Duration interval, String error) {
        long now = clock.millis();
        jdbc.update(
                "UPDATE krn_job SET lease_until = 0, lease_node = '', last_end = ?, last_error = ?, next_at = ?"
                        + " WHERE name = ? AND lease_node = ?",
                now, error, now + interval.toMillis(), name, node);
    }

    /** Makes a job due now. */
    void wake(String name) {
        jdbc.update("UPDATE krn_job SET next_at = ? WHERE name = ?", clock.millis(), name);
    }

    /** Where no other process can hold a lease: those that a killed one has left are void. */
    void releaseAll() {
        if (jdbc.dialect().singleProcess()) {
            jdbc.update("UPDATE krn_job SET lease_until = 0, lease_node = '' WHERE lease_until > 0");
        }
    }

    List<Jobs.Status> status(Set<String> present) {
        return jdbc.list(
                row -> {
                    long end = row.getLong(3);
                    Instant lastEnd = row.wasNull() ? null : Instant.ofEpochMilli(end);
                    return new Jobs.Status(
                            row.getString(1), present.contains(row.getString(1)), row.getString(2), lastEnd, row.getString(4));
                },
                "SELECT name, lease_node, last_end, last_error FROM krn_job ORDER BY name");
    }
}
