package org.radnice.notification.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.radnice.kernel.testing.TestClock;
import org.radnice.kernel.testing.TestDatabase;
import org.radnice.notification.api.Notifications.Delivery;
import org.radnice.notification.api.Notifications.Status;
import org.radnice.notification.internal.OutgoingMail;

class MessageStoreTest {

    private final AtomicInteger hints = new AtomicInteger();

    @ParameterizedTest
    @MethodSource("org.radnice.kernel.testing.Databases#all")
    void oneKeyIsOneMessage(TestDatabase database) {
        MessageStore store = store(database);

        String first = add(database, store, "event-1/citizen");
        String repeated = add(database, store, "event-1/citizen");

        assertThat(repeated).isEqualTo(first);
        assertThat(hints).hasValue(1);
        assertThat(store.ofCase("case-1")).extracting(Delivery::status).containsExactly(Status.WAITING);
    }

    @ParameterizedTest
    @MethodSource("org.radnice.kernel.testing.Databases#all")
    void aLeaseKeepsOthersAwayUntilItRunsOut(TestDatabase database) {
        MessageStore store = store(database);
        TestClock clock = database.kernel().clock();
        String id = add(database, store, "k");

        assertThat(store.takeDue(clock.instant())).map(OutgoingMail::id).contains(id);
        assertThat(store.takeDue(clock.instant())).isEmpty();

        clock.advance(MessageStore.LEASE);
        assertThat(store.takeDue(clock.instant())).map(OutgoingMail::id).contains(id);
    }

    @ParameterizedTest
    @MethodSource("org.radnice.kernel.testing.Databases#all")
    void aFailedTryComesBackWhenItIsDue(TestDatabase database) {
        MessageStore store = store(database);
        TestClock clock = database.kernel().clock();
        String id = add(database, store, "k");
        store.takeDue(clock.instant());

        store.failed(id, "The mail server answered 451", clock.instant().plusSeconds(30), clock.instant());
        assertThat(store.ofCase("case-1")).extracting(Delivery::status, Delivery::problem)
                .containsExactly(tuple(Status.RETRYING, "The mail server answered 451"));
        assertThat(store.takeDue(clock.instant())).isEmpty();

        clock.advance(Duration.ofSeconds(30));
        assertThat(store.takeDue(clock.instant())).isPresent();
    }

    @ParameterizedTest
    @MethodSource("org.radnice.kernel.testing.Databases#all")
    void whatWasTakenByTheServerIsForgottenHere(TestDatabase database) {
        MessageStore store = store(database);
        String sent = add(database, store, "k1");
        String inFolder = add(database, store, "k2");

        store.sent(sent, true, database.kernel().clock().instant());
        store.sent(inFolder, false, database.kernel().clock().instant());

        assertThat(store.find(sent)).map(StoredMessage::body).contains("");
        assertThat(store.find(inFolder)).map(StoredMessage::body).contains("Dobrý den 🐕");
        assertThat(store.count(Status.SENT)).isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("org.radnice.kernel.testing.Databases#all")
    void onlyAStuckMessageIsSentAgain(TestDatabase database) {
        MessageStore store = store(database);
        TestClock clock = database.kernel().clock();
        String id = add(database, store, "k");
        AtomicInteger within = new AtomicInteger();

        assertThat(store.again(id, clock.instant(), within::incrementAndGet)).isFalse();
        store.failed(id, "550", null, clock.instant());
        assertThat(store.page(List.of(Status.FAILED), 0, 10)).hasSize(1);
        assertThat(store.again(id, clock.instant(), within::incrementAndGet)).isTrue();
        assertThat(within).hasValue(1);
        assertThat(store.takeDue(clock.instant())).isPresent();
    }

    private static MessageStore store(TestDatabase database) {
        return new MessageStore(database.transactions("notification"), null);
    }

    private String add(TestDatabase database, MessageStore store, String key) {
        OutgoingMail mail = new OutgoingMail(
                database.kernel().ids().next(), "jan@example.cz", "cs", "Podání přijato", "Dobrý den 🐕", List.of());
        return store.add(mail, key, "forms.received", "case-1", database.kernel().clock().instant(), hints::incrementAndGet);
    }
}
