package org.radnice.kernel.internal.lease;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.radnice.kernel.api.error.UnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks for work on a thread of its own, again and again: at once when it is woken, else at an interval. While the database
 * is away it says so once and goes on looking.
 */
public final class Rounds implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final Duration STOP = Duration.ofSeconds(5);

    private final String what;
    private final Work work;
    private final Duration poll;
    private final Duration renewal;
    private final Thread thread;
    private final Semaphore wake = new Semaphore(0);
    private volatile boolean stopped;
    private volatile long last = System.nanoTime();
    private boolean begun;
    private boolean databaseGone;
    private long renewed = System.nanoTime();

    /** What is done; every method may fail, and is then called again in a later round. */
    public interface Work {

        /** Once, before everything else. */
        void begin();

        /** Prolongs the leases of what this node is still doing. */
        void renew();

        /** Takes what is due. */
        void look();
    }

    /**
     * @param what is looked for, one word, for the log and the thread's name
     * @param poll how often to look when nobody wakes
     * @param lease how long a lease lasts; it is renewed four times as often
     */
    public Rounds(String what, Duration poll, Duration lease, Work work) {
        this.what = what;
        this.poll = poll;
        this.renewal = lease.dividedBy(4);
        this.work = work;
        this.thread = new Thread(this::run, "radnice-" + what);
    }

    public void start() {
        thread.start();
    }

    /** There may be something to do. */
    public void wake() {
        wake.release();
    }

    /** Whether the end has come. */
    public boolean stopped() {
        return stopped;
    }

    /** How long ago a round was last done whole. */
    public Duration sinceLast() {
        return Duration.ofNanos(System.nanoTime() - last);
    }

    private void run() {
        while (!stopped) {
            try {
                round();
            } catch (RuntimeException e) {
                report(e);
            }
            try {
                wake.tryAcquire(poll.toMillis(), TimeUnit.MILLISECONDS);
                wake.drainPermits();
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void round() {
        if (!begun) {
            work.begin();
            begun = true;
        }
        // First: after the database was away, this node must learn what it has lost before it takes more.
        if (System.nanoTime() - renewed > renewal.toNanos()) {
            work.renew();
            renewed = System.nanoTime();
        }
        work.look();
        last = System.nanoTime();
        if (databaseGone) {
            databaseGone = false;
            LOG.info("The {} go on", what);
        }
    }

    private void report(RuntimeException error) {
        if (stopped) {
            return;
        }
        if (!(error instanceof UnavailableException)) {
            LOG.error("The {} could not be read", what, error);
        } else if (!databaseGone) {
            databaseGone = true;
            LOG.warn("The {} wait for the database", what);
        }
    }

    /** No further round begins. */
    public void stop() {
        stopped = true;
        wake();
    }

    /** Stops, and waits for the round that is going on. */
    @Override
    public void close() {
        stop();
        try {
            thread.join(STOP.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
