package org.radnice.security.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as people type them into a filter: {@code 1. 12. 2026}, {@code 1.12.2026} or {@code 2026-12-01}. */
public final class DayFilter {

    private static final Pattern CZECH = Pattern.compile("(\\d{1,2})\\.\\s*(\\d{1,2})\\.\\s*(\\d{4})");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");

    private DayFilter() {}

    /** The day; empty when it is none. */
    public static Optional<LocalDate> day(String typed) {
        Matcher czech = CZECH.matcher(typed.strip());
        if (czech.matches()) {
            return day(czech.group(3), czech.group(2), czech.group(1));
        }
        Matcher iso = ISO.matcher(typed.strip());
        return iso.matches() ? day(iso.group(1), iso.group(2), iso.group(3)) : Optional.empty();
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
