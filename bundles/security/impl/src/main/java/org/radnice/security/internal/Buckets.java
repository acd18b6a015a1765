package org.radnice.security.internal;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Token buckets by key. Of too many, the one that was not asked for longest is dropped: whoever is under attack is asked for
 * all the time and stays.
 */
final class Buckets {

    private static final class Bucket {
        private double taken;
        private long at;
    }

    private final LongSupplier nanoTime;
    private final Map<String, Bucket> buckets;

    /**
     * @param most number of buckets that are kept
     * @param nanoTime a clock that never goes back
     */
    Buckets(int most, LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.buckets = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                return size() > most;
            }
        };
    }

    /**
     * Takes a permit.
     *
     * @return empty when there was one, else after which time there will be
     */
    synchronized Optional<Duration> take(String key, int permits, Duration period) {
        long now = nanoTime.getAsLong();
        Bucket bucket = buckets.computeIfAbsent(key, k -> {
            Bucket fresh = new Bucket();
            fresh.at = now;
            return fresh;
        });
        double nanosPerPermit = (double) period.toNanos() / permits;
        bucket.taken = Math.max(0, bucket.taken - (now - bucket.at) / nanosPerPermit);
        bucket.at = now;
        double over = bucket.taken + 1 - permits;
        // A billionth of a permit is the noise of the arithmetic.
        if (over > 1e-9) {
            return Optional.of(Duration.ofNanos(Math.round(over * nanosPerPermit)));
        }
        bucket.taken += 1;
        return Optional.empty();
    }

    /** Gives back a permit that was taken and did not count. */
    synchronized void giveBack(String key) {
        Bucket bucket = buckets.get(key);
        if (bucket != null) {
            bucket.taken = Math.max(0, bucket.taken - 1);
        }
    }

    synchronized int size() {
        return buckets.size();
    }
}
