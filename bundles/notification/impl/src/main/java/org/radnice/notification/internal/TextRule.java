package org.radnice.notification.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.radnice.kernel.api.error.Violation;
import org.radnice.notification.api.MessageKindSource.Text;

/** What the office may write as the words of a message. */
public final class TextRule {

    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_BODY = 10_000;

    private TextRule() {}

    /** What is wrong with the words. */
    public static List<Violation> violations(Text text, Set<String> variables) {
        List<Violation> found = new ArrayList<>();
        if (text.subject().isBlank()) {
            found.add(Violation.of("subject", "texts.subject-missing"));
        } else if (text.subject().length() > LONGEST_SUBJECT) {
            found.add(Violation.of("subject", "texts.subject-long", LONGEST_SUBJECT));
        }
        if (text.body().isBlank()) {
            found.add(Violation.of("body", "texts.body-missing"));
        } else if (text.body().length() > LONGEST_BODY) {
            found.add(Violation.of("body", "texts.body-long", LONGEST_BODY));
        }
        List<String> unknown = MessageText.unknown(text, variables);
        if (!unknown.isEmpty()) {
            found.add(Violation.of("body", "texts.unknown-variable", String.join(", ", unknown)));
        }
        return List.copyOf(found);
    }
}
