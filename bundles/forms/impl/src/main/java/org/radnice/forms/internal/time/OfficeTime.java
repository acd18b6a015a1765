package org.radnice.forms.internal.time;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days as the office counts them. */
public final class OfficeTime {

    /** Legal time of the Czech Republic, whatever zone the server runs in. */
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
}
