package org.radnice.ideas.internal.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.radnice.ideas.internal.Idea;

/** A row of the table. */
@Entity
@Table(name = "ide_idea")
public class IdeaEntity {

    @Id
    private String id;

    @Column(nullable = false, length = 2000)
    private String text;

    @Column(name = "created_at", nullable = false)
    private long createdAt;

    /** For the persistence provider. */
    protected IdeaEntity() {}

    IdeaEntity(String id, String text, Instant createdAt) {
        this.id = id;
        this.text = text;
        this.createdAt = createdAt.toEpochMilli();
    }

    Idea idea() {
        return new Idea(id, text, Instant.ofEpochMilli(createdAt));
    }
}
