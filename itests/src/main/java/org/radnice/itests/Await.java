package org.radnice.itests;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Waits for a fact by looking again and again until a deadline. */
public final class Await {

    private static final long PAUSE_NANOS = 50_000_000;

    private Await() {}

    /**
     * Returns as soon as the fact holds.
     *
     * @param fact that which is waited for; an exception counts as not yet
     * @throws AssertionError when it does not hold in time, with what {@code otherwise} tells
     */
    public static void until(String what, Duration limit, Callable<Boolean> fact, Supplier<String> otherwise) {
        long end = System.nanoTime() + limit.toNanos();
        Exception last = null;
        do {
            try {
                if (fact.call()) {
                    return;
                }
                last = null;
            } catch (Exception e) {
                last = e;
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        } while (System.nanoTime() < end);
        throw new AssertionError("Not within " + limit.toSeconds() + " s: " + what + "\n" + otherwise.get(), last);
    }

    /** As the other method, with nothing to tell. */
    public static void until(String what, Duration limit, Callable<Boolean> fact) {
        until(what, limit, fact, () -> "");
    }
}
