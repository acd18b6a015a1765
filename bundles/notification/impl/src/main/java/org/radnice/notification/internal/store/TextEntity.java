package org.radnice.notification.internal.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import org.radnice.notification.api.MessageKindSource.Text;

/** The office's own words for a kind of message in one language. */
@Entity
@IdClass(TextEntity.Key.class)
@Table(name = "ntf_text")
public class TextEntity {

    @Id
    private String kind;

    @Id
    private String language;

    @Column(nullable = false)
    private String subject;

    @Column(nullable = false, length = 20000)
    private String body;

    @Column(nullable = false)
    private int revision;

    @Column(name = "changed_at", nullable = false)
    private long changedAt;

    @Column(name = "changed_by", nullable = false)
    private String changedBy;

    /** For the persistence provider. */
    protected TextEntity() {}

    TextEntity(String kind, String language) {
        this.kind = kind;
        this.language = language;
    }

    void change(Text text, String by, Instant now) {
        subject = text.subject();
        body = text.body();
        revision++;
        changedBy = by;
        changedAt = now.toEpochMilli();
    }

    OfficeText text() {
        return new OfficeText(new Text(subject, body), revision);
    }

    int revision() {
        return revision;
    }

    /** Key of the row. */
    public static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        /** Code of the kind. */
        public String kind;
        /** Code of the language. */
        public String language;

        /** For the persistence provider. */
        public Key() {}

        Key(String kind, String language) {
            this.kind = kind;
            this.language = language;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && kind.equals(key.kind) && language.equals(key.language);
        }

        @Override
        public int hashCode() {
            return Objects.hash(kind, language);
        }
    }
}
