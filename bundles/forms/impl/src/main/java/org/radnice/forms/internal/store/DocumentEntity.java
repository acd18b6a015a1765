package org.radnice.forms.internal.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.radnice.forms.internal.submission.Document;

/** A file of a draft or of a submission. */
@Entity
@Table(name = "frm_document")
public class DocumentEntity {

    @Id
    private String id;

    @Column(name = "owner_id")
    private String owner;

    @Column(name = "entry_id")
    private String entry;

    private String field;

    @Column(name = "file_id")
    private String file;

    private String name;

    @Column(name = "media_type")
    private String mediaType;

    private long bytes;

    private String sha256;

    /** For the persistence provider. */
    protected DocumentEntity() {}

    DocumentEntity(String owner, Document document) {
        this.id = document.id();
        this.owner = owner;
        this.entry = document.entry();
        this.field = document.field();
        this.file = document.file();
        this.name = document.name();
        this.mediaType = document.mediaType();
        this.bytes = document.size();
        this.sha256 = document.sha256();
    }

    String owner() {
        return owner;
    }

    Document document() {
        return new Document(id, entry, field, file, name, mediaType, bytes, sha256);
    }
}
