package org.radnice.forms.internal.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.radnice.forms.internal.Json;
import org.radnice.forms.internal.submission.Draft;

/** A draft. */
@Entity
@Table(name = "frm_draft")
public class DraftEntity {

    @Id
    private String id;

    @Column(name = "form_id")
    private String form;

    @Column(name = "form_version")
    private int formVersion;

    private String account;

    @Lob
    private String content;

    @Column(name = "created_at")
    private long createdAt;

    @Column(name = "changed_at")
    private long changedAt;

    @Version
    private int revision;

    /** For the persistence provider. */
    protected DraftEntity() {}

    DraftEntity(Draft draft) {
        id = draft.id();
        form = draft.form();
        formVersion = draft.formVersion();
        createdAt = draft.changedAt().toEpochMilli();
        fill(draft);
    }

    final void fill(Draft draft) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("answers", draft.answers());
        values.put("raw", draft.raw());
        account = draft.account();
        content = Json.write(values);
        changedAt = draft.changedAt().toEpochMilli();
    }

    Draft draft() {
        Map<String, Object> values = Json.readObject(content);
        Map<String, List<String>> raw = new LinkedHashMap<>();
        Json.object(values.get("raw"))
                .forEach((name, typed) -> raw.put(name, ((List<?>) typed).stream().map(String.class::cast).toList()));
        return new Draft(
                id, form, formVersion, account, Json.object(values.get("answers")), raw, Instant.ofEpochMilli(changedAt));
    }
}
