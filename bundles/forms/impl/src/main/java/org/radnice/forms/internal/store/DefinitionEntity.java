package org.radnice.forms.internal.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

/** A published version of a form. */
@Entity
@IdClass(DefinitionEntity.Key.class)
@Table(name = "frm_definition")
public class DefinitionEntity {

    @Id
    @Column(name = "form_id")
    private String form;

    @Id
    private int version;

    @Lob
    private String content;

    @Column(name = "published_at")
    private long publishedAt;

    @Column(name = "published_by")
    private String publishedBy;

    /** For the persistence provider. */
    protected DefinitionEntity() {}

    DefinitionEntity(String form, int version, String content, Instant at, String by) {
        this.form = form;
        this.version = version;
        this.content = content;
        this.publishedAt = at.toEpochMilli();
        this.publishedBy = by;
    }

    String content() {
        return content;
    }

    /** Key of the row. */
    public static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        /** Id of the form. */
        public String form;
        /** Number of the version. */
        public int version;

        /** For the persistence provider. */
        public Key() {}

        Key(String form, int version) {
            this.form = form;
            this.version = version;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && Objects.equals(form, key.form) && version == key.version;
        }

        @Override
        public int hashCode() {
            return Objects.hash(form, version);
        }
    }
}
