package org.radnice.notification.internal.store;

import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.kernel.api.persistence.SchemaVersion;
import org.radnice.kernel.api.persistence.Transactions;
import org.radnice.kernel.api.persistence.UnitOfWork;
import org.radnice.notification.api.Notifications.Delivery;
import org.radnice.notification.api.Notifications.Status;
import org.radnice.notification.internal.OutgoingMail;

/** The messages in the database. */
@Component(service = MessageStore.class)
public final class MessageStore {

    /** Longer than any delivery takes: a message whose node has died is tried again after it. */
    static final Duration LEASE = Duration.ofMinutes(5);

    private final Transactions transactions;

    /** Called by Declarative Services. */
    @Activate
    public MessageStore(
            @Reference Transactions transactions, @Reference(target = "(module=notification)") SchemaVersion schema) {
        this.transactions = transactions;
    }

    /**
     * Adds a message unless one with this key is there, and runs the hint after the commit.
     *
     * @return id of the message with this key
     */
    public String add(OutgoingMail mail, String key, String kind, String caseId, Instant now, Runnable hint) {
        return transactions.write(work -> byKey(work, key).map(MessageEntity::id).orElseGet(() -> {
            work.entities().persist(new MessageEntity(mail, key, kind, caseId, now));
            work.afterCommit(hint);
            return mail.id();
        }));
    }

    /** Takes a lease on the message that has been due longest; nobody else gets it meanwhile. */
    public Optional<OutgoingMail> takeDue(Instant now) {
        return transactions.write(work -> {
            TypedQuery<MessageEntity> due = work.entities()
                    .createQuery(
                            "SELECT m FROM MessageEntity m WHERE m.status IN (:waiting, :retrying) AND m.dueAt <= :now"
                                    + " ORDER BY m.dueAt",
                            MessageEntity.class)
                    .setParameter("waiting", Status.WAITING)
                    .setParameter("retrying", Status.RETRYING)
                    .setParameter("now", now.toEpochMilli())
                    .setMaxResults(1);
            return due.getResultStream().findFirst().filter(message -> lease(work, message, now)).map(MessageEntity::mail);
        });
    }

    /** Remembers that the message has been taken; {@code forget} drops its body. */
    public void sent(String id, boolean forget, Instant now) {
        change(id, message -> message.sent(forget, now));
    }

    /** Tries of the message that have failed. */
    public int attempts(String id) {
        return transactions.read(work -> work.find(MessageEntity.class, id).map(MessageEntity::attempts).orElse(0));
    }

    /** Remembers a failed try; {@code nextAttempt} is {@code null} when the message is given up. */
    public void failed(String id, String problem, Instant nextAttempt, Instant now) {
        change(id, message -> message.failed(problem, nextAttempt, now));
    }

    /**
     * Makes a failing or failed message due now; false when there is none such.
     *
     * @param within runs inside the transaction of the change
     */
    public boolean again(String id, Instant now, Runnable within) {
        return transactions.write(work -> work.find(MessageEntity.class, id)
                .filter(MessageEntity::mayBeSentAgain)
                .map(message -> {
                    message.again(now);
                    within.run();
                    return true;
                })
                .orElse(false));
    }

    /** The message of this id. */
    public Optional<StoredMessage> find(String id) {
        return transactions.read(work -> work.find(MessageEntity.class, id).map(MessageEntity::stored));
    }

    /** Messages of the case, newest first. */
    public List<Delivery> ofCase(String caseId) {
        return transactions.read(work -> work.entities()
                .createQuery(
                        "SELECT m FROM MessageEntity m WHERE m.caseId = :case ORDER BY m.createdAt DESC, m.id DESC",
                        MessageEntity.class)
                .setParameter("case", caseId)
                .setMaxResults(200)
                .getResultStream()
                .map(MessageEntity::delivery)
                .toList());
    }

    /** A page of the messages in any of these states, newest first. */
    public List<StoredMessage> page(List<Status> states, int offset, int limit) {
        return transactions.read(work -> work.entities()
                .createQuery(
                        "SELECT m FROM MessageEntity m WHERE m.status IN (:states) ORDER BY m.createdAt DESC, m.id DESC",
                        MessageEntity.class)
                .setParameter("states", states)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultStream()
                .map(MessageEntity::stored)
                .toList());
    }

    /** How many messages are in this state. */
    public long count(Status status) {
        return transactions.read(work -> work.entities()
                .createQuery("SELECT COUNT(m) FROM MessageEntity m WHERE m.status = :status", Long.class)
                .setParameter("status", status)
                .getSingleResult());
    }

    private void change(String id, Consumer<MessageEntity> change) {
        transactions.write(work -> {
            MessageEntity message = work.entities().find(MessageEntity.class, id, LockModeType.PESSIMISTIC_WRITE);
            if (message != null) {
                change.accept(message);
            }
            return null;
        });
    }

    private static boolean lease(UnitOfWork work, MessageEntity message, Instant now) {
        // Another node may have read the same row: only one of the two updates finds it as it was.
        return work.entities()
                        .createQuery("UPDATE MessageEntity m SET m.dueAt = :until WHERE m.id = :id AND m.dueAt = :seen")
                        .setParameter("until", now.plus(LEASE).toEpochMilli())
                        .setParameter("id", message.id())
                        .setParameter("seen", message.dueAt())
                        .executeUpdate()
                == 1;
    }

    private static Optional<MessageEntity> byKey(UnitOfWork work, String key) {
        return work.entities()
                .createQuery("SELECT m FROM MessageEntity m WHERE m.key = :key", MessageEntity.class)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }
}
