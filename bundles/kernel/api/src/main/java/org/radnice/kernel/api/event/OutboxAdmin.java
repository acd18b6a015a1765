package org.radnice.kernel.api.event;

import java.time.Instant;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** What administrators see of the outbox and do with it. */
@ProviderType
public interface OutboxAdmin {

    /** A delivery that has not succeeded yet, with the number of tries and the last error's class and code. */
    record Delivery(String eventId, String type, String handler, int attempts, Instant nextAttempt, String lastError) {}

    /** How much waits for one handler, and since when the oldest does ({@code null} when nothing waits). */
    record Backlog(String handler, boolean present, long waiting, long failing, Instant oldest) {}

    /** One row per known handler, present or not. */
    List<Backlog> backlog();

    /** Deliveries that failed at least once, oldest first. */
    List<Delivery> failing(int limit);

    /** Makes a failing delivery due now. Returns false when there is none such. */
    boolean retry(String eventId, String handler);

    /** Gives a failing delivery up for good. Returns false when there is none such. */
    boolean discard(String eventId, String handler);

    /**
     * Forgets a handler whose module was removed for good, with all that waits for it. Returns false when there is none of
     * this name, or when it is present.
     */
    boolean forget(String handler);
}
