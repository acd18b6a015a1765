package org.radnice.portal.internal.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import org.radnice.portal.internal.board.Posting;
import org.radnice.portal.internal.board.PostingFile;
import org.radnice.portal.internal.board.PostingText;

/** A document on the notice board. */
@Entity
@Table(name = "por_posting")
public class PostingRow {

    @Id
    private String id;

    private String title;
    private String category;
    private String issuer;

    @Column(name = "reference_no")
    private String referenceNumber;

    @Column(name = "file_mark")
    private String fileMark;

    @Column(name = "summary", length = 4000)
    private String summary;

    @Column(name = "from_day")
    private LocalDate fromDay;

    @Column(name = "to_day")
    private LocalDate toDay;

    private String corrects;
    private String sha256;

    @Column(name = "created_at")
    private long createdAt;

    @Column(name = "created_by")
    private String createdBy;

    @Column(name = "posted_at")
    private long postedAt;

    @Column(name = "removed_at")
    private long removedAt;

    @Column(name = "removed_by")
    private String removedBy;

    @Column(name = "removal_reason", length = 500)
    private String removalReason;

    protected PostingRow() {}

    PostingRow(Posting posting) {
        id = posting.id();
        title = posting.text().title();
        category = posting.text().category();
        issuer = posting.text().issuer();
        referenceNumber = posting.text().referenceNumber();
        fileMark = posting.text().fileMark();
        summary = posting.text().summary();
        fromDay = posting.text().from();
        toDay = posting.text().to();
        corrects = posting.text().corrects();
        sha256 = posting.sha256();
        createdAt = Moment.of(posting.createdAt());
        createdBy = posting.createdBy();
        postedAt = Moment.of(posting.postedAt());
        removedAt = Moment.of(posting.removedAt());
        removedBy = posting.removedBy();
        removalReason = posting.removalReason();
    }

    String id() {
        return id;
    }

    Posting posting(List<PostingFile> files) {
        return new Posting(
                id,
                new PostingText(title, category, issuer, referenceNumber, fileMark, summary, fromDay, toDay, corrects),
                files,
                sha256,
                Moment.at(createdAt),
                createdBy,
                Moment.at(postedAt),
                Moment.at(removedAt),
                removedBy,
                removalReason);
    }
}
