package org.radnice.ideas.internal;

import java.util.List;
import org.radnice.kernel.api.error.Violation;

/** What an idea may be. */
public final class IdeaRule {

    /** Greatest number of characters. */
    public static final int LONGEST = 2000;

    private IdeaRule() {}

    /** What is wrong with the text. */
    public static List<Violation> violations(String text) {
        if (text.isBlank()) {
            return List.of(Violation.of("text", "ideas.text-missing"));
        }
        return text.length() > LONGEST ? List.of(Violation.of("text", "ideas.text-long", LONGEST)) : List.of();
    }
}
