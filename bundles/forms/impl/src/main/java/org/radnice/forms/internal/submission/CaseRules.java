package org.radnice.forms.internal.submission;

import java.time.Instant;
import java.time.LocalDate;
import org.radnice.forms.api.ActionNotPossibleException;
import org.radnice.forms.api.FormDefinition;
import org.radnice.forms.api.Outcome;
import org.radnice.forms.api.SubmissionState;
import org.radnice.forms.internal.time.Deadlines;
import org.radnice.forms.internal.workflow.Action;
import org.radnice.forms.internal.workflow.Workflow;
import org.radnice.security.api.Identity;

/** How the course of a submission changes: pure functions. */
public final class CaseRules {

    private CaseRules() {}

    /** The course of a submission that has just come. */
    public static Course received(FormDefinition form, Identity identity, LocalDate today) {
        boolean proved = identity.compareTo(form.identity().required()) >= 0;
        return new Course(
                proved ? SubmissionState.RECEIVED : SubmissionState.TO_CONFIRM,
                "",
                proved ? null : Deadlines.end(today, Deadlines.CONFIRMATION),
                null,
                null,
                null,
                Deadlines.end(today, form.deadline().days()),
                null,
                null);
    }

    private static Course step(Course course, Action action) {
        return course.to(Workflow.next(course.state(), action)
                .orElseThrow(() -> new ActionNotPossibleException(course.state())));
    }

    /** The sender's identity has been proved. */
    public static Course confirm(Course course, Confirmation how, Instant at) {
        return step(course, Action.CONFIRM).confirmed(how, at);
    }

    /** Nobody has confirmed it in time. */
    public static Course lapse(Course course) {
        return step(course, Action.LAPSE);
    }

    /** The official takes it over. */
    public static Course takeOver(Course course, String official) {
        return step(course, Action.TAKE_OVER).assigned(official);
    }

    /** It goes to another official. */
    public static Course handOver(Course course, String official) {
        return step(course, Action.HAND_OVER).assigned(official);
    }

    /** Something is written that changes nothing: a note or a message. */
    public static Course write(Course course, Action action) {
        return step(course, action);
    }

    /** The sender is asked to complete it until this day. */
    public static Course requestCompletion(Course course, LocalDate until) {
        return step(course, Action.REQUEST_COMPLETION).answerBy(until);
    }

    /** The sender has completed it. */
    public static Course complete(Course course) {
        return step(course, Action.COMPLETE).answerBy(null);
    }

    /** It has been dealt with. */
    public static Course decide(Course course, Outcome outcome, Instant at) {
        return step(course, Action.DECIDE).decided(outcome, at);
    }

    /** The sender has taken it back. */
    public static Course withdraw(Course course) {
        return step(course, Action.WITHDRAW).answerBy(null);
    }
}
