package org.radnice.sample.internal.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;

/** Has a field of each kind that modules use. */
@Entity
@Table(name = "smp_note")
public class NoteEntity {

    /** A field by its name. */
    public enum State { OPEN, CLOSED }

    @Id
    private String id;

    @Version
    private int version;

    private String title;

    @Lob
    private String body;

    @Lob
    private byte[] bytes;

    private boolean pinned;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "created_at")
    private long createdAt;

    @Column(name = "due_on")
    private LocalDate dueOn;

    private Long amount;

    protected NoteEntity() {}

    public NoteEntity(String id, String title, Instant createdAt) {
        this.id = id;
        this.title = title;
        this.createdAt = createdAt.toEpochMilli();
        this.state = State.OPEN;
        this.body = "";
    }

    public void fill(String newBody, byte[] newBytes, boolean newPinned, State newState, LocalDate newDueOn, Long newAmount) {
        this.body = newBody;
        this.bytes = newBytes;
        this.pinned = newPinned;
        this.state = newState;
        this.dueOn = newDueOn;
        this.amount = newAmount;
    }

    public void rename(String newTitle) {
        this.title = newTitle;
    }

    public String id() {
        return id;
    }

    public String title() {
        return title;
    }

    public String body() {
        return body;
    }

    public byte[] bytes() {
        return bytes;
    }

    public boolean pinned() {
        return pinned;
    }

    public State state() {
        return state;
    }

    public Instant createdAt() {
        return Instant.ofEpochMilli(createdAt);
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    public Long amount() {
        return amount;
    }
}
