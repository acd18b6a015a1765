package org.radnice.portal.internal.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Set;
import java.util.TreeSet;
import org.radnice.portal.internal.content.Version;
import org.radnice.portal.internal.content.VersionState;

/** One version of a text. */
@Entity
@Table(name = "por_version")
public class VersionRow {

    @Id
    private String id;

    @Column(name = "content_id")
    private String contentId;

    @Column(name = "version_no")
    private int number;

    private String state;
    private int revision;

    @Column(name = "body", length = 32672)
    private String body;

    @Column(name = "authors", length = 1000)
    private String authors;

    @Column(name = "created_at")
    private long createdAt;

    @Column(name = "changed_by")
    private String changedBy;

    @Column(name = "changed_at")
    private long changedAt;

    @Column(name = "approved_by")
    private String approvedBy;

    @Column(name = "approved_at")
    private long approvedAt;

    @Column(name = "published_by")
    private String publishedBy;

    @Column(name = "published_at")
    private long publishedAt;

    @Column(name = "visible_from")
    private long visibleFrom;

    @Column(name = "visible_to")
    private long visibleTo;

    @Column(name = "note", length = 1000)
    private String note;

    protected VersionRow() {}

    VersionRow(Version version) {
        id = Version.id(version.contentId(), version.number());
        contentId = version.contentId();
        number = version.number();
        createdAt = Moment.of(version.createdAt());
        set(version);
    }

    final void set(Version version) {
        state = version.state().name();
        revision = version.revision();
        body = version.body();
        authors = String.join(" ", new TreeSet<>(version.authors()));
        changedBy = version.changedBy();
        changedAt = Moment.of(version.changedAt());
        approvedBy = version.approvedBy();
        approvedAt = Moment.of(version.approvedAt());
        publishedBy = version.publishedBy();
        publishedAt = Moment.of(version.publishedAt());
        visibleFrom = Moment.of(version.from());
        visibleTo = Moment.of(version.to());
        note = version.note();
    }

    Version version() {
        return new Version(
                contentId,
                number,
                VersionState.valueOf(state),
                revision,
                body,
                authors.isEmpty() ? Set.of() : Set.of(authors.split(" ")),
                Moment.at(createdAt),
                changedBy,
                Moment.at(changedAt),
                approvedBy,
                Moment.at(approvedAt),
                publishedBy,
                Moment.at(publishedAt),
                Moment.at(visibleFrom),
                Moment.at(visibleTo),
                note);
    }
}
