package org.radnice.forms.internal.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.radnice.forms.api.SubmissionState;

class WorkflowTest {

    /** The whole table; a dash says that the action is not possible. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        // action,            RECEIVED,    TO_CONFIRM,  IN_PROGRESS,  WAITING_FOR_CITIZEN, DECIDED, WITHDRAWN, LAPSED
        "CONFIRM,             -,           RECEIVED,    -,            -,                   -,       -,         -",
        "LAPSE,               -,           LAPSED,      -,            -,                   -,       -,         -",
        "TAKE_OVER,           IN_PROGRESS, -,           -,            -,                   -,       -,         -",
        "HAND_OVER,           -,           -,           IN_PROGRESS,  WAITING_FOR_CITIZEN, -,       -,         -",
        "NOTE,                RECEIVED,    TO_CONFIRM,  IN_PROGRESS,  WAITING_FOR_CITIZEN, DECIDED, WITHDRAWN, LAPSED",
        "MESSAGE,             RECEIVED,    TO_CONFIRM,  IN_PROGRESS,  WAITING_FOR_CITIZEN, DECIDED, -,         -",
        "REQUEST_COMPLETION,  -,           -,           WAITING_FOR_CITIZEN, -,            -,       -,         -",
        "COMPLETE,            -,           -,           -,            IN_PROGRESS,         -,       -,         -",
        "DECIDE,              -,           -,           DECIDED,      DECIDED,             -,       -,         -",
        "WITHDRAW,            WITHDRAWN,   WITHDRAWN,   WITHDRAWN,    WITHDRAWN,           -,       -,         -"
    })
    void table(Action action, String received, String toConfirm, String inProgress, String waiting, String decided,
            String withdrawn, String lapsed) {
        String[] expected = {received, toConfirm, inProgress, waiting, decided, withdrawn, lapsed};
        for (SubmissionState state : SubmissionState.values()) {
            assertThat(Workflow.next(state, action).map(Enum::name).orElse("-"))
                    .as("%s in %s", action, state)
                    .isEqualTo(expected[state.ordinal()]);
        }
    }

    @Test
    void overdueIsOnlyWhatIsOpenAfterItsDay() {
        LocalDate due = LocalDate.of(2026, 11, 20);
        assertThat(Workflow.overdue(SubmissionState.RECEIVED, due, due)).isFalse();
        assertThat(Workflow.overdue(SubmissionState.RECEIVED, due, due.plusDays(1))).isTrue();
        assertThat(Workflow.overdue(SubmissionState.DECIDED, due, due.plusDays(1))).isFalse();
    }
}
