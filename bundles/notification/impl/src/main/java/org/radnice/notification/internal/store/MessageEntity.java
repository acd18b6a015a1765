package org.radnice.notification.internal.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.radnice.notification.api.Notifications.Delivery;
import org.radnice.notification.api.Notifications.Status;
import org.radnice.notification.internal.OutgoingMail;

/** A message and what has become of it. */
@Entity
@Table(name = "ntf_message")
public class MessageEntity {

    @Id
    private String id;

    @Column(name = "message_key", nullable = false)
    private String key;

    @Column(nullable = false)
    private String kind;

    @Column(nullable = false)
    private String recipient;

    @Column(nullable = false)
    private String language;

    @Column(name = "case_id", nullable = false)
    private String caseId;

    @Column(nullable = false)
    private String subject;

    @Column(nullable = false, length = 20000)
    private String body;

    @Column(nullable = false)
    private String attachments;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Status status;

    @Column(nullable = false)
    private int attempts;

    @Column(nullable = false)
    private String problem;

    @Column(name = "created_at", nullable = false)
    private long createdAt;

    @Column(name = "changed_at", nullable = false)
    private long changedAt;

    @Column(name = "due_at", nullable = false)
    private long dueAt;

    /** For the persistence provider. */
    protected MessageEntity() {}

    MessageEntity(OutgoingMail mail, String key, String kind, String caseId, Instant now) {
        this.id = mail.id();
        this.key = key;
        this.kind = kind;
        this.recipient = mail.recipient();
        this.language = mail.language();
        this.caseId = caseId;
        this.subject = mail.subject();
        this.body = mail.body();
        this.attachments = String.join("\n", mail.attachments());
        this.status = Status.WAITING;
        this.problem = "";
        this.createdAt = now.toEpochMilli();
        this.changedAt = createdAt;
        this.dueAt = createdAt;
    }

    OutgoingMail mail() {
        return new OutgoingMail(id, recipient, language, subject, body, attachmentIds());
    }

    StoredMessage stored() {
        return new StoredMessage(delivery(), recipient, language, caseId, subject, body, attempts, at(createdAt), at(dueAt));
    }

    Delivery delivery() {
        return new Delivery(id, kind, "email", status, at(changedAt), problem);
    }

    int attempts() {
        return attempts;
    }

    String id() {
        return id;
    }

    long dueAt() {
        return dueAt;
    }

    void sent(boolean forget, Instant now) {
        status = Status.SENT;
        changedAt = now.toEpochMilli();
        problem = "";
        if (forget) {
            // What has reached the person need not lie here: it may hold links that open something.
            body = "";
        }
    }

    void failed(String what, Instant nextAttempt, Instant now) {
        attempts++;
        problem = what.length() > 500 ? what.substring(0, 500) : what;
        changedAt = now.toEpochMilli();
        status = nextAttempt == null ? Status.FAILED : Status.RETRYING;
        if (nextAttempt != null) {
            dueAt = nextAttempt.toEpochMilli();
        }
    }

    void again(Instant now) {
        status = Status.RETRYING;
        attempts = 0;
        dueAt = now.toEpochMilli();
        changedAt = now.toEpochMilli();
    }

    boolean mayBeSentAgain() {
        return status == Status.FAILED || status == Status.RETRYING;
    }

    private static Instant at(long millis) {
        return Instant.ofEpochMilli(millis);
    }

    private List<String> attachmentIds() {
        return attachments.lines().toList();
    }
}
