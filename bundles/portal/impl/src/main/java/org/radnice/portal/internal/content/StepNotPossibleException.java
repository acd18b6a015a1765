package org.radnice.portal.internal.content;

import org.radnice.kernel.api.error.ConflictException;

/** A text is no longer (or not yet) in the state that the step needs. */
public final class StepNotPossibleException extends ConflictException {

    private static final long serialVersionUID = 1L;

    StepNotPossibleException(Workflow.Step step, VersionState state) {
        super("portal.step-not-possible", "Step " + step + " does not lead on from " + state);
    }
}
