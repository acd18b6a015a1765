package org.radnice.portal.internal.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.radnice.portal.internal.barrier.Barrier;

/** A report of a barrier. */
@Entity
@Table(name = "por_barrier")
public class BarrierRow {

    @Id
    private String id;

    @Column(name = "reported_at")
    private long reportedAt;

    @Column(name = "page", length = 500)
    private String page;

    @Column(name = "description", length = 4000)
    private String description;

    private String contact;

    @Column(name = "solved_at")
    private long solvedAt;

    @Column(name = "solved_by")
    private String solvedBy;

    protected BarrierRow() {}

    BarrierRow(Barrier barrier) {
        id = barrier.id();
        reportedAt = Moment.of(barrier.reportedAt());
        page = barrier.page();
        description = barrier.description();
        contact = barrier.contact();
        solvedAt = Moment.of(barrier.solvedAt());
        solvedBy = barrier.solvedBy();
    }

    Barrier barrier() {
        return new Barrier(id, Moment.at(reportedAt), page, description, contact, Moment.at(solvedAt), solvedBy);
    }
}
