package org.radnice.portal.internal.store;

import java.time.Instant;

/** Moments as the tables hold them: milliseconds, 0 for none. */
final class Moment {

    private Moment() {}

    static long of(Instant at) {
        return at == null ? 0 : at.toEpochMilli();
    }

    static Instant at(long millis) {
        return millis == 0 ? null : Instant.ofEpochMilli(millis);
    }
}
