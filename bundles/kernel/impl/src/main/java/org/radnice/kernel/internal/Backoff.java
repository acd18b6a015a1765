package org.radnice.kernel.internal;

import java.time.Duration;

/** How long to wait after the n-th failure in a row: 1 s, 2 s, 4 s, ... up to an hour. */
public final class Backoff {

    private static final Duration LONGEST = Duration.ofHours(1);

    private Backoff() {}

    /** @param failures 1 or more */
    public static Duration after(int failures) {
        if (failures > 12) {
            return LONGEST;
        }
        Duration wait = Duration.ofSeconds(1L << Math.max(0, failures - 1));
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
