package org.radnice.portal.internal.content;

import java.util.Arrays;
import java.util.List;

/**
 * Something said on a page, with the language when it is not the page's: where a translation is missing, Czech stands there and
 * is marked, so that a screen reader pronounces it right.
 *
 * @param lines paragraphs or items
 * @param language code when it differs from the page's, or empty
 */
public record Said(List<String> lines, String language) {

    static final Said NOTHING = new Said(List.of(), "");

    static Said text(String wanted, String czech, String language) {
        return list(paragraphs(wanted), paragraphs(czech), language);
    }

    static Said list(List<String> wanted, List<String> czech, String language) {
        if (!wanted.isEmpty()) {
            return new Said(wanted, "");
        }
        return czech.isEmpty() ? NOTHING : new Said(czech, language.equals(Body.FIRST_LANGUAGE) ? "" : Body.FIRST_LANGUAGE);
    }

    /** Whether there is nothing to show. */
    public boolean isEmpty() {
        return lines.isEmpty();
    }

    /** The whole on one line. */
    public String one() {
        return String.join(" ", lines);
    }

    /** The paragraphs of a text, which are separated by empty lines. */
    static List<String> paragraphs(String text) {
        return text == null || text.isBlank()
                ? List.of()
                : Arrays.stream(text.strip().split("\\R\\s*\\R")).map(String::strip).toList();
    }
}
