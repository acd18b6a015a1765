package org.radnice.portal.internal.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.radnice.portal.internal.content.Content;
import org.radnice.portal.internal.content.Kind;
import org.radnice.portal.internal.content.Schedule;

/** A text with its life. */
@Entity
@Table(name = "por_content")
public class ContentRow {

    @Id
    private String id;

    private String kind;
    private String slug;
    private String title;

    @Column(name = "owner_id")
    private String owner;

    @Column(name = "current_version")
    private int currentVersion;

    @Column(name = "current_from")
    private long currentFrom;

    @Column(name = "current_to")
    private long currentTo;

    @Column(name = "next_version")
    private int nextVersion;

    @Column(name = "next_from")
    private long nextFrom;

    @Column(name = "next_to")
    private long nextTo;

    @Column(name = "last_version")
    private int lastVersion;

    @Column(name = "open_version")
    private int openVersion;

    @Column(name = "review_months")
    private int reviewMonths;

    @Column(name = "review_due")
    private LocalDate reviewDue;

    @Column(name = "reminded_on")
    private LocalDate remindedOn;

    @Column(name = "verified_on")
    private LocalDate verifiedOn;

    @Column(name = "verified_by")
    private String verifiedBy;

    @Column(name = "imported_sha")
    private String importedSha;

    private int edited;

    protected ContentRow() {}

    ContentRow(Content content) {
        id = content.id();
        kind = content.kind().code();
        slug = content.slug();
        set(content);
    }

    final void set(Content content) {
        title = content.title();
        owner = content.owner();
        Schedule.Slot current = content.schedule().current();
        currentVersion = current == null ? 0 : current.version();
        currentFrom = current == null ? 0 : Moment.of(current.from());
        currentTo = current == null ? 0 : Moment.of(current.to());
        Schedule.Slot next = content.schedule().next();
        nextVersion = next == null ? 0 : next.version();
        nextFrom = next == null ? 0 : Moment.of(next.from());
        nextTo = next == null ? 0 : Moment.of(next.to());
        lastVersion = content.lastVersion();
        openVersion = content.openVersion();
        reviewMonths = content.review().months();
        reviewDue = content.review().due();
        remindedOn = content.review().remindedOn();
        verifiedOn = content.review().verifiedOn();
        verifiedBy = content.review().verifiedBy();
        importedSha = content.importedSha();
        edited = content.edited() ? 1 : 0;
    }

    Content content() {
        return new Content(
                id,
                Kind.of(kind).orElseThrow(),
                slug,
                title,
                owner,
                new Schedule(slot(currentVersion, currentFrom, currentTo), slot(nextVersion, nextFrom, nextTo)),
                lastVersion,
                openVersion,
                new Content.Review(reviewMonths, reviewDue, remindedOn, verifiedOn, verifiedBy),
                importedSha,
                edited != 0);
    }

    private static Schedule.Slot slot(int version, long from, long to) {
        return version == 0 ? null : new Schedule.Slot(version, Moment.at(from), Moment.at(to));
    }
}
