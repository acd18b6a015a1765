package org.radnice.kernel.api.job;

import java.time.Duration;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Registered as a service by a module that has something to do again and again. One node at a time runs it, by a lease in
 * the database; when that node dies, another takes over after the lease has run out.
 */
@ConsumerType
public interface Job {

    /** Stable name, unique in the system, {@code <module>.<what-it-does>}. */
    String name();

    /** How long to wait from the end of one run to the start of the next; at least one second. */
    Duration interval();

    /**
     * One run, in small transactions of its own; progress belongs to rows, never to memory. Checks
     * {@link Thread#isInterrupted()} between steps, since a stop interrupts it.
     *
     * @throws Exception to be logged and run again after the interval
     */
    void run() throws Exception;
}
