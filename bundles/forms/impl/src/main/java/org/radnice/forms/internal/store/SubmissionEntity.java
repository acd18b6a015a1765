package org.radnice.forms.internal.store;

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
import java.util.Locale;
import org.radnice.forms.api.Outcome;
import org.radnice.forms.api.SubmissionState;
import org.radnice.forms.internal.Json;
import org.radnice.forms.internal.submission.Confirmation;
import org.radnice.forms.internal.submission.Course;
import org.radnice.forms.internal.submission.Filed;
import org.radnice.forms.internal.submission.Submission;
import org.radnice.security.api.Identity;

/** A submission. */
@Entity
@Table(name = "frm_submission")
public class SubmissionEntity {

    @Id
    private String id;

    private String reference;

    @Column(name = "form_id")
    private String form;

    @Column(name = "form_version")
    private int formVersion;

    @Column(name = "received_at")
    private long receivedAt;

    private String account;

    @Column(name = "sender_identity")
    @Enumerated(EnumType.STRING)
    private Identity identity;

    private String language;

    private String email;

    @Lob
    private String answers;

    @Column(name = "secret_hash")
    private String secretHash;

    @Enumerated(EnumType.STRING)
    private SubmissionState state;

    private String assignee;

    @Column(name = "confirm_by")
    private LocalDate confirmBy;

    @Column(name = "confirmed_at")
    private Long confirmedAt;

    @Enumerated(EnumType.STRING)
    private Confirmation confirmation;

    @Column(name = "answer_by")
    private LocalDate answerBy;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    @Column(name = "decided_at")
    private Long decidedAt;

    @Column(name = "alarm_on")
    private LocalDate alarmOn;

    @Column(name = "changed_at")
    private long changedAt;

    @Version
    private int revision;

    /** For the persistence provider. */
    protected SubmissionEntity() {}

    SubmissionEntity(Filed filed) {
        id = filed.id();
        reference = filed.reference();
        form = filed.form();
        formVersion = filed.formVersion();
        receivedAt = filed.receivedAt().toEpochMilli();
        account = filed.account();
        identity = filed.identity();
        language = filed.locale().getLanguage();
        email = filed.email();
        answers = Json.write(filed.answers());
        secretHash = filed.secretHash();
    }

    void change(Course course, Instant now) {
        state = course.state();
        assignee = course.assignee();
        confirmBy = course.confirmBy();
        confirmedAt = millis(course.confirmedAt());
        confirmation = course.confirmation();
        answerBy = course.answerBy();
        dueOn = course.dueOn();
        outcome = course.outcome();
        decidedAt = millis(course.decidedAt());
        alarmOn = course.alarmOn();
        changedAt = now.toEpochMilli();
    }

    int revision() {
        return revision;
    }

    Submission submission() {
        return new Submission(
                new Filed(
                        id,
                        reference,
                        form,
                        formVersion,
                        Instant.ofEpochMilli(receivedAt),
                        account,
                        identity,
                        Locale.forLanguageTag(language),
                        email,
                        Json.readObject(answers),
                        secretHash),
                new Course(
                        state,
                        assignee,
                        confirmBy,
                        instant(confirmedAt),
                        confirmation,
                        answerBy,
                        dueOn,
                        outcome,
                        instant(decidedAt),
                        alarmOn),
                revision);
    }

    private static Long millis(Instant at) {
        return at == null ? null : at.toEpochMilli();
    }

    private static Instant instant(Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }
}
