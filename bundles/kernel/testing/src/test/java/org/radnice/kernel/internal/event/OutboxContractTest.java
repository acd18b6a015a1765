package org.radnice.kernel.internal.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.radnice.kernel.api.context.CallContext;
import org.radnice.kernel.api.error.UnavailableException;
import org.radnice.kernel.api.event.Event;
import org.radnice.kernel.api.event.EventDraft;
import org.radnice.kernel.api.event.EventHandler;
import org.radnice.kernel.internal.event.Deliveries.Claim;
import org.radnice.kernel.internal.persistence.Jdbc;
import org.radnice.kernel.testing.TestDatabase;
import org.radnice.kernel.testing.TestKernel;

class OutboxContractTest {

    private static final String DATABASES = "org.radnice.kernel.testing.Databases#all";
    private static final String MAIL = "notification.mail";
    private static final Map<String, Integer> MAIL_ONLY = Map.of(MAIL, 10);

    private static Deliveries node(TestDatabase database, String name) {
        TestKernel kernel = database.kernel();
        return new Deliveries(new Jdbc(database.anotherNode()), kernel.eventLog(), kernel.clock(), name, 20);
    }

    private static String publish(TestDatabase database, String type, String subject) {
        return database.kernel().eventLog().publish(new EventDraft(type, subject, Map.of("klíč", "žluťoučký")));
    }

    private static List<String> ids(List<Claim> claims) {
        return claims.stream().map(claim -> claim.event().id()).toList();
    }

