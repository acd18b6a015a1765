package org.radnice.web.internal.dispatch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.radnice.web.internal.Kind;
import org.radnice.web.internal.WebSettings;
import org.radnice.web.internal.error.RefusedException;
import org.radnice.web.internal.page.Engines;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Leads each request to the newest generation of its module, and lets modules come, go and be replaced without a request being
 * lost (DESIGN.md, hot swap).
 */
public final class Dispatcher {

    /** A request that has been counted in; closed when it has been answered. */
    public final class Lease implements AutoCloseable {

        private final Generation generation;
        private final Generation.Place place;

        private Lease(Generation generation, Generation.Place place) {
            this.generation = generation;
            this.place = place;
        }

        public String module() {
            return generation.module();
        }

        public Kind kind() {
            return place.kind();
        }

        /** Prefix that led here. */
        public String prefix() {
            return place.prefix();
        }

        public Target target() {
            return place.target();
        }

        /** What the module's pages are made with. */
        public Engines.Face face() {
            return generation.face();
        }

        @Override
        public void close() {
            generation.leave();
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
    private static final int MOST_WAITING = 10_000;

    private final Supplier<WebSettings> settings;
    private final LongSupplier nanoTime;
    private final List<Generation> generations = new ArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Semaphore waiting = new Semaphore(MOST_WAITING);

    private volatile RouteTable table = RouteTable.EMPTY;
    private volatile long revision;
    private volatile boolean closed;

    public Dispatcher(Supplier<WebSettings> settings, LongSupplier nanoTime) {
        this.settings = settings;
        this.nanoTime = nanoTime;
    }

    /**
     * Publishes a generation: from here on it takes the new requests of its module, unless a newer one does.
     *
     * @throws UnpublishableException when another module owns one of its prefixes
     */
    void add(Generation generation) {
        lock.lock();
        try {
            for (Generation.Place place : generation.places()) {
                String owner = table.owner(place.prefix());
                if (owner != null && !owner.equals(generation.module())) {
                    throw new UnpublishableException(place.prefix() + " belongs to the module " + owner);
                }
            }
            generations.add(generation);
            replaceTable();
        } finally {
            lock.unlock();
        }
    }

    /** Withdraws a generation. Returns when its last request has been answered and its servers are taken apart. */
    void remove(Generation generation) {
        lock.lock();
        try {
            if (!generations.remove(generation)) {
                return;
            }
            replaceTable();
        } finally {
            lock.unlock();
        }
        int left = generation.close(settings.get().drain());
        if (left > 0) {
            LOG.warn("{} {} goes away with {} requests unanswered", generation.module(), generation.version(), left);
        }
        generation.destroy();
    }

    private void replaceTable() {
        Map<String, Generation> live = live();
        table = RouteTable.of(live.values(), table, nanoTime.getAsLong());
        revision++;
        changed.signalAll();
    }

    /** Changes with the table. */
    long revision() {
        return revision;
    }

    private Map<String, Generation> live() {
        Map<String, Generation> newest = new HashMap<>();
        for (Generation generation : generations) {
            newest.merge(generation.module(), generation, (one, other) -> other.newerThan(one) ? other : one);
        }
        return newest;
    }

    /** The generations that take new requests. */
    Collection<Generation> current() {
        lock.lock();
        try {
            return List.copyOf(live().values());
        } finally {
            lock.unlock();
        }
    }

    /**
     * Counts a request in at the endpoint of its path; waits for a while when the endpoint has just gone away.
     *
     * @return {@code null} when the path leads nowhere
     * @throws RefusedException with 503 when the module stays away
     */
    public Lease acquire(String path) {
        while (true) {
            RouteTable.Route route = table.find(path);
            if (route == null) {
                return null;
            }
            if (route.away()) {
                route = await(path, route);
                if (route == null) {
                    return null;
                }
            }
            // Closed meanwhile: then a newer table is in force already.
            if (route.generation().enter()) {
                return new Lease(route.generation(), route.place());
            }
        }
    }

    /** Kind and module that a path had when its module was last here, for the form of the error. */
    public Kind kindOf(String path) {
        RouteTable.Route route = table.find(path);
        return route == null ? null : route.kind();
    }

    private RouteTable.Route await(String path, RouteTable.Route away) {
        WebSettings values = settings.get();
        int seats = values.waitingRequests();
        if (MOST_WAITING - waiting.availablePermits() >= seats || !waiting.tryAcquire()) {
            throw RefusedException.away("web.module-away", 2);
        }
        try {
            lock.lockInterruptibly();
            try {
                while (!closed) {
                    RouteTable.Route now = table.find(path);
                    if (now == null || !now.away()) {
                        return now;
                    }
                    long left = now.awaySince() + values.waiting().toNanos() - nanoTime.getAsLong();
                    if (left <= 0) {
                        break;
                    }
                    changed.awaitNanos(left);
                }
            } finally {
                lock.unlock();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } finally {
            waiting.release();
        }
        throw RefusedException.away("web.module-away", 5);
    }

    /** How many requests wait for a module. */
    public int waiting() {
        return MOST_WAITING - waiting.availablePermits();
    }

    /** Sends those who wait away. */
    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
