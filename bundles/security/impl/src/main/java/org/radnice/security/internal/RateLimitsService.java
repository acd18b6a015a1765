package org.radnice.security.internal;

import java.time.Duration;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.radnice.security.api.RateLimits;
import org.radnice.security.api.TooManyRequestsException;

/** Limits by token buckets in this node's memory. */
@Component(service = {RateLimits.class, RateLimitsService.class})
public final class RateLimitsService implements RateLimits {

    private static final int MOST_BUCKETS = 100_000;

    private final Buckets buckets = new Buckets(MOST_BUCKETS, System::nanoTime);

    @Activate
    public RateLimitsService() {}

    @Override
    public void take(String what, String who, int permits, Duration period) {
        Optional<Duration> wait = buckets.take(what + '\n' + who, permits, period);
        if (wait.isPresent()) {
            throw new TooManyRequestsException(wait.get());
        }
    }
}
