package org.radnice.security.internal.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import org.radnice.security.api.AuditTrail;

/** A row of sec_audit; written once, never changed. */
@Entity(name = "AuditRow")
@Table(name = "sec_audit")
public class AuditRow {

    @Id
    @Column(name = "id", updatable = false)
    private String id;

    @Column(name = "happened_at", updatable = false)
    private long happenedAt;

    @Column(name = "actor", updatable = false)
    private String actor;

    @Column(name = "channel", updatable = false)
    private String channel;

    @Column(name = "correlation", updatable = false)
    private String correlation;

    @Column(name = "code", updatable = false)
    private String code;

    @Column(name = "subject", updatable = false)
    private String subject;

    @Column(name = "details", updatable = false)
    private String details;

    protected AuditRow() {}

    AuditRow(AuditTrail.Entry entry, String details) {
        id = entry.id();
        happenedAt = entry.at().toEpochMilli();
        actor = entry.actor();
        channel = entry.channel();
        correlation = entry.correlation();
        code = entry.code();
        subject = entry.subject();
        this.details = details;
    }

    String details() {
        return details;
    }

    AuditTrail.Entry entry(Map<String, String> readDetails) {
        return new AuditTrail.Entry(
                id, Instant.ofEpochMilli(happenedAt), actor, channel, correlation, code, subject, readDetails);
    }
}
