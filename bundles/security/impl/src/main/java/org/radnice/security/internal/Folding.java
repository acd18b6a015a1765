package org.radnice.security.internal;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text in the shape in which it is searched: small letters without diacritics, single spaces. */
public final class Folding {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private Folding() {}

    /** The folded text. */
    public static String fold(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        return SPACE.matcher(MARKS.matcher(decomposed).replaceAll("")).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }

    /** A pattern for LIKE with the escape character {@code !} that finds the folded text anywhere. */
    public static String anywhere(String text) {
        return '%' + fold(text).replace("!", "!!").replace("%", "!%").replace("_", "!_") + '%';
    }
}
