package org.radnice.security.testing;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.radnice.security.api.RateLimits;
import org.radnice.security.api.TooManyRequestsException;

/** Limits in memory in which no time passes: permits are never given back, except by {@link #reset()}. */
public final class FakeRateLimits implements RateLimits {

    private final Map<String, Integer> taken = new ConcurrentHashMap<>();

    @Override
    public void take(String what, String who, int permits, Duration period) {
        if (taken.merge(what + '\n' + who, 1, Integer::sum) > permits) {
            throw new TooManyRequestsException(period);
        }
    }

    /** Gives all permits back. */
    public void reset() {
        taken.clear();
    }
}
