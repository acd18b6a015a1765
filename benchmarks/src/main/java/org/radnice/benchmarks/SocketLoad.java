package org.radnice.benchmarks;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.IntPredicate;

/**
 * Load on one server from some connections: as fast as it answers, or at a fixed rate. At a fixed rate the latency counts from
 * the moment when the request was due, so that a server which stalls does not hide what it made others wait.
 */
final class SocketLoad {

    private final InetSocketAddress address;
    private final List<Request> requests;
    private final int connections;
    private final IntPredicate expected;

    SocketLoad(InetSocketAddress address, List<Request> requests, int connections, IntPredicate expected) {
        this.address = address;
        this.requests = List.copyOf(requests);
        this.connections = connections;
        this.expected = expected;
    }

    LoadResult during(Duration duration) throws InterruptedException {
        long end = System.nanoTime() + duration.toNanos();
        return run(0, () -> System.nanoTime() < end);
    }

    LoadResult during(Duration duration, double perSecond) throws InterruptedException {
        long end = System.nanoTime() + duration.toNanos();
        return run((long) (1e9 * connections / perSecond), () -> System.nanoTime() < end);
    }

    LoadResult whilst(BooleanSupplier condition) throws InterruptedException {
        return run(0, condition);
    }

    LoadResult count(long total) throws InterruptedException {
        AtomicLong left = new AtomicLong(total);
        return run(0, () -> left.getAndDecrement() > 0);
    }

    private LoadResult run(long intervalNanos, BooleanSupplier goOn) throws InterruptedException {
        Gaps gaps = new Gaps();
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        long start = System.nanoTime();
        try {
            List<Future<Worker>> workers = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                workers.add(threads.submit(new Worker(i, intervalNanos, goOn, gaps)::run));
            }
            return sum(workers, start, gaps);
        } finally {
            threads.shutdownNow();
        }
    }

    private static LoadResult sum(List<Future<Worker>> workers, long start, Gaps gaps) throws InterruptedException {
        Histogram latencies = new Histogram();
        Map<String, Long> failures = new TreeMap<>();
        for (Future<Worker> future : workers) {
            try {
                Worker worker = future.get();
                latencies.add(worker.latencies);
                worker.failures.forEach((what, count) -> failures.merge(what, count, Long::sum));
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            }
        }
        Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
        return new LoadResult(latencies.total(), failures, elapsed, latencies, gaps.longest());
    }

    /** The longest time between two answers of any connection. */
    private static final class Gaps {

        private long last = System.nanoTime();
        private long longest;

        synchronized void answered(long now) {
            longest = Math.max(longest, now - last);
            last = Math.max(last, now);
        }

        synchronized Duration longest() {
            return Duration.ofNanos(longest);
        }
    }

    private final class Worker {

        private final int number;
        private final long intervalNanos;
        private final BooleanSupplier goOn;
        private final Gaps gaps;
        private final Histogram latencies = new Histogram();
        private final Map<String, Long> failures = new TreeMap<>();

        Worker(int number, long intervalNanos, BooleanSupplier goOn, Gaps gaps) {
            this.number = number;
            this.intervalNanos = intervalNanos;
            this.goOn = goOn;
            this.gaps = gaps;
        }

        Worker run() {
            long due = System.nanoTime() + intervalNanos * number / connections;
            int next = number;
            try (HttpConnection connection = new HttpConnection(address)) {
                while (goOn.getAsBoolean()) {
                    long begin = intervalNanos > 0 ? await(due) : System.nanoTime();
                    due += intervalNanos;
                    send(connection, requests.get(Math.floorMod(next++, requests.size())), begin);
                }
            }
            return this;
        }

        private long await(long due) {
            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            return due;
        }

        private void send(HttpConnection connection, Request request, long begin) {
            String failure;
            try {
                int status = connection.exchange(request);
                long end = System.nanoTime();
                if (expected.test(status)) {
                    latencies.add(end - begin);
                    gaps.answered(end);
                    return;
                }
                failure = request.label() + " -> " + status;
            } catch (IOException e) {
                failure = request.label() + " -> " + e.getClass().getSimpleName();
            }
            failures.merge(failure, 1L, Long::sum);
        }
    }
}
