package org.radnice.portal.internal.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.kernel.api.persistence.SchemaVersion;
import org.radnice.kernel.api.persistence.UnitOfWork;
import org.radnice.portal.internal.content.Content;
import org.radnice.portal.internal.content.Kind;
import org.radnice.portal.internal.content.Version;

/** Reads and writes texts and their versions. */
@Component(service = ContentStore.class)
public final class ContentStore {

    @Activate
    public ContentStore(@Reference(target = "(module=portal)") SchemaVersion schema) {}

    /** The text of this id. */
    public Optional<Content> find(UnitOfWork work, String id) {
        return work.find(ContentRow.class, id).map(ContentRow::content);
    }

    /**
     * The text of this id, for the caller alone until the end of the transaction. The lock is an UPDATE: it means the same on
     * both databases.
     */
    public Optional<Content> lock(UnitOfWork work, String id) {
        int rows = work.entities()
                .createQuery("update ContentRow c set c.edited = c.edited where c.id = :id")
                .setParameter("id", id)
                .executeUpdate();
        return rows == 0 ? Optional.empty() : find(work, id);
    }

    /** All texts of the kind, by title. */
    public List<Content> all(UnitOfWork work, Kind kind) {
        return work.entities()
                .createQuery("select c from ContentRow c where c.kind = :kind order by c.title, c.id", ContentRow.class)
                .setParameter("kind", kind.code())
                .getResultStream()
                .map(ContentRow::content)
                .toList();
    }

    /** Texts whose review is due on this day or earlier. */
    public List<Content> dueForReview(UnitOfWork work, LocalDate day) {
        return work.entities()
                .createQuery(
                        "select c from ContentRow c where c.reviewDue is not null and c.reviewDue <= :day order by c.id",
                        ContentRow.class)
                .setParameter("day", day)
                .getResultStream()
                .map(ContentRow::content)
                .toList();
    }

    /** Versions of texts of this kind that are being worked on. */
    public List<Version> openVersions(UnitOfWork work, Kind kind) {
        return work.entities()
                .createQuery(
                        "select v from VersionRow v, ContentRow c where v.contentId = c.id and v.number = c.openVersion"
                                + " and c.kind = :kind order by v.changedAt",
                        VersionRow.class)
                .setParameter("kind", kind.code())
                .getResultStream()
                .map(VersionRow::version)
                .toList();
    }

    /** Writes a text that is new. */
    public void add(UnitOfWork work, Content content) {
        work.entities().persist(new ContentRow(content));
    }

    /** Writes a text that the caller has {@linkplain #lock locked}. */
    public void save(UnitOfWork work, Content content) {
        work.find(ContentRow.class, content.id()).orElseThrow().set(content);
    }

    /** A version of a text. */
    public Optional<Version> version(UnitOfWork work, String contentId, int number) {
        return work.find(VersionRow.class, Version.id(contentId, number)).map(VersionRow::version);
    }

    /** All versions of a text, newest first. */
    public List<Version> versions(UnitOfWork work, String contentId) {
        return work.entities()
                .createQuery("select v from VersionRow v where v.contentId = :id order by v.number desc", VersionRow.class)
                .setParameter("id", contentId)
                .getResultStream()
                .map(VersionRow::version)
                .toList();
    }

    /** Writes a version that is new. */
    public void add(UnitOfWork work, Version version) {
        work.entities().persist(new VersionRow(version));
    }

    /** Writes a version whose text the caller has {@linkplain #lock locked}. */
    public void save(UnitOfWork work, Version version) {
        work.find(VersionRow.class, Version.id(version.contentId(), version.number())).orElseThrow().set(version);
    }
}
