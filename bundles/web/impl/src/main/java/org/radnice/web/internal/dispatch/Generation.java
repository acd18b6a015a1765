package org.radnice.web.internal.dispatch;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.osgi.framework.Version;
import org.radnice.web.internal.Kind;
import org.radnice.web.internal.page.Engines;

/**
 * One registered service of a module with the servers made for it. Counts its requests in flight, so that it is taken apart
 * only when the last one has left.
 */
final class Generation {

    /**
     * A place in the table.
     *
     * @param prefix from the root of the site, without a slash at the end, or {@code /}
     * @param exact whether only this very path is meant
     */
    record Place(String prefix, boolean exact, Kind kind, Target target) {}

    /** Set in the count once no more requests may enter. */
    private static final int CLOSED = 1 << 30;

    private final String module;
    private final Version version;
    private final long rank;
    private final List<Place> places;
    private final List<Operation> operations;
    private final List<RestOperation> rest;
    private final Engines.Face face;
    private final Runnable destroy;
    private final AtomicInteger inFlight = new AtomicInteger();

    /**
     * @param rank among generations of the same version the higher one is newer
     * @param destroy takes the servers apart
     */
    Generation(
            String module,
            Version version,
            long rank,
            List<Place> places,
            List<Operation> operations,
            List<RestOperation> rest,
            Engines.Face face,
            Runnable destroy) {
        this.module = module;
        this.version = version;
        this.rank = rank;
        this.places = List.copyOf(places);
        this.operations = List.copyOf(operations);
        this.rest = List.copyOf(rest);
        this.face = face;
        this.destroy = destroy;
    }

    String module() {
        return module;
    }

    Version version() {
        return version;
    }

    List<Place> places() {
        return places;
    }

    List<Operation> operations() {
        return operations;
    }

    List<RestOperation> rest() {
        return rest;
    }

    Engines.Face face() {
        return face;
    }

    /** Whether this one takes new requests rather than the other one of the same module. */
    boolean newerThan(Generation other) {
        int compared = version.compareTo(other.version);
        return compared != 0 ? compared > 0 : rank > other.rank;
    }

    /** Counts a request in; false when it has to look for another generation. */
    boolean enter() {
        if (inFlight.incrementAndGet() < CLOSED) {
            return true;
        }
        leave();
        return false;
    }

    /** Counts a request out. */
    void leave() {
        if (inFlight.decrementAndGet() == CLOSED) {
            synchronized (this) {
                notifyAll();
            }
        }
    }

    int inFlight() {
        return inFlight.get() & ~CLOSED;
    }

    /**
     * Lets nobody in any more and waits for those inside.
     *
     * @return how many were still inside when the time was over
     */
    int close(Duration patience) {
        inFlight.getAndUpdate(count -> count | CLOSED);
        long end = System.nanoTime() + patience.toNanos();
        boolean interrupted = false;
        synchronized (this) {
            while (inFlight.get() != CLOSED) {
                long left = (end - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    break;
                }
                try {
                    wait(left);
                } catch (InterruptedException stop) {
                    interrupted = true;
                    break;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return inFlight();
    }

    void destroy() {
        destroy.run();
    }
}
