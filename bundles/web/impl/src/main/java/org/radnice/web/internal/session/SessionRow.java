package org.radnice.web.internal.session;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;

/** A row of {@code web_session}; instants are milliseconds since 1970. */
@Entity
@Table(name = "web_session")
public class SessionRow {

    @Id
    @Column(name = "id_hash", length = 64)
    private String idHash;

    @Column(name = "public_id", length = 36)
    private String publicId;

    @Column(name = "account", length = 64)
    private String account;

    @Column(name = "device", length = 100)
    private String device;

    @Column(name = "started_at")
    private long startedAt;

    @Column(name = "seen_at")
    private long seenAt;

    @Column(name = "expires_at")
    private long expiresAt;

    // Without this, a large object would be fetched by a second statement on each access.
    @Basic(fetch = FetchType.EAGER)
    @Lob
    @Column(name = "entries")
    private String entries;

    /** For JPA. */
    protected SessionRow() {}

    SessionRow(String idHash, String publicId, String account, String device, long startedAt, long expiresAt, String entries) {
        this.idHash = idHash;
        this.publicId = publicId;
        this.account = account;
        this.device = device;
        this.startedAt = startedAt;
        this.seenAt = startedAt;
        this.expiresAt = expiresAt;
        this.entries = entries;
    }

    String idHash() {
        return idHash;
    }

    String publicId() {
        return publicId;
    }

    String account() {
        return account;
    }

    String device() {
        return device;
    }

    long startedAt() {
        return startedAt;
    }

    long seenAt() {
        return seenAt;
    }

    long expiresAt() {
        return expiresAt;
    }

    String entries() {
        return entries;
    }

    void seen(long at) {
        seenAt = at;
    }

    void entries(String changed) {
        entries = changed;
    }
}
