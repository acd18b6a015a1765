package org.radnice.forms.api;

/**
 * Bounds of an answer; {@code null} where there is none beyond the system's own.
 *
 * @param minLength of a text, in characters
 * @param maxLength of a text, in characters
 * @param min of a whole number, or of money in haléře
 * @param max of a whole number, or of money in haléře
 * @param pattern regular expression that the whole text has to match
 * @param maxFiles how many files
 * @param maxMegabytes size of each file
 */
public record Limits(
        Integer minLength,
        Integer maxLength,
        Long min,
        Long max,
        String pattern,
        Integer maxFiles,
        Integer maxMegabytes) {

    /** No bounds. */
    public static final Limits NONE = new Limits(null, null, null, null, null, null, null);
}
