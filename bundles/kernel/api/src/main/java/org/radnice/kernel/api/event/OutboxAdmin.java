package org.radnice.kernel.api.event;

import java.time.Instant;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** What administrators see of the outbox and do with it. */
@ProviderType
public interface OutboxAdmin {

    /**
     * A delivery that has not succeeded yet.
     *
     * @param eventId id of the event
     * @param type of the event
     * @param handler that fails
     * @param attempts how often it was tried
     * @param nextAttempt when it is tried again, unless it is parked
     * @param lastError class and code of the last error
     * @param parked whether it is not tried any more until somebody {@link #retry retries} it
     */
    record Delivery(
            String eventId,
            String type,
            String handler,
            int attempts,
            Instant nextAttempt,
            String lastError,
            boolean parked) {

        /** A delivery that is not parked. */
        public Delivery(
                String eventId, String type, String handler, int attempts, Instant nextAttempt, String lastError) {
            this(eventId, type, handler, attempts, nextAttempt, lastError, false);
        }
    }

    /**
     * How much waits for one handler.
     *
     * @param handler its name
     * @param present whether it is here now
     * @param waiting number of events
     * @param failing how many of these failed at least once
     * @param oldest since when the oldest waits, {@code null} when nothing does
     * @param parked how many of the failing ones are not tried any more
     */
    record Backlog(String handler, boolean present, long waiting, long failing, Instant oldest, long parked) {

        /** A backlog with nothing parked. */
        public Backlog(String handler, boolean present, long waiting, long failing, Instant oldest) {
            this(handler, present, waiting, failing, oldest, 0);
        }
    }

    /** One row per known handler, present or not. */
    List<Backlog> backlog();

    /** Deliveries that failed at least once, oldest first. */
    List<Delivery> failing(int limit);

    /** Makes a failing delivery due now, also one that is parked. Returns false when there is none such. */
    boolean retry(String eventId, String handler);

    /** Gives a failing delivery up for good. Returns false when there is none such. */
    boolean discard(String eventId, String handler);

    /**
     * Forgets a handler whose module was removed for good, with all that waits for it. Returns false when there is none of
     * this name, or when it is present.
     */
    boolean forget(String handler);
}
