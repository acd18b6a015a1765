package org.radnice.benchmarks;

import java.time.Duration;

/** Counts durations in buckets that are two percent apart, from one microsecond to minutes. Not safe for threads. */
final class Histogram {

    private static final double GROWTH = Math.log(1.02);

    private final long[] counts = new long[1200];
    private long total;
    private long greatest;

    void add(long nanos) {
        double micros = Math.max(1.0, nanos / 1_000.0);
        counts[Math.min(counts.length - 1, (int) (Math.log(micros) / GROWTH))]++;
        total++;
        greatest = Math.max(greatest, nanos);
    }

    void add(Histogram other) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] += other.counts[i];
        }
        total += other.total;
        greatest = Math.max(greatest, other.greatest);
    }

    long total() {
        return total;
    }

    Duration greatest() {
        return Duration.ofNanos(greatest);
    }

    /** The duration that this share of the values does not exceed, to two percent. */
    Duration percentile(double share) {
        long wanted = (long) Math.ceil(total * share);
        long seen = 0;
        for (int i = 0; i < counts.length; i++) {
            seen += counts[i];
            if (seen >= wanted) {
                return Duration.ofNanos((long) (Math.exp((i + 1) * GROWTH) * 1_000));
            }
        }
        return greatest();
    }
}
