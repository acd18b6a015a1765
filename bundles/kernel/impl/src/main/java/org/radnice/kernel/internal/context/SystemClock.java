package org.radnice.kernel.internal.context;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.radnice.kernel.api.office.OfficeTime;

/** The time of the node to the millisecond, which is what tables keep, and the legal time of the country. */
@Component(service = Clock.class)
public final class SystemClock extends Clock {

    private final ZoneId zone;

    @Activate
    public SystemClock() {
        this(OfficeTime.ZONE);
    }

    private SystemClock(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new SystemClock(other);
    }

    @Override
    public long millis() {
        return System.currentTimeMillis();
    }

    @Override
    public Instant instant() {
        return Instant.ofEpochMilli(millis());
    }
}
