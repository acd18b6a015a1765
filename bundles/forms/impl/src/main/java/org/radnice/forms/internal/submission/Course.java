package org.radnice.forms.internal.submission;

import java.time.Instant;
import java.time.LocalDate;
import org.radnice.forms.api.Outcome;
import org.radnice.forms.api.SubmissionState;

/**
 * How far a submission has got.
 *
 * @param state where it stands
 * @param assignee account of the official who has it, or empty
 * @param confirmBy last day for confirming it, or {@code null}
 * @param confirmedAt when it was confirmed, or {@code null}
 * @param confirmation how it was confirmed, or {@code null}
 * @param answerBy last day for completing it, or {@code null}
 * @param dueOn last day for dealing with it
 * @param outcome how it was decided, or {@code null}
 * @param decidedAt when it was decided, or {@code null}
 * @param alarmOn day on which the clock next turns to a term of the sender's, or {@code null}
 */
public record Course(
        SubmissionState state,
        String assignee,
        LocalDate confirmBy,
        Instant confirmedAt,
        Confirmation confirmation,
        LocalDate answerBy,
        LocalDate dueOn,
        Outcome outcome,
        Instant decidedAt,
        LocalDate alarmOn) {

    /** In the next state; a term that belonged to the former one is over. */
    Course to(SubmissionState next) {
        return new Course(next, assignee, confirmBy, confirmedAt, confirmation, answerBy, dueOn, outcome, decidedAt,
                next == state ? alarmOn : null);
    }

    Course alarmOn(LocalDate day) {
        return new Course(state, assignee, confirmBy, confirmedAt, confirmation, answerBy, dueOn, outcome, decidedAt, day);
    }

    Course dueOn(LocalDate day) {
        return new Course(state, assignee, confirmBy, confirmedAt, confirmation, answerBy, day, outcome, decidedAt, alarmOn);
    }

    Course assigned(String to) {
        return new Course(state, to, confirmBy, confirmedAt, confirmation, answerBy, dueOn, outcome, decidedAt, alarmOn);
    }

    Course confirmed(Confirmation how, Instant at) {
        return new Course(state, assignee, confirmBy, at, how, answerBy, dueOn, outcome, decidedAt, alarmOn);
    }

    Course answerBy(LocalDate day) {
        return new Course(state, assignee, confirmBy, confirmedAt, confirmation, day, dueOn, outcome, decidedAt, alarmOn);
    }

    Course decided(Outcome how, Instant at) {
        return new Course(state, assignee, confirmBy, confirmedAt, confirmation, null, dueOn, how, at, alarmOn);
    }
}
