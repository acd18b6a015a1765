package org.radnice.security.api;

import java.time.Duration;
import org.osgi.annotation.versioning.ProviderType;

/** Limits how often something may be done. Counted per node, in memory of bounded size. */
@ProviderType
public interface RateLimits {

    /**
     * Takes one of the permits.
     *
     * @param what is limited, for example {@code security.sign-in}
     * @param who is limited, for example an address or an account id
     * @param permits how many in the period
     * @param period in which the permits are given back, evenly
     * @throws TooManyRequestsException when none is left
     */
    void take(String what, String who, int permits, Duration period);
}
