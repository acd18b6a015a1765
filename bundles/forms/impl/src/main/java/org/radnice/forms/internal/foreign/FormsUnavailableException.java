package org.radnice.forms.internal.foreign;

import org.radnice.kernel.api.error.UnavailableException;

/** Another module that is needed is away just now. */
public final class FormsUnavailableException extends UnavailableException {

    private static final long serialVersionUID = 1L;

    /** @param part that is away, for the log */
    public FormsUnavailableException(String part) {
        super("forms.unavailable", "Forms need a part that is away: " + part);
    }
}
