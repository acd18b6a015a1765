package org.radnice.search.internal;

import java.util.List;

/**
 * Takes case endings and possessive endings off Czech words that have lost their diacritics already: the light stemmer of
 * Dolamic and Savoy (Indexing and stemming approaches for the Czech language, 2009), with its endings folded.
 *
 * <p>Lucene's own Czech stemmer looks for endings with diacritics, so a query typed without them would get other stems than
 * the text. Folding first and stemming afterwards gives both the same.
 */
final class FoldedCzechStemmer {

    /** Endings by the shortest word that they may be taken from, longest first. */
    private record Endings(int minimum, List<String> endings) {}

    private static final List<Endings> CASE = List.of(
            new Endings(8, List.of("atech")),
            new Endings(7, List.of("etem", "atum")),
            new Endings(6, List.of(
                    "ech", "ich", "eho", "emi", "emu", "ete", "eti", "iho", "imi", "imu", "ach", "ata", "aty", "ych",
                    "ama", "ami", "ove", "ovi", "ymi")),
            new Endings(5, List.of("em", "es", "im", "um", "at", "am", "os", "us", "ym", "mi", "ou")),
            new Endings(3, List.of("a", "e", "i", "o", "u", "y")));

    private static final List<String> POSSESSIVE = List.of("ov", "in", "uv");

    private FoldedCzechStemmer() {}

    /** The stem of a word in lower case without diacritics. */
    static String stem(String word) {
        String stem = withoutPossessive(withoutCase(word));
        return normalized(stem);
    }

    private static String withoutCase(String word) {
        for (Endings group : CASE) {
            if (word.length() < group.minimum()) {
                continue;
            }
            for (String ending : group.endings()) {
                if (word.endsWith(ending)) {
                    return word.substring(0, word.length() - ending.length());
                }
            }
        }
        return word;
    }

    private static String withoutPossessive(String word) {
        if (word.length() > 5) {
            for (String ending : POSSESSIVE) {
                if (word.endsWith(ending)) {
                    return word.substring(0, word.length() - ending.length());
                }
            }
        }
        return word;
    }

    /** Undoes the softening of the last consonant: "psec" and "psek" are one, and so are "knize" and "kniha". */
    private static String normalized(String word) {
        int last = word.length() - 1;
        if (last < 2) {
            return word;
        }
        if (word.endsWith("ct")) {
            return word.substring(0, last - 1) + "ck";
        }
        if (word.endsWith("st")) {
            return word.substring(0, last - 1) + "sk";
        }
        return switch (word.charAt(last)) {
            case 'c' -> word.substring(0, last) + 'k';
            case 'z' -> word.substring(0, last) + 'h';
            default -> vowelOfPenultimate(word, last);
        };
    }

    private static String vowelOfPenultimate(String word, int last) {
        return word.length() > 3 && word.charAt(last - 1) == 'e'
                ? word.substring(0, last - 1) + word.charAt(last)
                : word;
    }
}
