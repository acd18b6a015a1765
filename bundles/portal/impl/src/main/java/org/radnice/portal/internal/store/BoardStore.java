package org.radnice.portal.internal.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.kernel.api.persistence.SchemaVersion;
import org.radnice.kernel.api.persistence.UnitOfWork;
import org.radnice.portal.internal.board.Posting;
import org.radnice.portal.internal.board.PostingFile;

/** Reads and writes postings; what is written once is only marked as posted and as removed. */
@Component(service = BoardStore.class)
public final class BoardStore {

    @Activate
    public BoardStore(@Reference(target = "(module=portal)") SchemaVersion schema) {}

    /** The posting of this id. */
    public Optional<Posting> find(UnitOfWork work, String id) {
        return work.find(PostingRow.class, id).map(row -> row.posting(files(work, id)));
    }

    /** Postings on the board, newest first. */
    public List<Posting> shown(UnitOfWork work) {
        return list(work, "p.removedAt = 0 and p.postedAt > 0 order by p.fromDay desc, p.id desc");
    }

    /** Postings that wait for their first day, or hang. */
    public List<Posting> open(UnitOfWork work) {
        return list(work, "p.removedAt = 0 order by p.fromDay desc, p.id desc");
    }

    /** Removed postings, newest first. */
    public List<Posting> removed(UnitOfWork work, int offset, int limit) {
        return withFiles(
                work,
                work.entities()
                        .createQuery(
                                "select p from PostingRow p where p.removedAt > 0 order by p.removedAt desc, p.id desc",
                                PostingRow.class)
                        .setFirstResult(offset)
                        .setMaxResults(limit)
                        .getResultList());
    }

    /** How many are removed. */
    public long countRemoved(UnitOfWork work) {
        return work.entities()
                .createQuery("select count(p) from PostingRow p where p.removedAt > 0", Long.class)
                .getSingleResult();
    }

    /** Writes a posting that is new. */
    public void add(UnitOfWork work, Posting posting) {
        work.entities().persist(new PostingRow(posting));
        for (int i = 0; i < posting.files().size(); i++) {
            work.entities().persist(new PostingFileRow(posting.id(), i, posting.files().get(i)));
        }
    }

    /** Marks it as posted. Returns false when it was, or was removed, before. */
    public boolean posted(UnitOfWork work, String id, Instant at) {
        return work.entities()
                        .createQuery("update PostingRow p set p.postedAt = :at"
                                + " where p.id = :id and p.postedAt = 0 and p.removedAt = 0")
                        .setParameter("at", Moment.of(at))
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
    }

    /** Marks it as removed. Returns false when it was before. */
    public boolean removed(UnitOfWork work, String id, Instant at, String by, String reason) {
        return work.entities()
                        .createQuery("update PostingRow p set p.removedAt = :at, p.removedBy = :by, p.removalReason = :reason"
                                + " where p.id = :id and p.removedAt = 0")
                        .setParameter("at", Moment.of(at))
                        .setParameter("by", by)
                        .setParameter("reason", reason)
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
    }

    private List<Posting> list(UnitOfWork work, String condition) {
        return withFiles(
                work,
                work.entities()
                        .createQuery("select p from PostingRow p where " + condition, PostingRow.class)
                        .getResultList());
    }

    private static List<Posting> withFiles(UnitOfWork work, List<PostingRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<String, List<PostingFile>> files = work.entities()
                .createQuery(
                        "select f from PostingFileRow f where f.postingId in :ids order by f.postingId, f.position",
                        PostingFileRow.class)
                .setParameter("ids", rows.stream().map(PostingRow::id).toList())
                .getResultStream()
                .collect(Collectors.groupingBy(
                        PostingFileRow::postingId, Collectors.mapping(PostingFileRow::file, Collectors.toList())));
        return rows.stream()
                .map(row -> row.posting(files.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private static List<PostingFile> files(UnitOfWork work, String id) {
        return work.entities()
                .createQuery("select f from PostingFileRow f where f.postingId = :id order by f.position", PostingFileRow.class)
                .setParameter("id", id)
                .getResultStream()
                .map(PostingFileRow::file)
                .toList();
    }
}
