package org.radnice.kernel.api.persistence;

import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.radnice.kernel.api.event.EventDraft;

/** What can be done inside one transaction. Valid only until the function that got it returns, on its thread only. */
@ProviderType
public interface UnitOfWork {

    /** The entity manager of the module's unit; never closed, never begun or committed by the module. */
    EntityManager entities();

    /** The entity of this key, if there is one. Costs one primary-key read. */
    default <E> Optional<E> find(Class<E> type, Object key) {
        return Optional.ofNullable(entities().find(type, key));
    }

    /**
     * Writes a domain event to the outbox within this transaction. It is delivered to each handler at least once after the
     * commit, and never when the transaction rolls back.
     *
     * @return id of the event
     */
    String publish(EventDraft event);

    /**
     * Runs something after the commit of the outermost transaction, on the same thread; not at all after a roll-back or a
     * crash. For waking up a worker or dropping a cache, never for what must not be lost.
     */
    void afterCommit(Runnable hint);
}
