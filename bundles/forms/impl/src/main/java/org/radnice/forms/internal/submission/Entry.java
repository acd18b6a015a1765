package org.radnice.forms.internal.submission;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.radnice.forms.api.SubmissionStatus.Side;

/**
 * Something that has happened to a submission.
 *
 * @param id unique, sorts by time
 * @param at when
 * @param what see {@link org.radnice.forms.api.SubmissionStatus.Entry#what()}; also {@code note}
 * @param side who did it
 * @param actor account id, {@code anonymous} or {@code system}
 * @param shown whether the sender sees it
 * @param text what was written, or empty
 * @param until a day that it sets, or {@code null}
 * @param detail further value, such as the way of confirming, the outcome or a colleague's account; or empty
 */
public record Entry(
        String id,
        Instant at,
        String what,
        Side side,
        String actor,
        boolean shown,
        String text,
        LocalDate until,
        String detail) {

    /** Content as JSON values. */
    public Map<String, Object> content() {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("text", text);
        content.put("until", until == null ? "" : until.toString());
        content.put("detail", detail);
        return content;
    }
}
