package org.radnice.forms.api;

import org.radnice.kernel.api.error.NotFoundException;

/** There is no such submission, or the caller may not know that there is. */
public final class SubmissionNotFoundException extends NotFoundException {

    private static final long serialVersionUID = 1L;

    /** Its code says everything. */
    public SubmissionNotFoundException() {
        super("forms.submission-not-found", "No such submission, or a wrong secret");
    }
}
