package org.radnice.forms.internal.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.radnice.forms.api.SubmissionStatus.Side;
import org.radnice.forms.internal.Json;
import org.radnice.forms.internal.submission.Entry;

/** An entry of a submission's timeline. */
@Entity
@Table(name = "frm_entry")
public class EntryEntity {

    @Id
    private String id;

    @Column(name = "submission_id")
    private String submission;

    @Column(name = "happened_at")
    private long at;

    private String what;

    @Enumerated(EnumType.STRING)
    private Side side;

    private String actor;

    private boolean shown;

    @Lob
    private String content;

    /** For the persistence provider. */
    protected EntryEntity() {}

    EntryEntity(String submission, Entry entry) {
        this.id = entry.id();
        this.submission = submission;
        this.at = entry.at().toEpochMilli();
        this.what = entry.what();
        this.side = entry.side();
        this.actor = entry.actor();
        this.shown = entry.shown();
        this.content = Json.write(entry.content());
    }

    Entry entry() {
        Map<String, Object> values = Json.readObject(content);
        String until = (String) values.getOrDefault("until", "");
        return new Entry(
                id,
                Instant.ofEpochMilli(at),
                what,
                side,
                actor,
                shown,
                (String) values.getOrDefault("text", ""),
                until.isEmpty() ? null : LocalDate.parse(until),
                (String) values.getOrDefault("detail", ""));
    }
}
