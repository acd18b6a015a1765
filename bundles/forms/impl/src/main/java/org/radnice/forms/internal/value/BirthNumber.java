package org.radnice.forms.internal.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Birth number (133/2000 Sb. § 13): year, month and day of birth, and an ending of three digits until the end of 1953 and of
 * four since 1954. The month of women is raised by 50; since 2004 it may be raised by 20 more where a day's numbers ran out.
 */
public final class BirthNumber {

    private static final Pattern SHAPE = Pattern.compile("(\\d{2})(\\d{2})(\\d{2})/?(\\d{3,4})");
    private static final int FIRST_YEAR_OF_TEN_DIGITS = 1954;
    private static final int LAST_YEAR_OF_EXCEPTION = 1985;
    private static final int FIRST_YEAR_OF_SHIFT = 2004;

    private BirthNumber() {}

    /** The number as {@code YYMMDD/XXXX}, when it could have been assigned until this day. */
    public static Optional<String> parse(String text, LocalDate today) {
        Matcher matcher = SHAPE.matcher(Spaces.removed(text));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String ending = matcher.group(4);
        return birth(matcher, today)
                .filter(date -> ending.length() == 3 ? !ending.equals("000") : divisible(matcher, ending, date.getYear()))
                .map(date -> matcher.group(1) + matcher.group(2) + matcher.group(3) + "/" + ending);
    }

    private static Optional<LocalDate> birth(Matcher matcher, LocalDate today) {
        boolean nine = matcher.group(4).length() == 3;
        int year = Integer.parseInt(matcher.group(1));
        year += nine || year >= FIRST_YEAR_OF_TEN_DIGITS % 100 ? 1900 : 2000;
        if (nine && year >= FIRST_YEAR_OF_TEN_DIGITS) {
            return Optional.empty();
        }
        int month = Integer.parseInt(matcher.group(2));
        month -= month > 50 ? 50 : 0;
        if (month > 20) {
            if (year < FIRST_YEAR_OF_SHIFT) {
                return Optional.empty();
            }
            month -= 20;
        }
        try {
            LocalDate date = LocalDate.of(year, month, Integer.parseInt(matcher.group(3)));
            return date.isAfter(today) ? Optional.empty() : Optional.of(date);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean divisible(Matcher matcher, String ending, int year) {
        long nine = Long.parseLong(matcher.group(1) + matcher.group(2) + matcher.group(3) + ending.substring(0, 3));
        int last = ending.charAt(3) - '0';
        // Until 1985 numbers whose remainder would be ten were assigned too, with a zero at the end.
        return nine % 11 == 10 ? last == 0 && year <= LAST_YEAR_OF_EXCEPTION : nine % 11 == last;
    }
}
