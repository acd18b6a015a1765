package org.radnice.kernel.internal.lease;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.radnice.kernel.internal.persistence.Jdbc;

/**
 * The database's time: nodes whose own clocks differ must agree on when a lease has run out. Between two measurements it is
 * this node's clock, moved by what was measured. Derby has this node's clock, so nothing is measured there.
 */
public final class LeaseClock extends Clock {

    private static final Duration INTERVAL = Duration.ofSeconds(15);

    private final Jdbc jdbc;
    private final Clock own;
    private volatile Duration ahead = Duration.ZERO;
    private volatile long measuredAt = System.nanoTime() - INTERVAL.toNanos();

    public LeaseClock(Jdbc jdbc, Clock own) {
        this.jdbc = jdbc;
        this.own = own;
    }

    /** How far the database's clock was ahead of this node's when it was last asked; negative when it was behind. */
    public Duration ahead() {
        return ahead;
    }

    @Override
    public Instant instant() {
        String query = jdbc.dialect().clock();
        if (!query.isEmpty() && System.nanoTime() - measuredAt >= INTERVAL.toNanos()) {
            measure(query);
        }
        return own.instant().plus(ahead);
    }

    private void measure(String query) {
        Instant before = own.instant();
        long theirs = jdbc.first(row -> row.getLong(1), query).orElseThrow();
        Duration took = Duration.between(before, own.instant());
        ahead = Duration.between(before.plus(took.dividedBy(2)), Instant.ofEpochMilli(theirs));
        measuredAt = System.nanoTime();
    }

    @Override
    public ZoneId getZone() {
        return own.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new LeaseClock(jdbc, own.withZone(zone));
    }
}
