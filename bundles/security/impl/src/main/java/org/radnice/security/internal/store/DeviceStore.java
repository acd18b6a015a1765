package org.radnice.security.internal.store;

import java.time.Instant;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.kernel.api.id.Ids;
import org.radnice.kernel.api.persistence.SchemaVersion;
import org.radnice.kernel.api.persistence.UnitOfWork;

/** Browsers in which an owner has signed in before. */
@Component(service = DeviceStore.class)
public final class DeviceStore {

    private static final int MOST_PER_ACCOUNT = 10;

    private final Ids ids;

    @Activate
    public DeviceStore(@Reference Ids ids, @Reference(target = "(module=security)") SchemaVersion schema) {
        this.ids = ids;
    }

    /** Whether the owner of the account has signed in with this secret's browser. */
    public boolean knows(UnitOfWork work, String account, String secretHash) {
        return !rows(work, account, secretHash).isEmpty();
    }

    /** Remembers the browser; of many, those that were used last. */
    public void remember(UnitOfWork work, String account, String secretHash, Instant now) {
        List<DeviceRow> known = rows(work, account, secretHash);
        if (!known.isEmpty()) {
            known.get(0).used(now);
            return;
        }
        List<DeviceRow> others = work.entities()
                .createQuery("select d from DeviceRow d where d.account = :account order by d.usedAt desc, d.id", DeviceRow.class)
                .setParameter("account", account)
                .getResultList();
        others.stream().skip(MOST_PER_ACCOUNT - 1L).forEach(work.entities()::remove);
        work.entities().persist(new DeviceRow(ids.next(), account, secretHash, now));
    }

    /** Forgets all browsers of the account. */
    public void forgetAll(UnitOfWork work, String account) {
        work.entities()
                .createQuery("delete from DeviceRow d where d.account = :account")
                .setParameter("account", account)
                .executeUpdate();
    }

    /** Forgets what was not used since then. */
    public int removeUnused(UnitOfWork work, Instant since) {
        return work.entities()
                .createQuery("delete from DeviceRow d where d.usedAt < :since")
                .setParameter("since", since.toEpochMilli())
                .executeUpdate();
    }

    private static List<DeviceRow> rows(UnitOfWork work, String account, String secretHash) {
        return work.entities()
                .createQuery("select d from DeviceRow d where d.account = :account and d.secretHash = :hash", DeviceRow.class)
                .setParameter("account", account)
                .setParameter("hash", secretHash)
                .getResultList();
    }
}
