package org.radnice.itests;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/** Requests, one after the other from several threads, until it is closed. Remembers what failed. */
public final class Load implements AutoCloseable {

    /**
     * A request that is sent again and again.
     *
     * @param name for reports
     * @param request whole
     * @param expected statuses that count as answered
     * @param fault text of the body that shows that the answer is none, or an empty string
     */
    public record Call(String name, HttpRequest request, Set<Integer> expected, String fault) {

        public Call {
            expected = Set.copyOf(expected);
        }

        /** Without a look at the body. */
        public Call(String name, HttpRequest request, Integer... expected) {
            this(name, request, Set.of(expected), "");
        }
    }

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(10)).build();
    private final List<Call> calls;
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicLong answered = new AtomicLong();
    private final AtomicLong lastAnswer = new AtomicLong(System.nanoTime());
    private final AtomicLong longestGap = new AtomicLong();
    private final Map<String, AtomicLong> answersByName = new ConcurrentSkipListMap<>();
    private final Map<String, AtomicLong> failures = new ConcurrentSkipListMap<>();
    private final AtomicReference<String> firstFailure = new AtomicReference<>();
    private volatile boolean ended;

    private Load(List<Call> calls) {
        this.calls = List.copyOf(calls);
    }

    /** Begins to send, from this many threads. */
    public static Load start(List<Call> calls, int threads) {
        Load load = new Load(calls);
        for (int i = 0; i < threads; i++) {
            int first = i;
            Thread thread = new Thread(() -> load.run(first), "load-" + i);
            thread.setDaemon(true);
            load.threads.add(thread);
            thread.start();
        }
        return load;
    }

    private void run(int first) {
        for (int i = first; !ended; i++) {
            send(calls.get(i % calls.size()));
        }
    }

    private void send(Call call) {
        try {
            HttpResponse<String> answer = http.send(call.request(), HttpResponse.BodyHandlers.ofString());
            if (!call.expected().contains(answer.statusCode())) {
                fail(call.name() + " -> " + answer.statusCode());
                firstFailure.compareAndSet(null, answer.body());
            } else if (!call.fault().isEmpty() && answer.body().contains(call.fault())) {
                fail(call.name() + " -> " + answer.statusCode() + " with " + call.fault());
            } else {
                succeed(call.name());
            }
        } catch (IOException e) {
            fail(call.name() + " -> " + e);
        } catch (InterruptedException e) {
            ended = true;
            Thread.currentThread().interrupt();
        }
    }

    private void succeed(String name) {
        long now = System.nanoTime();
        longestGap.accumulateAndGet(now - lastAnswer.getAndSet(now), Math::max);
        answersByName.computeIfAbsent(name, key -> new AtomicLong()).incrementAndGet();
        answered.incrementAndGet();
    }

    private void fail(String what) {
        failures.computeIfAbsent(what, key -> new AtomicLong()).incrementAndGet();
    }

    /** Requests that have been answered as expected. */
    public long answered() {
        return answered.get();
    }

    /** How often each request has been answered as expected. */
    public Map<String, AtomicLong> answersByName() {
        return Map.copyOf(answersByName);
    }

    /** What failed, with how often. */
    public Map<String, AtomicLong> failures() {
        return Map.copyOf(failures);
    }

    /** What the first answer said that was not as expected. */
    public Optional<String> firstFailure() {
        return Optional.ofNullable(firstFailure.get());
    }

    /** The longest time between two answers. */
    public Duration longestGap() {
        return Duration.ofNanos(longestGap.get());
    }

    /** Waits until so many requests more have been answered. */
    public void awaitMore(long count, Duration limit) {
        long goal = answered() + count;
        Await.until(count + " more answers", limit, () -> answered() >= goal, () -> "answered " + answered() + ", failed " + failures);
    }

    @Override
    public void close() {
        ended = true;
        for (Thread thread : threads) {
            try {
                thread.join(Duration.ofSeconds(60).toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
