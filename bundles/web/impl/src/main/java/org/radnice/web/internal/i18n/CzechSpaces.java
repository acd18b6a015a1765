package org.radnice.web.internal.i18n;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where a line of Czech must not end: after a preposition or conjunction of one letter, after § and the abbreviations of law, inside
 * a number or a date, before a unit (ČSN 01 6910).
 */
public final class CzechSpaces {

    private static final Pattern BOUND = Pattern.compile(
            "(?<=(?<![\\p{L}\\p{N}])[kKsSvVzZoOuUaAiI]|§|č\\.|čl\\.|odst\\.|písm\\.) (?=\\S)"
                    + "|(?<=\\d) (?=\\d{3}(?!\\d)|Kč|kB|MB|%|Sb\\.)"
                    + "|(?<=\\d\\.) (?=\\d)");

    private CzechSpaces() {}

    /** The text with the spaces bound when it is Czech, else as it is. */
    public static String bind(String text, Locale locale) {
        return "cs".equals(locale.getLanguage()) ? BOUND.matcher(text).replaceAll("\u00a0") : text;
    }
}
