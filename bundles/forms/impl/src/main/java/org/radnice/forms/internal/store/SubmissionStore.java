package org.radnice.forms.internal.store;

import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.forms.api.SubmissionState;
import org.radnice.forms.internal.submission.Course;
import org.radnice.forms.internal.submission.Entry;
import org.radnice.forms.internal.submission.Filed;
import org.radnice.forms.internal.submission.QueueFilter;
import org.radnice.forms.internal.submission.QueueRow;
import org.radnice.forms.internal.submission.Submission;
import org.radnice.kernel.api.persistence.SchemaVersion;
import org.radnice.kernel.api.persistence.UnitOfWork;

/** Submissions and their timelines in the database. */
@Component(service = SubmissionStore.class)
public final class SubmissionStore {

    private static final List<SubmissionState> OPEN = List.of(
            SubmissionState.RECEIVED, SubmissionState.TO_CONFIRM, SubmissionState.IN_PROGRESS,
            SubmissionState.WAITING_FOR_CITIZEN);
    private static final String ROW = "s.id, s.reference, s.form, s.formVersion, s.state, s.receivedAt, s.dueOn, s.confirmBy,"
            + " s.answerBy, s.assignee";

    private static final Map<QueueFilter.Order, String> ORDERS = Map.of(
            QueueFilter.Order.DUE, "s.dueOn, s.id",
            QueueFilter.Order.RECEIVED, "s.receivedAt DESC, s.id",
            QueueFilter.Order.FORM, "s.form, s.dueOn, s.id",
            QueueFilter.Order.STATE, "s.state, s.dueOn, s.id");

    /** What a key was used for. */
    public record UsedKey(String fingerprint, String submission) {}

    /** Called by Declarative Services; the schema is only waited for. */
    @Activate
    public SubmissionStore(@Reference(target = "(module=forms)") SchemaVersion schema) {}

    /** For tests. */
    public SubmissionStore() {}

    /** Adds a submission. */
    public void add(UnitOfWork work, Filed filed, Course course) {
        SubmissionEntity entity = new SubmissionEntity(filed);
        entity.change(course, filed.receivedAt());
        work.entities().persist(entity);
    }

    /** The submission of this id. */
    public Optional<Submission> find(UnitOfWork work, String id) {
        return work.find(SubmissionEntity.class, id).map(SubmissionEntity::submission);
    }

