package org.radnice.security.internal.store;

import java.time.Instant;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.kernel.api.persistence.SchemaVersion;
import org.radnice.kernel.api.persistence.UnitOfWork;
import org.radnice.security.internal.PendingLink;

/** What waits for somebody who opens a mailed link. */
@Component(service = LinkStore.class)
public final class LinkStore {

    @Activate
    public LinkStore(@Reference(target = "(module=security)") SchemaVersion schema) {}

    /** Stores a new link that has no key yet. */
    public void insert(UnitOfWork work, PendingLink link) {
        work.entities().persist(new LinkRow(link));
    }

    /** The link of this id. */
    public Optional<PendingLink> find(UnitOfWork work, String id) {
        return work.find(LinkRow.class, id).map(LinkRow::link);
    }

    /** The link whose key has this hash. */
    public Optional<PendingLink> findByKey(UnitOfWork work, String keyHash) {
        return work.entities()
                .createQuery("select l from LinkRow l where l.keyHash = :hash", LinkRow.class)
                .setParameter("hash", keyHash)
                .getResultStream()
                .findFirst()
                .map(LinkRow::link);
    }

    /** Gives the link its key and says whose it is. */
    public void key(UnitOfWork work, String id, String keyHash, String account) {
        work.find(LinkRow.class, id).ifPresent(row -> row.key(keyHash, account));
    }

    /** Counts a wrong password that was given with the link. */
    public void failed(UnitOfWork work, String id) {
        work.entities()
                .createQuery("update LinkRow l set l.failures = l.failures + 1 where l.id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Takes the link away. Only one of several concurrent callers is told that it did. */
    public boolean take(UnitOfWork work, String id) {
        return work.entities()
                        .createQuery("delete from LinkRow l where l.id = :id")
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
    }

    /** Removes all links of an account. */
    public void removeOf(UnitOfWork work, String account) {
        work.entities()
                .createQuery("delete from LinkRow l where l.account = :account")
                .setParameter("account", account)
                .executeUpdate();
    }

    /** Removes all registrations that wait for the confirmation of this address. */
    public void removeRegistrations(UnitOfWork work, String email) {
        work.entities()
                .createQuery("delete from LinkRow l where l.email = :email and l.purpose = :purpose")
                .setParameter("email", email)
                .setParameter("purpose", PendingLink.Purpose.CONFIRM.name())
                .executeUpdate();
    }

    /** Removes what has expired. */
    public int removeExpired(UnitOfWork work, Instant now) {
        return work.entities()
                .createQuery("delete from LinkRow l where l.expiresAt <= :now")
                .setParameter("now", now.toEpochMilli())
                .executeUpdate();
    }
}
