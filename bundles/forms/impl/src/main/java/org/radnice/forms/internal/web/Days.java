package org.radnice.forms.internal.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Days inside of sentences, as the pages' own filter writes them. */
public final class Days {

    /** Czech names of days as they stand after "do". */
    private static final List<String> UNTIL =
            List.of("pondělí", "úterý", "středy", "čtvrtka", "pátku", "soboty", "neděle");
    private static final DateTimeFormatter CZECH = DateTimeFormatter.ofPattern("d.\u00a0M.\u00a0uuuu");

    private Days() {}

    /** With the name of the day: {@code středa 2. 12. 2026}. */
    public static String full(LocalDate day, Locale locale) {
        String pattern = locale.getLanguage().equals("cs") ? "EEEE d.\u00a0M.\u00a0uuuu" : "EEEE d\u00a0MMMM\u00a0uuuu";
        return DateTimeFormatter.ofPattern(pattern, locale).format(day);
    }

    /** As it stands after "until", in Czech {@code středy 2. 12. 2026}. */
    public static String until(LocalDate day, Locale locale) {
        return locale.getLanguage().equals("cs")
                ? UNTIL.get(day.getDayOfWeek().getValue() - 1) + "\u00a0" + CZECH.format(day)
                : full(day, locale);
    }
}
