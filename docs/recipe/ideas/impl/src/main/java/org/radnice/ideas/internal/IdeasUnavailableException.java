package org.radnice.ideas.internal;

import org.radnice.kernel.api.error.UnavailableException;

/** Another module that is needed is away just now. */
public final class IdeasUnavailableException extends UnavailableException {

    private static final long serialVersionUID = 1L;

    /** @param part that is away, for the log */
    IdeasUnavailableException(String part) {
        super("ideas.unavailable", "Ideas need a part that is away: " + part);
    }
}
