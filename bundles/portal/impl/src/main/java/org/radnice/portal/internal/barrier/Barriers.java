package org.radnice.portal.internal.barrier;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.kernel.api.context.CallContexts;
import org.radnice.kernel.api.error.Violation;
import org.radnice.kernel.api.event.EventDraft;
import org.radnice.kernel.api.id.Ids;
import org.radnice.kernel.api.persistence.Transactions;
import org.radnice.portal.internal.AuditHolder;
import org.radnice.portal.internal.store.BarrierStore;

/** Takes reports of barriers to accessibility and keeps them until somebody has dealt with them. */
@Component(service = Barriers.class)
public final class Barriers {

    private static final int MOST_SHOWN = 200;

    private final Transactions transactions;
    private final BarrierStore store;
    private final AuditHolder audit;
    private final CallContexts contexts;
    private final Ids ids;
    private final Clock clock;

    @Activate
    public Barriers(
            @Reference Transactions transactions,
            @Reference BarrierStore store,
            @Reference AuditHolder audit,
            @Reference CallContexts contexts,
            @Reference Ids ids,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.audit = audit;
        this.contexts = contexts;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Takes a report over; the office gets an e-mail.
     *
     * @throws InvalidBarrierException when it breaks a rule
     */
    public Barrier report(String page, String description, String contact) {
        List<Violation> violations = BarrierRules.check(page, description, contact);
        if (!violations.isEmpty()) {
            throw new InvalidBarrierException(violations);
        }
        return transactions.write(work -> {
            Barrier barrier = new Barrier(ids.next(), clock.instant(), page, description, contact, null, "");
            store.add(work, barrier);
            work.publish(EventDraft.of("portal.barrier.reported", barrier.id()));
            audit.get().record("portal.barrier.reported", barrier.id(), Map.of());
            return barrier;
        });
    }

    /** Reports that wait for an answer, newest first. */
    public List<Barrier> open() {
        return transactions.read(work -> store.newest(work, false, MOST_SHOWN));
    }

    /** Closed reports, newest first. */
    public List<Barrier> solved() {
        return transactions.read(work -> store.newest(work, true, MOST_SHOWN));
    }

    /**
     * Closes a report.
     *
     * @throws BarrierNotFoundException when there is no such open one
     */
    public void solve(String id) {
        transactions.write(work -> {
            if (!store.solve(work, id, clock.instant(), contexts.current().actor())) {
                throw new BarrierNotFoundException();
            }
            audit.get().record("portal.barrier.solved", id, Map.of());
            return null;
        });
    }
}
