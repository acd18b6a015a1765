package org.radnice.forms.api;

import org.radnice.kernel.api.error.ConflictException;

/** Somebody else has changed the submission meanwhile: look at it anew. */
public final class SubmissionChangedException extends ConflictException {

    private static final long serialVersionUID = 1L;

    /** Its code says everything. */
    public SubmissionChangedException() {
        super("forms.submission-changed", "Somebody else has changed the submission meanwhile");
    }
}
