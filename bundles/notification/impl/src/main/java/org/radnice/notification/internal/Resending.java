package org.radnice.notification.internal;

import java.time.Clock;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.kernel.api.job.Jobs;
import org.radnice.notification.internal.foreign.AuditHolder;
import org.radnice.notification.internal.store.MessageStore;

/** Sends messages again that were stuck. */
@Component(service = Resending.class)
public final class Resending {

    private final MessageStore store;
    private final Jobs jobs;
    private final Clock clock;
    private final AuditHolder audit;

    /** Called by Declarative Services. */
    @Activate
    public Resending(
            @Reference MessageStore store, @Reference Jobs jobs, @Reference Clock clock, @Reference AuditHolder audit) {
        this.store = store;
        this.jobs = jobs;
        this.clock = clock;
        this.audit = audit;
    }

    /** Makes the message due now; false when there is none such that is stuck. */
    public boolean again(String id) {
        boolean due = store.again(id, clock.instant(), () -> audit.get().record("notification.message.resent", id, Map.of()));
        if (due) {
            jobs.wake(DeliveryJob.NAME);
        }
        return due;
    }
}
