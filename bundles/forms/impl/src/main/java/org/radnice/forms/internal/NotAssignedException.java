package org.radnice.forms.internal;

import org.radnice.kernel.api.error.ForbiddenException;

/** The submission is with another official: who wants to decide it takes it over first. */
public final class NotAssignedException extends ForbiddenException {

    private static final long serialVersionUID = 1L;

    public NotAssignedException() {
        super("forms.not-assigned", "The submission is with another official");
    }
}
