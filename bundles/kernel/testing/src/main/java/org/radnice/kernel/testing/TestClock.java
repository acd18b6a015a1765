package org.radnice.kernel.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.radnice.kernel.api.office.OfficeTime;

/** A clock that stands still until the test moves it; in the legal time of the country. */
public final class TestClock extends Clock {

    private final AtomicReference<Instant> now;
    private final ZoneId zone;

    /** A clock that shows 2 November 2026, 9:00 in Prague, a Monday. */
    public TestClock() {
        this(Instant.parse("2026-11-02T08:00:00Z"));
    }

    /** A clock that shows this instant. */
    public TestClock(Instant start) {
        this(new AtomicReference<>(start), OfficeTime.ZONE);
    }

    private TestClock(AtomicReference<Instant> now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    /** Moves it forward. */
    public void advance(Duration by) {
        now.updateAndGet(instant -> instant.plus(by));
    }

    /** Sets it, forward or back. */
    public void set(Instant instant) {
        now.set(instant);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new TestClock(now, other);
    }

    @Override
    public Instant instant() {
        return now.get();
    }
}