    /** The submission of this reference number. */
    public Optional<Submission> byReference(UnitOfWork work, String reference) {
        return work.entities()
                .createQuery("SELECT s FROM SubmissionEntity s WHERE s.reference = :reference", SubmissionEntity.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst()
                .map(SubmissionEntity::submission);
    }

    /**
     * Saves a changed course. Who has changed the row meanwhile makes the transaction run again, with the row as it is then.
     */
    public void save(UnitOfWork work, Submission changed, Instant now) {
        work.find(SubmissionEntity.class, changed.id()).ifPresent(entity -> entity.change(changed.course(), now));
    }

    /** Adds an entry to the timeline. */
    public void add(UnitOfWork work, String submission, Entry entry) {
        work.entities().persist(new EntryEntity(submission, entry));
    }

    /** The timeline, oldest first. */
    public List<Entry> entries(UnitOfWork work, String submission) {
        return work.entities()
                .createQuery(
                        "SELECT e FROM EntryEntity e WHERE e.submission = :submission ORDER BY e.at, e.id", EntryEntity.class)
                .setParameter("submission", submission)
                .getResultStream()
                .map(EntryEntity::entry)
                .toList();
    }

    /** One entry of the timeline. */
    public Optional<Entry> entry(UnitOfWork work, String id) {
        return work.find(EntryEntity.class, id).map(EntryEntity::entry);
    }

    /** What the sender used the key for. */
    public Optional<UsedKey> key(UnitOfWork work, String sender, String key) {
        return work.find(KeyEntity.class, new KeyEntity.Key(sender, key))
                .map(used -> new UsedKey(used.fingerprint(), used.submission()));
    }

    /** Remembers a key; fails at once when another transaction has just used it. */
    public void use(UnitOfWork work, String sender, String key, UsedKey used, Instant now) {
        work.entities().persist(new KeyEntity(sender, key, used.fingerprint(), used.submission(), now));
        work.entities().flush();
    }

    /** Keeps a secret in clear for a while. */
    public void keepSecret(UnitOfWork work, String submission, String secret, Instant now) {
        work.entities().persist(new SecretEntity(submission, secret, now));
    }

    /** The secret, while it is kept in clear. */
    public Optional<String> secret(UnitOfWork work, String submission) {
        return work.find(SecretEntity.class, submission).map(SecretEntity::secret);
    }

    /** Forgets secrets in clear and used keys from before these moments. */
    public void forget(UnitOfWork work, Instant secretsBefore, Instant keysBefore) {
        work.entities().createQuery("DELETE FROM SecretEntity s WHERE s.createdAt < :before")
                .setParameter("before", secretsBefore.toEpochMilli())
                .executeUpdate();
        work.entities().createQuery("DELETE FROM KeyEntity k WHERE k.createdAt < :before")
                .setParameter("before", keysBefore.toEpochMilli())
                .executeUpdate();
    }

    /** Submissions of an account, newest first. */
    public List<QueueRow> of(UnitOfWork work, String account, int limit) {
        return rows(work.entities()
                .createQuery("SELECT " + ROW + " FROM SubmissionEntity s WHERE s.account = :account ORDER BY s.receivedAt DESC",
                        Object[].class)
                .setParameter("account", account)
                .setMaxResults(limit));
    }

    /** Ids of submissions to whose terms the clock turns on this day or should have before. */
    public List<String> alarms(UnitOfWork work, LocalDate today, int limit) {
        // What a former version of the module has filed, while both ran, has no alarm.
        return work.entities()
                .createQuery(
                        "SELECT s.id FROM SubmissionEntity s WHERE s.alarmOn <= :today"
                                + " OR (s.alarmOn IS NULL AND s.state = :state AND s.confirmBy < :today)",
                        String.class)
                .setParameter("state", SubmissionState.TO_CONFIRM)
                .setParameter("today", today)
                .setMaxResults(limit)
                .getResultList();
    }

    /** How many match. */
    public long count(UnitOfWork work, QueueFilter filter) {
        return query(work, "SELECT COUNT(s)", filter, "", Long.class).getSingleResult();
    }

    /** A page of those that match, in the order that the filter asks for. */
    public List<QueueRow> queue(UnitOfWork work, QueueFilter filter, int offset, int limit) {
        return rows(query(work, "SELECT " + ROW, filter, " ORDER BY " + ORDERS.get(filter.order()), Object[].class)
                .setFirstResult(offset)
                .setMaxResults(limit));
    }

    private static <T> TypedQuery<T> query(UnitOfWork work, String select, QueueFilter filter, String order, Class<T> type) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> parameters = new LinkedHashMap<>();
        if (!filter.states().isEmpty()) {
            conditions.add("s.state IN (:states)");
            parameters.put("states", filter.states());
        }
        if (!filter.form().isEmpty()) {
            conditions.add("s.form = :form");
            parameters.put("form", filter.form());
        }
        if (!filter.assignee().isEmpty()) {
            conditions.add("s.assignee = :assignee");
            parameters.put("assignee", filter.assignee().equals(QueueFilter.NOBODY) ? "" : filter.assignee());
        }
        if (filter.overdueOn() != null) {
            conditions.add("s.dueOn < :overdue AND s.state IN (:open)");
            parameters.put("overdue", filter.overdueOn());
            parameters.put("open", OPEN);
        }
        if (!filter.reference().isEmpty()) {
            conditions.add("s.reference LIKE :reference");
            parameters.put("reference", filter.reference() + "%");
        }
        String where = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
        TypedQuery<T> query = work.entities().createQuery(select + " FROM SubmissionEntity s" + where + order, type);
        parameters.forEach(query::setParameter);
        return query;
    }

    private static List<QueueRow> rows(TypedQuery<Object[]> query) {
        return query.getResultList().stream()
                .map(row -> new QueueRow(
                        (String) row[0],
                        (String) row[1],
                        (String) row[2],
                        (Integer) row[3],
                        (SubmissionState) row[4],
                        Instant.ofEpochMilli((Long) row[5]),
                        (LocalDate) row[6],
                        (LocalDate) row[7],
                        (LocalDate) row[8],
                        (String) row[9]))
                .toList();
    }
}
