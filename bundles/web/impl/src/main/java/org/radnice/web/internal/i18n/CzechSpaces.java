package org.radnice.web.internal.i18n;

import java.util.List;
import java.util.Locale;

/**
 * Where a line of Czech must not end: after a preposition or conjunction of one letter, after § and the abbreviations of law, inside
 * a number or a date, before a unit (ČSN 01 6910). By hand, since each text of a page comes through here: as a regular expression it was
 * a fifth of the time that a page takes.
 */
public final class CzechSpaces {

    private static final char BOUND = '\u00a0';
    private static final String ONE_LETTER = "kKsSvVzZoOuUaAiI";
    private static final List<String> BEFORE = List.of("§", "č.", "čl.", "odst.", "písm.");
    private static final List<String> UNITS = List.of("Kč", "kB", "MB", "%", "Sb.");

    private CzechSpaces() {}

    /** The text with the spaces bound when it is Czech, else as it is. */
    public static String bind(String text, Locale locale) {
        return "cs".equals(locale.getLanguage()) ? bind(text) : text;
    }

    private static String bind(String text) {
        char[] bound = null;
        for (int space = text.indexOf(' '); space >= 0; space = text.indexOf(' ', space + 1)) {
            if (binds(text, space)) {
                bound = bound == null ? text.toCharArray() : bound;
                bound[space] = BOUND;
            }
        }
        return bound == null ? text : new String(bound);
    }

    private static boolean binds(String text, int space) {
        if (space == 0 || space + 1 == text.length()) {
            return false;
        }
        char before = text.charAt(space - 1);
        if (digit(before)) {
            return thousands(text, space + 1) || startsWithOne(text, space + 1, UNITS);
        }
        if (before == '.' && space > 1 && digit(text.charAt(space - 2))) {
            return digit(text.charAt(space + 1));
        }
        return !gap(text.charAt(space + 1)) && (aloneLetter(text, space - 1) || endsWithOne(text, space));
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean gap(char c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }

    /** Three digits and no fourth. */
    private static boolean thousands(String text, int from) {
        int end = from;
        while (end < text.length() && end < from + 4 && digit(text.charAt(end))) {
            end++;
        }
        return end == from + 3;
    }

    private static boolean aloneLetter(String text, int at) {
        return ONE_LETTER.indexOf(text.charAt(at)) >= 0 && (at == 0 || !partOfWord(text.codePointBefore(at)));
    }

    private static boolean partOfWord(int point) {
        return Character.isLetterOrDigit(point)
                || Character.getType(point) == Character.LETTER_NUMBER
                || Character.getType(point) == Character.OTHER_NUMBER;
    }

    private static boolean startsWithOne(String text, int from, List<String> words) {
        for (String word : words) {
            if (text.startsWith(word, from)) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsWithOne(String text, int end) {
        for (String word : BEFORE) {
            if (text.startsWith(word, end - word.length())) {
                return true;
            }
        }
        return false;
    }
}
