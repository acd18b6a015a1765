package org.radnice.portal.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days as the office counts them. */
public final class OfficeTime {

    /** Legal time of the Czech Republic, whatever zone the server runs in. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Prague");

    private OfficeTime() {}

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
