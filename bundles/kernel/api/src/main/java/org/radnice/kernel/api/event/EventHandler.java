package org.radnice.kernel.api.event;

import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Registered as a service by a module that reacts to events. Events that occur while the handler is away (its module is
 * being swapped) wait for it; events from before its very first appearance are not delivered.
 */
@ConsumerType
public interface EventHandler {

    /** Stable name, unique in the system, {@code <module>.<what-it-does>}: deliveries are remembered under it. */
    String name();

    /** Event types to receive; a trailing {@code *} stands for any rest, for example {@code forms.submission.*}. */
    Set<String> types();

    /**
     * Handles one event in a call of its own; opens its own transaction. Called at least once per event, possibly on
     * another node after a crash, so it must be idempotent by {@link Event#id()}. Events of one subject come in order.
     *
     * @throws Exception to have the event delivered again later, at growing intervals, until it is parked; an
     *     {@link org.radnice.kernel.api.error.UnavailableException} never parks it
     */
    void handle(Event event) throws Exception;
}
