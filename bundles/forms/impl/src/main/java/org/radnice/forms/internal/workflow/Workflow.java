package org.radnice.forms.internal.workflow;

import static org.radnice.forms.api.SubmissionState.DECIDED;
import static org.radnice.forms.api.SubmissionState.IN_PROGRESS;
import static org.radnice.forms.api.SubmissionState.LAPSED;
import static org.radnice.forms.api.SubmissionState.RECEIVED;
import static org.radnice.forms.api.SubmissionState.TO_CONFIRM;
import static org.radnice.forms.api.SubmissionState.WAITING_FOR_CITIZEN;
import static org.radnice.forms.api.SubmissionState.WITHDRAWN;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.radnice.forms.api.SubmissionState;

/** The states of a submission and what leads from one to another. */
public final class Workflow {

    private Workflow() {}

    /** The state after the action; empty when the action is not possible in this state. */
    public static Optional<SubmissionState> next(SubmissionState state, Action action) {
        return Optional.ofNullable(switch (action) {
            case CONFIRM -> state == TO_CONFIRM ? RECEIVED : null;
            case LAPSE -> state == TO_CONFIRM ? LAPSED : null;
            case TAKE_OVER -> state == RECEIVED ? IN_PROGRESS : null;
            case HAND_OVER -> state == IN_PROGRESS || state == WAITING_FOR_CITIZEN ? state : null;
            case NOTE -> state;
            case MESSAGE -> state == WITHDRAWN || state == LAPSED ? null : state;
            case REQUEST_COMPLETION -> state == IN_PROGRESS ? WAITING_FOR_CITIZEN : null;
            case COMPLETE -> state == WAITING_FOR_CITIZEN ? IN_PROGRESS : null;
            // Also while waiting: who does not complete in time gets a decision on what there is.
            case DECIDE -> state == IN_PROGRESS || state == WAITING_FOR_CITIZEN ? DECIDED : null;
            case WITHDRAW -> state.isFinal() ? null : WITHDRAWN;
        });
    }

    /** All that can be done in this state. */
    public static Set<Action> possible(SubmissionState state) {
        Set<Action> actions = EnumSet.noneOf(Action.class);
        Arrays.stream(Action.values()).filter(action -> next(state, action).isPresent()).forEach(actions::add);
        return actions;
    }

    /** Whether the office should have dealt with it before this day. */
    public static boolean overdue(SubmissionState state, LocalDate dueOn, LocalDate today) {
        return !state.isFinal() && dueOn.isBefore(today);
    }
}
