package org.radnice.portal.internal.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as people write them: 1. 12. 2026, 1.12.2026 or 2026-12-01. */
final class Days {

    private static final Pattern CZECH = Pattern.compile("(\\d{1,2})\\.[\\s\\u00a0]*(\\d{1,2})\\.[\\s\\u00a0]*(\\d{4})");

    private Days() {}

    static Optional<LocalDate> parse(String text) {
        try {
            Matcher czech = CZECH.matcher(text.strip());
            if (czech.matches()) {
                return Optional.of(LocalDate.of(
                        Integer.parseInt(czech.group(3)), Integer.parseInt(czech.group(2)), Integer.parseInt(czech.group(1))));
            }
            return text.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static String show(LocalDate day) {
        return day == null ? "" : day.getDayOfMonth() + ". " + day.getMonthValue() + ". " + day.getYear();
    }
}
