package org.radnice.kernel.api.event;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A domain event as the module writes it; time, actor and correlation are added when it is published.
 *
 * @param type what happened, {@code <module>.<subject>.<past participle>}, for example {@code forms.submission.decided}
 * @param subject id of the record that it happened to
 * @param data what handlers need beyond the subject, as plain strings; ids rather than copies, and no secrets
 */
public record EventDraft(String type, String subject, Map<String, String> data) {

    public EventDraft {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(subject, "subject");
        data = Map.copyOf(new TreeMap<>(data));
    }

    /** An event whose subject says everything. */
    public static EventDraft of(String type, String subject) {
        return new EventDraft(type, subject, Map.of());
    }
}
