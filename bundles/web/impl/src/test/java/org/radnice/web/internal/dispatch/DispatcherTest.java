package org.radnice.web.internal.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Version;
import org.radnice.web.internal.Kind;
import org.radnice.web.internal.TestSite;
import org.radnice.web.internal.WebSettings;
import org.radnice.web.internal.error.RefusedException;

class DispatcherTest {

    private final Map<String, Object> configuration = new HashMap<>(Map.of("waiting_seconds", 5, "drain_seconds", 5));
    private final AtomicLong time = new AtomicLong();
    private final Dispatcher dispatcher =
            new Dispatcher(() -> WebSettings.of(TestSite.config(configuration)), System::nanoTime);

    private static Generation generation(String module, String version, long rank, Runnable destroy, String... prefixes) {
        List<Generation.Place> places = new ArrayList<>();
        for (String prefix : prefixes) {
            places.add(new Generation.Place(prefix, prefix.equals("/"), Kind.PAGE, (request, response) -> {}));
        }
        return new Generation(module, Version.parseVersion(version), rank, places, List.of(), List.of(), null, destroy);
    }

    private static Generation generation(String module, String version, String... prefixes) {
        return generation(module, version, 1, () -> {}, prefixes);
    }

    private String moduleAt(String path) {
        try (Dispatcher.Lease lease = dispatcher.acquire(path)) {
            return lease == null ? null : lease.module();
        }
    }

    @Test
    void theLongestPrefixOfWholeSegmentsWins() {
        dispatcher.add(generation("portal", "1.0.0", "/", "/sluzby", "/urad"));
        dispatcher.add(generation("forms", "1.0.0", "/urad/podani"));
        assertThat(moduleAt("/")).isEqualTo("portal");
        assertThat(moduleAt("/sluzby")).isEqualTo("portal");
        assertThat(moduleAt("/sluzby/")).isEqualTo("portal");
        assertThat(moduleAt("/sluzby/pes/poplatek/dnes")).isEqualTo("portal");
        assertThat(moduleAt("/sluzbyx")).isNull();
        assertThat(moduleAt("/urad")).isEqualTo("portal");
        assertThat(moduleAt("/urad/podani")).isEqualTo("forms");
        assertThat(moduleAt("/urad/podani/1/2/3")).isEqualTo("forms");
        assertThat(moduleAt("/urad/podanix")).isEqualTo("portal");
        assertThat(moduleAt("/nikde")).isNull();
    }

    @Test
    void aPrefixHasOneOwner() {
        dispatcher.add(generation("portal", "1.0.0", "/sluzby"));
        Generation other = generation("forms", "1.0.0", "/podani", "/sluzby");
        assertThatThrownBy(() -> dispatcher.add(other)).hasMessageContaining("/sluzby belongs to the module portal");
        assertThat(moduleAt("/podani")).isNull();
    }

    @Test
    void theHigherVersionTakesNewRequestsAndTheLowerOneWhenItGoes() {
        Generation old = generation("forms", "1.0.0", "/podani", "/stare");
        Generation young = generation("forms", "1.0.1", "/podani", "/nove");
        dispatcher.add(young);
        dispatcher.add(old);
        try (Dispatcher.Lease lease = dispatcher.acquire("/podani")) {
            assertThat(young.inFlight()).isEqualTo(1);
            assertThat(old.inFlight()).isZero();
        }
        assertThat(moduleAt("/stare")).isNull();
        dispatcher.remove(young);
        assertThat(moduleAt("/podani")).isEqualTo("forms");
        assertThat(moduleAt("/stare")).isEqualTo("forms");
        assertThat(moduleAt("/nove")).isNull();
    }

    @Test
    void ofTwoOfOneVersionTheLaterOneAnswers() {
        Generation first = generation("forms", "1.0.0", 1, () -> {}, "/podani");
        Generation second = generation("forms", "1.0.0", 2, () -> {}, "/podani");
        dispatcher.add(first);
        dispatcher.add(second);
        try (Dispatcher.Lease lease = dispatcher.acquire("/podani")) {
            assertThat(second.inFlight()).isEqualTo(1);
        }
    }

