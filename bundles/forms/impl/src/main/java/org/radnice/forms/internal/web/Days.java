package org.radnice.forms.internal.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days inside of sentences, as the pages' own filter writes them. */
public final class Days {

    private Days() {}

    /** With the name of the day: {@code pondělí 1. 12. 2026}. */
    public static String full(LocalDate day, Locale locale) {
        String pattern = locale.getLanguage().equals("cs") ? "EEEE d.\u00a0M.\u00a0uuuu" : "EEEE d\u00a0MMMM\u00a0uuuu";
        return DateTimeFormatter.ofPattern(pattern, locale).format(day);
    }
}
