package org.radnice.forms.internal.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** An access secret in clear, for a short time. */
@Entity
@Table(name = "frm_secret")
public class SecretEntity {

    @Id
    @Column(name = "submission_id")
    private String submission;

    private String secret;

    @Column(name = "created_at")
    private long createdAt;

    /** For the persistence provider. */
    protected SecretEntity() {}

    SecretEntity(String submission, String secret, Instant now) {
        this.submission = submission;
        this.secret = secret;
        this.createdAt = now.toEpochMilli();
    }

    String secret() {
        return secret;
    }
}
