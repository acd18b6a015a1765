package org.radnice.forms.internal.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A date as people write it: {@code 1. 11. 2025}, {@code 1.11.2025}, {@code 1/11/2025}, or {@code 2025-11-01}. */
public final class CzechDate {

    private static final Pattern CZECH = Pattern.compile("(\\d{1,2})[./](\\d{1,2})[./](\\d{4})");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final int FIRST_YEAR = 1850;

    private CzechDate() {}

    /** The date, when there is such a day. */
    public static Optional<LocalDate> parse(String text) {
        String dense = Spaces.removed(text);
        Matcher czech = CZECH.matcher(dense);
        if (czech.matches()) {
            return day(czech.group(3), czech.group(2), czech.group(1));
        }
        Matcher iso = ISO.matcher(dense);
        return iso.matches() ? day(iso.group(1), iso.group(2), iso.group(3)) : Optional.empty();
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            LocalDate date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            return date.getYear() < FIRST_YEAR ? Optional.empty() : Optional.of(date);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
