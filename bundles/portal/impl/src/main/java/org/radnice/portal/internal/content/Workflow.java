package org.radnice.portal.internal.content;

import java.util.Set;

/** The way of a version from its authors to the public: what is written by one is read by another. */
public final class Workflow {

    /** What people do with a version. */
    public enum Step {
        SAVE,
        SUBMIT,
        RETURN,
        APPROVE,
        PUBLISH,
        DISCARD
    }

    private Workflow() {}

    /**
     * The state after the step.
     *
     * @param authors everybody who has written in the version
     * @throws StepNotPossibleException when the step does not lead on from this state
     * @throws OwnTextException when an author wants to approve
     */
    public static VersionState after(VersionState state, Step step, String actor, Set<String> authors) {
        VersionState result =
                switch (step) {
                    case SAVE -> state == VersionState.DRAFT ? VersionState.DRAFT : null;
                    case SUBMIT -> state == VersionState.DRAFT ? VersionState.SUBMITTED : null;
                    case RETURN -> state == VersionState.SUBMITTED || state == VersionState.APPROVED ? VersionState.DRAFT : null;
                    case APPROVE -> state == VersionState.SUBMITTED ? VersionState.APPROVED : null;
                    case PUBLISH -> state == VersionState.APPROVED ? VersionState.PUBLISHED : null;
                    case DISCARD -> state.open() ? VersionState.DISCARDED : null;
                };
        if (result == null) {
            throw new StepNotPossibleException(step, state);
        }
        if (step == Step.APPROVE && authors.contains(actor)) {
            throw new OwnTextException();
        }
        return result;
    }
}
