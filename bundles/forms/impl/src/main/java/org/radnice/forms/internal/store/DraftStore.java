package org.radnice.forms.internal.store;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.forms.internal.submission.Draft;
import org.radnice.kernel.api.persistence.SchemaVersion;
import org.radnice.kernel.api.persistence.UnitOfWork;

/** Drafts in the database. */
@Component(service = DraftStore.class)
public final class DraftStore {

    /** Called by Declarative Services; the schema is only waited for. */
    @Activate
    public DraftStore(@Reference(target = "(module=forms)") SchemaVersion schema) {}

    /** For tests. */
    public DraftStore() {}

    /** Adds a draft. */
    public void add(UnitOfWork work, Draft draft) {
        work.entities().persist(new DraftEntity(draft));
    }

    /** The draft of this id. */
    public Optional<Draft> find(UnitOfWork work, String id) {
        return work.find(DraftEntity.class, id).map(DraftEntity::draft);
    }

    /** The draft of this id, for nobody else to change until the transaction ends. */
    public Optional<Draft> lock(UnitOfWork work, String id) {
        return Optional.ofNullable(work.entities().find(DraftEntity.class, id, LockModeType.PESSIMISTIC_WRITE))
                .map(DraftEntity::draft);
    }

    /** Drafts of an account, last changed first. */
    public List<Draft> of(UnitOfWork work, String account) {
        return work.entities()
                .createQuery("SELECT d FROM DraftEntity d WHERE d.account = :account ORDER BY d.changedAt DESC", DraftEntity.class)
                .setParameter("account", account)
                .setMaxResults(50)
                .getResultStream()
                .map(DraftEntity::draft)
                .toList();
    }

    /** Saves the changed draft. */
    public void save(UnitOfWork work, Draft draft) {
        work.find(DraftEntity.class, draft.id()).ifPresent(entity -> entity.fill(draft));
    }

    /** Removes the draft. */
    public void remove(UnitOfWork work, String id) {
        work.find(DraftEntity.class, id).ifPresent(work.entities()::remove);
    }

    /** Ids of drafts that nobody has touched since then: of accounts, or of sessions only. */
    public List<String> untouched(UnitOfWork work, Instant since, boolean ofAccounts) {
        return work.entities()
                .createQuery(
                        "SELECT d.id FROM DraftEntity d WHERE d.changedAt < :since AND d.account "
                                + (ofAccounts ? "<>" : "=") + " :nobody ORDER BY d.changedAt",
                        String.class)
                .setParameter("since", since.toEpochMilli())
                .setParameter("nobody", "")
                .setMaxResults(200)
                .getResultList();
    }
}
