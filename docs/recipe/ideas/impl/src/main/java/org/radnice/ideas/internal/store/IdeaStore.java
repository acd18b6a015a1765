package org.radnice.ideas.internal.store;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.ideas.internal.AuditHolder;
import org.radnice.ideas.internal.Idea;
import org.radnice.ideas.internal.IdeaRule;
import org.radnice.ideas.internal.InvalidIdeaException;
import org.radnice.kernel.api.error.Violation;
import org.radnice.kernel.api.event.EventDraft;
import org.radnice.kernel.api.id.Ids;
import org.radnice.kernel.api.persistence.SchemaVersion;
import org.radnice.kernel.api.persistence.Transactions;

/** The ideas in the database. */
@Component(service = IdeaStore.class)
public final class IdeaStore {

    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;
    private final AuditHolder audit;

    /** Waits for its table. */
    @Activate
    public IdeaStore(
            @Reference Transactions transactions,
            @Reference Ids ids,
            @Reference Clock clock,
            @Reference AuditHolder audit,
            @Reference(target = "(module=ideas)") SchemaVersion schema) {
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Keeps an idea.
     *
     * @throws InvalidIdeaException when the text breaks a rule
     */
    public Idea add(String text) {
        List<Violation> violations = IdeaRule.violations(text);
        if (!violations.isEmpty()) {
            throw new InvalidIdeaException(violations);
        }
        return transactions.write(work -> {
            IdeaEntity entity = new IdeaEntity(ids.next(), text, clock.instant());
            work.entities().persist(entity);
            work.publish(EventDraft.of("ideas.idea.added", entity.idea().id()));
            audit.get().record("ideas.idea.added", entity.idea().id(), Map.of());
            return entity.idea();
        });
    }

    /** The newest ideas, newest first. */
    public List<Idea> newest(int limit) {
        return transactions.read(work -> work.entities()
                .createQuery("SELECT i FROM IdeaEntity i ORDER BY i.createdAt DESC, i.id DESC", IdeaEntity.class)
                .setMaxResults(limit)
                .getResultStream()
                .map(IdeaEntity::idea)
                .toList());
    }
}
