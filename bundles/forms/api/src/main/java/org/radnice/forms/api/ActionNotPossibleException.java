package org.radnice.forms.api;

import org.radnice.kernel.api.error.ConflictException;

/** The submission is in a state in which this cannot be done. */
public final class ActionNotPossibleException extends ConflictException {

    private static final long serialVersionUID = 1L;

    /** @param state in which the submission is */
    public ActionNotPossibleException(SubmissionState state) {
        super("forms.action-not-possible", "Not possible in the state " + state);
    }
}
