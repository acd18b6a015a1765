package org.radnice.kernel.internal.event;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.radnice.kernel.api.context.CallContext;
import org.radnice.kernel.api.context.CallContexts;
import org.radnice.kernel.api.error.UnavailableException;
import org.radnice.kernel.api.event.EventHandler;
import org.radnice.kernel.internal.Failures;
import org.radnice.kernel.internal.event.Deliveries.Claim;
import org.radnice.kernel.internal.lease.Rounds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands events to the handlers on this node: one thread leases, a few handle. */
public final class Drainer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Drainer.class);
    private static final Duration STOP = Duration.ofSeconds(5);
    private static final Locale CZECH = Locale.forLanguageTag("cs");

    private final Deliveries deliveries;
    private final EventLog events;
    private final CallContexts contexts;
    private final int threads;
    private final ExecutorService pool;
    private final Rounds rounds;
    private final Runnable listener = this::wake;
    /** The newest of a name is last. */
    private final List<Present> handlers = new CopyOnWriteArrayList<>();
    private final Map<String, Claim> inFlight = new ConcurrentHashMap<>();

    private static final class Present {

        private final EventHandler handler;
        private final AtomicInteger running = new AtomicInteger();
        private volatile boolean subscribed;

        Present(EventHandler handler) {
            this.handler = handler;
        }
    }

    /**
     * @param poll how often to look for what other nodes have written
     */
    public Drainer(Deliveries deliveries, EventLog events, CallContexts contexts, int threads, Duration poll) {
        this.deliveries = deliveries;
        this.events = events;
        this.contexts = contexts;
        this.threads = threads;
        this.rounds = new Rounds("events", poll, deliveries.lease(), new Leases());
        AtomicInteger number = new AtomicInteger();
        this.pool = Executors.newFixedThreadPool(
                threads, work -> new Thread(work, "radnice-outbox-" + number.incrementAndGet()));
    }

    public void start() {
        events.listen(listener);
        rounds.start();
    }

    /** A handler has come. From the return of this call on, events wait for it. */
    public void add(EventHandler handler) {
        Present present = new Present(handler);
        handlers.add(present);
        try {
            subscribe(present);
        } catch (UnavailableException e) {
            LOG.debug("Handler {} is remembered as soon as the database is there", handler.name());
        }
        wake();
    }

    /** A handler goes: nothing more is handed to it, and what it is doing may end. */
    public void remove(EventHandler handler) {
        for (Present present : handlers) {
            if (present.handler == handler) {
                handlers.remove(present);
                awaitIdle(present);
                resubscribe(handler.name());
            }
        }
    }

    /** After a module was rolled back, the older generation's wishes count again. */
    private void resubscribe(String name) {
        handlers.stream()
                .filter(each -> each.handler.name().equals(name))
                .forEach(each -> each.subscribed = false);
        wake();
    }

    private static void awaitIdle(Present present) {
        long deadline = System.nanoTime() + STOP.toNanos();
        synchronized (present) {
            try {
                while (present.running.get() > 0 && System.nanoTime() < deadline) {
                    present.wait(100);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void subscribe(Present present) {
        // Two generations of a module: what either of them wants.
        String name = present.handler.name();
        Set<String> types = new HashSet<>();
        handlers.stream()
                .filter(each -> each.handler.name().equals(name))
                .forEach(each -> types.addAll(each.handler.types()));
        deliveries.subscribe(name, types);
        present.subscribed = true;
    }

    Set<String> present() {
        Set<String> names = new HashSet<>();
        handlers.forEach(each -> names.add(each.handler.name()));
        return names;
    }

    /** How long ago the outbox was last looked at. */
    Duration sinceLastRound() {
        return rounds.sinceLast();
    }

    public void wake() {
        rounds.wake();
    }

    /** What the rounds do here. */
    private final class Leases implements Rounds.Work {

        @Override
        public void begin() {
            deliveries.releaseAll();
        }

        @Override
        public void renew() {
            deliveries.renew(inFlight.values());
        }

        @Override
        public void look() {
            claim();
        }
    }

    private void claim() {
        handlers.stream().filter(each -> !each.subscribed).forEach(this::subscribe);
        int free = threads - inFlight.size();
        // One slow handler shall not keep all threads.
        int share = Math.max(1, threads - 1);
        Map<String, Integer> wanted = new HashMap<>();
        handlers.forEach(each -> wanted.put(each.handler.name(), share));
        inFlight.values().forEach(claim -> wanted.computeIfPresent(claim.handler(), (name, left) -> left > 1 ? left - 1 : null));
        for (Claim claim : deliveries.claim(wanted, free)) {
            // A lease that ran out while the database was away: this node is still at it.
            if (inFlight.putIfAbsent(key(claim), claim) == null) {
                pool.execute(() -> handle(claim));
            }
        }
    }

    private static String key(Claim claim) {
        return claim.handler() + " " + claim.event().id();
    }

    private Present choose(Claim claim) {
        Present chosen = null;
        for (Present each : handlers) {
            if (each.handler.name().equals(claim.handler())
                    && (chosen == null || EventTypes.match(each.handler.types(), claim.event().type()))) {
                chosen = each;
            }
        }
        return chosen;
    }

    private void handle(Claim claim) {
        try {
            Present present = choose(claim);
            if (present == null) {
                deliveries.release(claim);
                return;
            }
            present.running.incrementAndGet();
            try {
                // Only now is it certain that remove() waits for this call.
                if (!handlers.contains(present)) {
                    deliveries.release(claim);
                    return;
                }
                hand(claim, present.handler);
            } finally {
                present.running.decrementAndGet();
                synchronized (present) {
                    present.notifyAll();
                }
            }
            deliveries.done(claim);
        } catch (Throwable e) {
            fail(claim, e);
        } finally {
            inFlight.remove(key(claim));
            wake();
        }
    }

    private void hand(Claim claim, EventHandler handler) throws Exception {
        CallContext context = new CallContext(claim.event().correlation(), CallContext.SYSTEM, "event", CZECH);
        Thread thread = Thread.currentThread();
        thread.setContextClassLoader(handler.getClass().getClassLoader());
        contexts.<Void>call(context, () -> {
            handler.handle(claim.event());
            return null;
        });
    }

    private void fail(Claim claim, Throwable error) {
        boolean parked = false;
        // The lease runs out if even this cannot be written.
        try {
            parked = deliveries.failed(claim, error);
        } catch (RuntimeException e) {
            LOG.debug("The failure of {} could not be written", claim.event().id(), e);
        }
        if (!rounds.stopped()) {
            LOG.warn("Event {} ({}) failed in {}, try {}{}: {}", claim.event().id(), claim.event().type(), claim.handler(),
                    claim.attempt(), parked ? ", and is parked" : "", Failures.label(error));
            LOG.debug("The failure of event {}", claim.event().id(), error);
        }
    }

    @Override
    public void close() {
        rounds.stop();
        events.unlisten(listener);
        pool.shutdown();
        try {
            if (!pool.awaitTermination(STOP.toMillis(), TimeUnit.MILLISECONDS)) {
                pool.shutdownNow();
                pool.awaitTermination(2, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            pool.shutdownNow();
            Thread.currentThread().interrupt();
        }
        rounds.close();
    }
}
