package org.radnice.security.internal;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.kernel.api.context.CallContext;
import org.radnice.kernel.api.context.CallContexts;
import org.radnice.kernel.api.id.Ids;
import org.radnice.kernel.api.persistence.Transactions;
import org.radnice.security.api.AuditTrail;
import org.radnice.security.internal.store.AuditStore;

/** The audit trail in the database. An entry joins the transaction of the change that it tells of. */
@Component(service = {AuditTrail.class, AuditTrailService.class})
public final class AuditTrailService implements AuditTrail {

    private final CallContexts contexts;
    private final Transactions transactions;
    private final AuditStore store;
    private final Ids ids;
    private final Clock clock;

    @Activate
    public AuditTrailService(
            @Reference CallContexts contexts,
            @Reference Transactions transactions,
            @Reference AuditStore store,
            @Reference Ids ids,
            @Reference Clock clock) {
        this.contexts = contexts;
        this.transactions = transactions;
        this.store = store;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public void record(String code, String subject, Map<String, String> details) {
        CallContext context = contexts.current();
        Entry entry = new Entry(
                ids.next(),
                clock.instant(),
                context.actor(),
                context.channel(),
                context.correlation(),
                code,
                subject,
                details);
        transactions.write(work -> {
            store.add(work, entry);
            return entry.id();
        });
    }

    @Override
    public List<Entry> ofSubject(String subject, int limit) {
        return find(new AuditFilter("", "", subject, Optional.empty(), Optional.empty(), ""), limit);
    }

    @Override
    public List<Entry> newest(int limit) {
        return find(new AuditFilter("", "", "", Optional.empty(), Optional.empty(), ""), limit);
    }

    /** Entries that the filter lets through, newest first. */
    public List<Entry> find(AuditFilter filter, int limit) {
        return transactions.read(work -> store.find(work, filter, limit));
    }
}
