package org.radnice.portal.internal.store;

import java.time.Instant;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.kernel.api.persistence.SchemaVersion;
import org.radnice.kernel.api.persistence.UnitOfWork;
import org.radnice.portal.internal.barrier.Barrier;

/** Reads and writes reports of barriers. */
@Component(service = BarrierStore.class)
public final class BarrierStore {

    @Activate
    public BarrierStore(@Reference(target = "(module=portal)") SchemaVersion schema) {}

    /** Writes a report that is new. */
    public void add(UnitOfWork work, Barrier barrier) {
        work.entities().persist(new BarrierRow(barrier));
    }

    /** Open or closed reports, newest first. */
    public List<Barrier> newest(UnitOfWork work, boolean solved, int limit) {
        return work.entities()
                .createQuery(
                        "select b from BarrierRow b where " + (solved ? "b.solvedAt > 0" : "b.solvedAt = 0")
                                + " order by b.reportedAt desc, b.id desc",
                        BarrierRow.class)
                .setMaxResults(limit)
                .getResultStream()
                .map(BarrierRow::barrier)
                .toList();
    }

    /** Closes a report. Returns false when there is no such open one. */
    public boolean solve(UnitOfWork work, String id, Instant at, String by) {
        return work.entities()
                        .createQuery("update BarrierRow b set b.solvedAt = :at, b.solvedBy = :by"
                                + " where b.id = :id and b.solvedAt = 0")
                        .setParameter("at", Moment.of(at))
                        .setParameter("by", by)
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
    }
}
