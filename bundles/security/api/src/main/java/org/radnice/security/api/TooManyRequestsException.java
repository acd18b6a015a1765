package org.radnice.security.api;

import java.time.Duration;
import org.radnice.kernel.api.error.UnavailableException;

/** A limit was reached. HTTP 429 with Retry-After. */
public final class TooManyRequestsException extends UnavailableException {

    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    /** @param retryAfter when the next try makes sense */
    public TooManyRequestsException(Duration retryAfter) {
        super("security.too-many-requests", "A limit was reached", Math.max(1, retryAfter.toSeconds()));
        this.retryAfter = retryAfter;
    }

    /** When the next try makes sense. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
