package org.radnice.portal.internal.barrier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.radnice.kernel.api.error.Violation;

/** What a report of a barrier must say, and until when the office answers. */
public final class BarrierRules {

    /** Days that the accessibility statement promises. */
    static final int DAYS_TO_ANSWER = 30;

    private BarrierRules() {}

    /** What is wrong with the report, in the order of the fields. */
    public static List<Violation> check(String page, String description, String contact) {
        List<Violation> violations = new ArrayList<>();
        if (page.length() > 500) {
            violations.add(Violation.of("page", "edit.too-long", 500));
        }
        if (description.isBlank()) {
            violations.add(Violation.of("description", "barrier.description-missing"));
        } else if (description.length() > 4000) {
            violations.add(Violation.of("description", "edit.too-long", 4000));
        }
        if (!contact.isEmpty() && (contact.length() > 254 || !contact.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+"))) {
            violations.add(Violation.of("contact", "barrier.contact-wrong"));
        }
        return violations;
    }

    /** The last day for the answer. */
    public static LocalDate answerBy(LocalDate reported) {
        return reported.plusDays(DAYS_TO_ANSWER);
    }
}
