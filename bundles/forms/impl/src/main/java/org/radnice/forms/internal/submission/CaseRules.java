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
        boolean proved = proves(form, identity);
        LocalDate confirmBy = proved ? null : Deadlines.end(today, Deadlines.CONFIRMATION);
        return new Course(
                proved ? SubmissionState.RECEIVED : SubmissionState.TO_CONFIRM,
                "",
                confirmBy,
                null,
                null,
                null,
                Deadlines.end(today, form.deadline().days()),
                null,
                null,
                proved ? null : Terms.first(today, confirmBy));
    }

    /** Whether this identity is what the form's law asks for. */
    public static boolean proves(FormDefinition form, Identity identity) {
        return identity.compareTo(form.identity().required()) >= 0;
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
    public static Course requestCompletion(Course course, LocalDate until, LocalDate today) {
        return step(course, Action.REQUEST_COMPLETION).answerBy(until).alarmOn(Terms.first(today, until));
    }

    /** The sender has completed it, today. */
    public static Course complete(Course course, FormDefinition form, LocalDate today) {
        Course completed = step(course, Action.COMPLETE).answerBy(null);
        return form.deadline().restarts() ? completed.dueOn(Deadlines.end(today, form.deadline().days())) : completed;
    }

    /** Last day of the term that the sender has now: for confirming, or for completing. */
    public static LocalDate term(Course course) {
        return switch (course.state()) {
            case TO_CONFIRM -> course.confirmBy();
            case WAITING_FOR_CITIZEN -> course.answerBy();
            default -> throw new ActionNotPossibleException(course.state());
        };
    }

    /** The sender has been reminded of the term. */
    public static Course reminded(Course course) {
        return course.alarmOn(Terms.end(term(course)));
    }

    /**
     * The term for completing has run out. It stays with the sender, who may still complete it until the official decides on
     * what there is.
     */
    public static Course runOut(Course course) {
        return course.alarmOn(null);
    }

    /** Whether the sender has let a term run out. */
    public static boolean late(Course course, LocalDate today) {
        return course.state() == SubmissionState.WAITING_FOR_CITIZEN && course.answerBy().isBefore(today);
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
