package org.radnice.portal.internal.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.radnice.portal.internal.content.Workflow.Step;

class WorkflowTest {

    private static final Set<String> AUTHORS = Set.of("eva", "ivan");

    @ParameterizedTest(name = "{0} + {1} = {2}")
    @CsvSource({
        "DRAFT, SAVE, DRAFT",
        "DRAFT, SUBMIT, SUBMITTED",
        "DRAFT, APPROVE, -",
        "DRAFT, PUBLISH, -",
        "DRAFT, RETURN, -",
        "DRAFT, DISCARD, DISCARDED",
        "SUBMITTED, SAVE, -",
        "SUBMITTED, SUBMIT, -",
        "SUBMITTED, RETURN, DRAFT",
        "SUBMITTED, APPROVE, APPROVED",
        "SUBMITTED, PUBLISH, -",
        "SUBMITTED, DISCARD, DISCARDED",
        "APPROVED, SAVE, -",
        "APPROVED, RETURN, DRAFT",
        "APPROVED, APPROVE, -",
        "APPROVED, PUBLISH, PUBLISHED",
        "APPROVED, DISCARD, DISCARDED",
        "PUBLISHED, SAVE, -",
        "PUBLISHED, RETURN, -",
        "PUBLISHED, PUBLISH, -",
        "PUBLISHED, DISCARD, -",
        "DISCARDED, SAVE, -",
        "DISCARDED, SUBMIT, -",
    })
    void leadsFromDraftToPublic(VersionState state, Step step, String result) {
        if (result.equals("-")) {
            assertThatThrownBy(() -> Workflow.after(state, step, "olga", AUTHORS))
                    .isInstanceOf(StepNotPossibleException.class);
        } else {
            assertThat(Workflow.after(state, step, "olga", AUTHORS)).isEqualTo(VersionState.valueOf(result));
        }
    }

    @Test
    void nobodyApprovesWhatTheyHaveWritten() {
        assertThatThrownBy(() -> Workflow.after(VersionState.SUBMITTED, Step.APPROVE, "ivan", AUTHORS))
                .isInstanceOf(OwnTextException.class);
    }
}
