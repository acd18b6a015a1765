package org.radnice.security.internal.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A row of sec_password. */
@Entity(name = "PasswordRow")
@Table(name = "sec_password")
public class PasswordRow {

    @Id
    @Column(name = "account_id")
    private String account;

    @Column(name = "hash")
    private String hash;

    @Column(name = "changed_at")
    private long changedAt;

    protected PasswordRow() {}

    PasswordRow(String account, String hash, Instant now) {
        this.account = account;
        this.hash = hash;
        this.changedAt = now.toEpochMilli();
    }

    String hash() {
        return hash;
    }

    void change(String newHash, Instant now) {
        hash = newHash;
        changedAt = now.toEpochMilli();
    }

    /** The same password, hashed anew. */
    void rehash(String newHash) {
        hash = newHash;
    }
}