    @Test
    void theServerIsTakenApartOnlyWhenTheLastRequestHasLeft() throws Exception {
        AtomicBoolean destroyed = new AtomicBoolean();
        Generation old = generation("forms", "1.0.0", 1, () -> destroyed.set(true), "/podani");
        dispatcher.add(old);
        Dispatcher.Lease slow = dispatcher.acquire("/podani");
        dispatcher.add(generation("forms", "1.0.1", "/podani"));
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try {
            CountDownLatch begun = new CountDownLatch(1);
            Future<?> removal = threads.submit(() -> {
                begun.countDown();
                dispatcher.remove(old);
            });
            begun.await();
            while (old.enter()) {
                old.leave();
            }
            assertThat(removal.isDone()).isFalse();
            assertThat(destroyed).isFalse();
            assertThat(moduleAt("/podani")).isEqualTo("forms");
            slow.close();
            removal.get(5, TimeUnit.SECONDS);
            assertThat(destroyed).isTrue();
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aRequestThatNeverEndsDoesNotHoldTheStopForEver() {
        configuration.put("drain_seconds", 0);
        AtomicBoolean destroyed = new AtomicBoolean();
        Generation stuck = generation("forms", "1.0.0", 1, () -> destroyed.set(true), "/podani");
        dispatcher.add(stuck);
        dispatcher.acquire("/podani");
        dispatcher.remove(stuck);
        assertThat(destroyed).isTrue();
    }

    @Test
    void requestsWaitForAModuleThatComesBack() throws Exception {
        Generation old = generation("forms", "1.0.0", "/podani");
        dispatcher.add(old);
        dispatcher.remove(old);
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            List<Future<String>> waiting = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                waiting.add(threads.submit(() -> moduleAt("/podani/1")));
            }
            while (dispatcher.waiting() < 3) {
                Thread.onSpinWait();
            }
            dispatcher.add(generation("other", "1.0.0", "/jinde"));
            dispatcher.add(generation("forms", "1.0.1", "/podani"));
            for (Future<String> each : waiting) {
                assertThat(each.get(5, TimeUnit.SECONDS)).isEqualTo("forms");
            }
            assertThat(dispatcher.waiting()).isZero();
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void whoHasWaitedLongEnoughGetsANotice() {
        Dispatcher late = new Dispatcher(() -> WebSettings.of(TestSite.config(configuration)), time::get);
        Generation gone = generation("forms", "1.0.0", "/podani");
        late.add(gone);
        late.remove(gone);
        time.addAndGet(TimeUnit.SECONDS.toNanos(6));
        assertThatThrownBy(() -> late.acquire("/podani"))
                .isInstanceOfSatisfying(RefusedException.class, refused -> {
                    assertThat(refused.status()).isEqualTo(503);
                    assertThat(refused.headers()).containsKey("Retry-After");
                });
        assertThat(late.kindOf("/podani")).isEqualTo(Kind.PAGE);
    }

    @Test
    void onlySoManyWait() {
        configuration.put("waiting_requests", 0);
        Generation gone = generation("forms", "1.0.0", "/podani");
        dispatcher.add(gone);
        dispatcher.remove(gone);
        assertThatThrownBy(() -> dispatcher.acquire("/podani")).isInstanceOf(RefusedException.class);
    }

    @Test
    void closingSendsThoseWhoWaitAway() throws Exception {
        Generation gone = generation("forms", "1.0.0", "/podani");
        dispatcher.add(gone);
        dispatcher.remove(gone);
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try {
            Future<String> waiting = threads.submit(() -> moduleAt("/podani"));
            while (dispatcher.waiting() < 1) {
                Thread.onSpinWait();
            }
            dispatcher.close();
            assertThatThrownBy(() -> waiting.get(5, TimeUnit.SECONDS)).hasCauseInstanceOf(RefusedException.class);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void noRequestIsLostNorAnsweredByADestroyedServerWhileGenerationsChange() throws Exception {
        AtomicInteger answered = new AtomicInteger();
        AtomicInteger afterEnd = new AtomicInteger();
        AtomicBoolean stop = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        Generation current = living(1, afterEnd);
        dispatcher.add(current);
        try {
            List<Future<?>> clients = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                clients.add(threads.submit(() -> {
                    while (!stop.get()) {
                        try (Dispatcher.Lease lease = dispatcher.acquire("/podani/1")) {
                            lease.target().answer(null, null);
                            answered.incrementAndGet();
                        }
                    }
                    return null;
                }));
            }
            for (int i = 2; i < 200; i++) {
                Generation next = living(i, afterEnd);
                if (i % 2 == 0) {
                    dispatcher.add(next);
                    dispatcher.remove(current);
                } else {
                    dispatcher.remove(current);
                    dispatcher.add(next);
                }
                current = next;
            }
            stop.set(true);
            for (Future<?> client : clients) {
                client.get(10, TimeUnit.SECONDS);
            }
        } finally {
            stop.set(true);
            threads.shutdownNow();
        }
        assertThat(answered.get()).isPositive();
        assertThat(afterEnd.get()).isZero();
    }

    private static Generation living(int number, AtomicInteger afterEnd) {
        AtomicBoolean destroyed = new AtomicBoolean();
        Target target = (request, response) -> {
            Thread.yield();
            if (destroyed.get()) {
                afterEnd.incrementAndGet();
            }
        };
        return new Generation("forms", new Version(1, 0, number), number,
                List.of(new Generation.Place("/podani", false, Kind.PAGE, target)), List.of(), List.of(), null,
                () -> destroyed.set(true));
    }
}
