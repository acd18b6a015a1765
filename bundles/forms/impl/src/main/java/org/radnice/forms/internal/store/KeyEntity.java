package org.radnice.forms.internal.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

/** A key that a request was made with. */
@Entity
@IdClass(KeyEntity.Key.class)
@Table(name = "frm_key")
public class KeyEntity {

    @Id
    private String sender;

    @Id
    @Column(name = "request_key")
    private String key;

    private String fingerprint;

    @Column(name = "submission_id")
    private String submission;

    @Column(name = "created_at")
    private long createdAt;

    /** For the persistence provider. */
    protected KeyEntity() {}

    KeyEntity(String sender, String key, String fingerprint, String submission, Instant now) {
        this.sender = sender;
        this.key = key;
        this.fingerprint = fingerprint;
        this.submission = submission;
        this.createdAt = now.toEpochMilli();
    }

    String fingerprint() {
        return fingerprint;
    }

    String submission() {
        return submission;
    }

    /** Key of the row. */
    public static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        /** Who sent it. */
        public String sender;
        /** The key. */
        public String key;

        /** For the persistence provider. */
        public Key() {}

        Key(String sender, String key) {
            this.sender = sender;
            this.key = key;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that && Objects.equals(sender, that.sender) && Objects.equals(key, that.key);
        }

        @Override
        public int hashCode() {
            return Objects.hash(sender, key);
        }
    }
}
