package org.radnice.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Measures how long something takes that is looked for again and again. */
final class Stopwatch {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final long PAUSE_NANOS = 20_000_000;

    private final long begin = System.nanoTime();

    private Stopwatch() {}

    static Stopwatch start() {
        return new Stopwatch();
    }

    /** One look whether it is there. */
    interface Attempt {

        boolean succeeds() throws IOException;
    }

    /** How long it took until the attempt succeeded; an exception counts as not yet. */
    Duration until(Process process, Attempt attempt) throws IOException {
        while (elapsed().compareTo(PATIENCE) < 0) {
            if (!process.isAlive()) {
                throw new IOException("The process has ended with " + process.exitValue());
            }
            try {
                if (attempt.succeeds()) {
                    return elapsed();
                }
            } catch (IOException notYet) {
                // Nobody listens yet.
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        throw new IOException("Not within " + PATIENCE);
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}
