package org.radnice.benchmarks;

import java.time.Duration;
import java.util.Map;

/**
 * What a run of load has shown.
 *
 * @param requests that were answered as expected
 * @param failures by what was seen instead, for example {@code 503} or the name of an exception
 * @param elapsed from the first request to the last answer
 * @param latencies of the requests that were answered as expected
 * @param longestGap longest time in which no request at all was answered as expected
 */
record LoadResult(
        long requests, Map<String, Long> failures, Duration elapsed, Histogram latencies, Duration longestGap) {

    long failed() {
        return failures.values().stream().mapToLong(Long::longValue).sum();
    }

    double perSecond() {
        return requests / (elapsed.toNanos() / 1e9);
    }
}