    private static EventHandler handler(String name, String type, Callable<Void> call, List<Event> seen) {
        return new EventHandler() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Set<String> types() {
                return Set.of(type);
            }

            @Override
            public void handle(Event event) throws Exception {
                seen.add(event);
                call.call();
            }
        };
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void anEventWaitsForEveryHandlerThatIsKnownAndWantsIt(TestDatabase database) {
        Deliveries node = node(database, "a");
        publish(database, "forms.submission.sent", "1");
        node.subscribe(MAIL, Set.of("forms.submission.*"));
        node.subscribe("archive.keep", Set.of("forms.submission.decided"));
        String sent = publish(database, "forms.submission.sent", "1");
        publish(database, "forms.draft.saved", "1");
        assertThat(ids(node.claim(Map.of(MAIL, 10, "archive.keep", 10), 10))).containsExactly(sent);
        Event event = database.kernel().events("forms.submission.sent").get(1);
        assertThat(event.value("klíč")).isEqualTo("žluťoučký");
        assertThat(event.occurredAt()).isEqualTo(database.kernel().clock().instant());
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void eventsOfOneSubjectComeInOrder(TestDatabase database) {
        Deliveries node = node(database, "a");
        node.subscribe(MAIL, Set.of("forms.*"));
        String first = publish(database, "forms.submission.sent", "1");
        String second = publish(database, "forms.submission.decided", "1");
        String other = publish(database, "forms.submission.sent", "2");
        List<Claim> claims = node.claim(MAIL_ONLY, 10);
        assertThat(ids(claims)).containsExactly(first, other);
        assertThat(node.claim(MAIL_ONLY, 10)).isEmpty();
        node.failed(claims.get(0), new IllegalStateException("no address of jan@example.org"));
        node.done(claims.get(1));
        assertThat(node.claim(MAIL_ONLY, 10)).as("the second waits for the failed first").isEmpty();
        database.kernel().clock().advance(Duration.ofSeconds(2));
        List<Claim> again = node.claim(MAIL_ONLY, 10);
        assertThat(ids(again)).containsExactly(first);
        assertThat(again.get(0).attempt()).isEqualTo(2);
        node.done(again.get(0));
        assertThat(ids(node.claim(MAIL_ONLY, 10))).containsExactly(second);
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void theLeaseOfADeadNodePassesOn(TestDatabase database) {
        Deliveries dead = node(database, "dead");
        Deliveries alive = node(database, "alive");
        dead.subscribe(MAIL, Set.of("forms.*"));
        String id = publish(database, "forms.submission.sent", "1");
        List<Claim> lost = dead.claim(MAIL_ONLY, 10);
        assertThat(lost).hasSize(1);
        database.kernel().clock().advance(Duration.ofSeconds(50));
        assertThat(alive.claim(MAIL_ONLY, 10)).isEmpty();
        dead.renew(lost);
        database.kernel().clock().advance(Duration.ofSeconds(50));
        assertThat(alive.claim(MAIL_ONLY, 10)).as("a lease that was renewed").isEmpty();
        database.kernel().clock().advance(Duration.ofSeconds(11));
        List<Claim> taken = alive.claim(MAIL_ONLY, 10);
        assertThat(ids(taken)).containsExactly(id);
        dead.failed(lost.get(0), new IllegalStateException());
        assertThat(dead.failing(10)).as("who lost the lease has no say").isEmpty();
        alive.done(taken.get(0));
        assertThat(alive.backlog(Set.of())).extracting("waiting").containsExactly(0L);
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void noEventIsLeasedTwice(TestDatabase database) throws Exception {
        Deliveries first = node(database, "a");
        first.subscribe(MAIL, Set.of("forms.*"));
        int count = 60;
        for (int i = 0; i < count; i++) {
            publish(database, "forms.submission.sent", "s" + i);
        }
        List<Deliveries> nodes = List.of(first, node(database, "b"), node(database, "c"));
        List<String> leased = Collections.synchronizedList(new ArrayList<>());
        ExecutorService pool = Executors.newFixedThreadPool(nodes.size());
        try {
            List<Future<?>> all = new ArrayList<>();
            for (Deliveries node : nodes) {
                all.add(pool.submit(() -> {
                    for (List<Claim> claims = node.claim(MAIL_ONLY, 5); leased.size() < count;
                            claims = node.claim(MAIL_ONLY, 5)) {
                        leased.addAll(ids(claims));
                    }
                }));
            }
            for (Future<?> each : all) {
                each.get(60, TimeUnit.SECONDS);
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(leased).hasSize(count).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void anAdministratorRetriesAndGivesUp(TestDatabase database) {
        Deliveries node = node(database, "a");
        node.subscribe(MAIL, Set.of("forms.*"));
        String id = publish(database, "forms.submission.sent", "1");
        assertThat(node.discard(id, MAIL)).as("nothing has failed yet").isFalse();
        for (int i = 0; i < 20; i++) {
            List<Claim> claims = node.claim(MAIL_ONLY, 1);
            assertThat(claims).hasSize(1);
            node.failed(claims.get(0), new IllegalStateException("jan@example.org"));
            database.kernel().clock().advance(Duration.ofHours(1));
        }
        assertThat(node.failing(10)).singleElement().satisfies(each -> {
            assertThat(each.attempts()).isEqualTo(20);
            assertThat(each.lastError()).isEqualTo("IllegalStateException");
        });
        assertThat(node.backlog(Set.of(MAIL))).singleElement().satisfies(each -> {
            assertThat(each.present()).isTrue();
            assertThat(each.waiting()).isEqualTo(1);
            assertThat(each.failing()).isEqualTo(1);
            assertThat(each.oldest()).isNotNull();
        });
        database.kernel().clock().advance(Duration.ofHours(-1).plusSeconds(1));
        assertThat(node.claim(MAIL_ONLY, 1)).isEmpty();
        assertThat(node.retry(id, MAIL)).isTrue();
        assertThat(node.claim(MAIL_ONLY, 1)).hasSize(1);
        assertThat(node.discard(id, MAIL)).isTrue();
        assertThat(node.failing(10)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void aPoisonousEventIsParkedAndHoldsBackOnlyItsSubject(TestDatabase database) {
        TestKernel kernel = database.kernel();
        Deliveries node = new Deliveries(new Jdbc(database.anotherNode()), kernel.eventLog(), kernel.clock(), "a", 3);
        node.subscribe(MAIL, Set.of("forms.*"));
        String poison = publish(database, "forms.submission.sent", "1");
        String later = publish(database, "forms.submission.decided", "1");
        for (int i = 1; i <= 3; i++) {
            List<Claim> claims = node.claim(MAIL_ONLY, 10);
            assertThat(ids(claims)).containsExactly(poison);
            assertThat(node.failed(claims.get(0), new IllegalStateException())).as("parked by try %d", i).isEqualTo(i == 3);
            kernel.clock().advance(Duration.ofHours(1));
        }
        String other = publish(database, "forms.submission.sent", "2");
        kernel.clock().advance(Duration.ofDays(365));
        List<Claim> others = node.claim(MAIL_ONLY, 10);
        assertThat(ids(others)).containsExactly(other);
        node.done(others.get(0));
        assertThat(node.failing(10)).singleElement().satisfies(each -> assertThat(each.parked()).isTrue());
        assertThat(node.backlog(Set.of(MAIL))).singleElement().satisfies(each -> assertThat(each.parked()).isEqualTo(1));

        assertThat(node.retry(poison, MAIL)).isTrue();
        assertThat(node.failing(10)).singleElement().satisfies(each -> assertThat(each.parked()).isFalse());
        List<Claim> again = node.claim(MAIL_ONLY, 10);
        assertThat(ids(again)).containsExactly(poison);
        assertThat(node.failed(again.get(0), new IllegalStateException())).as("it begins anew").isFalse();
        assertThat(node.discard(poison, MAIL)).isTrue();
        assertThat(ids(node.claim(MAIL_ONLY, 10))).containsExactly(later);
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void whatIsAwayParksNothing(TestDatabase database) {
        TestKernel kernel = database.kernel();
        Deliveries node = new Deliveries(new Jdbc(database.anotherNode()), kernel.eventLog(), kernel.clock(), "a", 1);
        node.subscribe(MAIL, Set.of("forms.*"));
        publish(database, "forms.submission.sent", "1");
        for (int i = 0; i < 50; i++) {
            List<Claim> claims = node.claim(MAIL_ONLY, 1);
            assertThat(claims).as("try %d", i).hasSize(1);
            assertThat(node.failed(claims.get(0), new MailServerAway())).isFalse();
            kernel.clock().advance(Duration.ofHours(1));
        }
    }

    private static final class MailServerAway extends UnavailableException {

        private static final long serialVersionUID = 1L;

        MailServerAway() {
            super("notification.away", "The mail server is away");
        }
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void aNewDeliveryIsDueWhateverTheWritersClockSays(TestDatabase database) {
        TestKernel kernel = database.kernel();
        Deliveries node = node(database, "a");
        node.subscribe(MAIL, Set.of("forms.*"));
        String id = publish(database, "forms.submission.sent", "1");
        kernel.clock().advance(Duration.ofHours(-2));
        assertThat(ids(node.claim(MAIL_ONLY, 10))).containsExactly(id);
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void aHandlerThatNeverComesBackIsForgotten(TestDatabase database) {
        Deliveries node = node(database, "a");
        node.subscribe(MAIL, Set.of("forms.*"));
        publish(database, "forms.submission.sent", "1");
        assertThat(node.forget(MAIL)).isTrue();
        assertThat(node.forget(MAIL)).isFalse();
        assertThat(node.backlog(Set.of())).isEmpty();
        assertThat(node.claim(MAIL_ONLY, 10)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void onlyReceivedEventsAreCleanedUp(TestDatabase database) {
        Deliveries node = node(database, "a");
        publish(database, "forms.submission.sent", "old");
        node.subscribe(MAIL, Set.of("forms.*"));
        String waiting = publish(database, "forms.submission.sent", "waiting");
        database.kernel().clock().advance(Duration.ofDays(31));
        String fresh = publish(database, "mis.cube.filled", "fresh");
        assertThat(node.cleanUp(Duration.ofDays(30))).isEqualTo(1);
        assertThat(database.kernel().events()).extracting(Event::id).containsExactly(waiting, fresh);
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void theDrainerDeliversTriesAgainAndWaitsForAModuleThatIsAway(TestDatabase database) throws Exception {
        TestKernel kernel = database.kernel();
        LinkedBlockingQueue<CallContext> contexts = new LinkedBlockingQueue<>();
        List<Event> seen = Collections.synchronizedList(new ArrayList<>());
        Map<String, Integer> failures = new HashMap<>(Map.of("1", 2));
        EventHandler handler = handler(MAIL, "forms.*", () -> {
            contexts.add(kernel.contexts().current());
            Event event = seen.get(seen.size() - 1);
            if (failures.merge(event.subject(), -1, Integer::sum) >= 0) {
                throw new IllegalStateException("not yet");
            }
            return null;
        }, seen);
        try (Drainer drainer = new Drainer(node(database, "a"), kernel.eventLog(), kernel.contexts(), 1, Duration.ofMillis(50))) {
            drainer.start();
            drainer.add(handler);
            String id = kernel.as("account-7", () -> publish(database, "forms.submission.sent", "1"));
            for (int i = 0; i < 3; i++) {
                CallContext context = await(contexts, kernel);
                assertThat(context).isNotNull();
                assertThat(context.actor()).isEqualTo(CallContext.SYSTEM);
                assertThat(context.channel()).isEqualTo("event");
                assertThat(context.correlation()).isEqualTo(seen.get(0).correlation());
            }
            assertThat(seen).hasSize(3).extracting(Event::id).containsOnly(id);
            assertThat(seen.get(0).actor()).isEqualTo("account-7");

            drainer.remove(handler);
            String meanwhile = publish(database, "forms.submission.sent", "2");
            drainer.add(handler);
            assertThat(await(contexts, kernel)).isNotNull();
            assertThat(seen).last().extracting(Event::id).isEqualTo(meanwhile);
        }
    }

    /** Lets the time of the test pass until something comes. */
    private static CallContext await(LinkedBlockingQueue<CallContext> contexts, TestKernel kernel) throws InterruptedException {
        CallContext context = null;
        for (int i = 0; i < 400 && context == null; i++) {
            context = contexts.poll(50, TimeUnit.MILLISECONDS);
            kernel.clock().advance(Duration.ofSeconds(1));
        }
        return context;
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void aModuleThatGoesMayFinish(TestDatabase database) throws Exception {
        TestKernel kernel = database.kernel();
        CountDownLatch began = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        List<String> order = Collections.synchronizedList(new ArrayList<>());
        EventHandler handler = handler(MAIL, "forms.*", () -> {
            began.countDown();
            mayEnd.await();
            order.add("handled");
            return null;
        }, new ArrayList<>());
        try (Drainer drainer = new Drainer(node(database, "a"), kernel.eventLog(), kernel.contexts(), 2, Duration.ofMillis(50))) {
            drainer.start();
            drainer.add(handler);
            publish(database, "forms.submission.sent", "1");
            assertThat(began.await(20, TimeUnit.SECONDS)).isTrue();
            Thread removal = new Thread(() -> {
                drainer.remove(handler);
                order.add("removed");
            });
            removal.start();
            mayEnd.countDown();
            removal.join();
        }
        assertThat(order).containsExactly("handled", "removed");
    }
}
