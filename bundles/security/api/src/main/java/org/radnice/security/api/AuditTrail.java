package org.radnice.security.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/** The office's record of who did what and when. */
@ProviderType
public interface AuditTrail {

    /**
     * An entry.
     *
     * @param id unique, sorts by time
     * @param at when
     * @param actor account id, {@code anonymous} or {@code system}
     * @param channel where the call came from, see {@link org.radnice.kernel.api.context.CallContext#channel()}
     * @param correlation correlation id of the request
     * @param code what was done, {@code <module>.<subject>.<past participle>}
     * @param subject id of the record that it was done to
     * @param details further values without personal data
     */
    record Entry(
            String id,
            Instant at,
            String actor,
            String channel,
            String correlation,
            String code,
            String subject,
            Map<String, String> details) {

        public Entry {
            details = Map.copyOf(details);
        }
    }

    /**
     * Writes an entry. Time, actor, channel and correlation come from the current call. Inside a transaction it becomes a part of
     * it, so that there is no change without its entry and no entry without its change; outside of one it is committed at
     * once.
     *
     * @param code what was done, {@code <module>.<subject>.<past participle>}
     * @param subject id of the record that it was done to
     * @param details further values without personal data
     */
    void record(String code, String subject, Map<String, String> details);

    /** The newest entries of a record, newest first. */
    List<Entry> ofSubject(String subject, int limit);

    /** The newest entries of all records, newest first. */
    List<Entry> newest(int limit);
}
