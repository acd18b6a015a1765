package org.radnice.kernel.api.event;

import java.time.Instant;
import java.util.Map;

/**
 * A domain event as handlers receive it.
 *
 * @param id unique, sorts by time; handlers are idempotent by it
 * @param type what happened, {@code <module>.<subject>.<past participle>}
 * @param subject id of the record that it happened to
 * @param data further values, see {@link EventDraft#data()}
 * @param occurredAt when the transaction wrote it
 * @param actor who caused it, see {@link org.radnice.kernel.api.context.CallContext#actor()}
 * @param correlation correlation id of the request that caused it
 */
public record Event(
        String id,
        String type,
        String subject,
        Map<String, String> data,
        Instant occurredAt,
        String actor,
        String correlation) {

    public Event {
        data = Map.copyOf(data);
    }

    /** The value of this key, or an empty string. */
    public String value(String key) {
        return data.getOrDefault(key, "");
    }
}
