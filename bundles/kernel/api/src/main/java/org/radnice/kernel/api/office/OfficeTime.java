package org.radnice.kernel.api.office;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days as the office counts them, whatever zone the server runs in. */
public final class OfficeTime {

    /** Legal time of the Czech Republic. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Prague");

    private OfficeTime() {}

    /** Today. */
    public static LocalDate today(Clock clock) {
        return day(clock.instant());
    }

    /** The day of this moment. */
    public static LocalDate day(Instant at) {
        return at.atZone(ZONE).toLocalDate();
    }

    /** The moment when this day begins. */
    public static Instant start(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    /** The moment when this day is over. */
    public static Instant end(LocalDate day) {
        return start(day.plusDays(1));
    }
}
