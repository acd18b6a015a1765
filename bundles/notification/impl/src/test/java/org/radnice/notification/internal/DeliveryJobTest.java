package org.radnice.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.radnice.kernel.api.office.Office;
import org.radnice.kernel.testing.TestClock;
import org.radnice.kernel.testing.TestDatabase;
import org.radnice.notification.api.Notifications.Delivery;
import org.radnice.notification.api.Notifications.Status;
import org.radnice.notification.internal.mail.ScriptedSmtpServer;
import org.radnice.notification.internal.mail.TransportHolder;
import org.radnice.notification.internal.store.MessageStore;

/** From the row in the database to the mail server and back. */
class DeliveryJobTest {

    @ParameterizedTest
    @MethodSource("org.radnice.kernel.testing.Databases#all")
    void aBusyServerGetsTheMessageLaterAndOnce(TestDatabase database) throws Exception {
        MessageStore store = new MessageStore(database.transactions("notification"), null);
        TestClock clock = database.kernel().clock();
        try (ScriptedSmtpServer server = new ScriptedSmtpServer()) {
            DeliveryJob job = new DeliveryJob(store, transports(database, server.port()), clock);
            String id = add(database, store, "k");
            server.answer("RCPT", "451 try later");
            job.run();
            assertThat(store.ofCase("case-1")).extracting(Delivery::status, Delivery::problem)
                    .containsExactly(tuple(Status.RETRYING, "The mail server answered 451"));
            server.answer("RCPT", "250 fine");
            job.run();
            assertThat(server.taken()).as("not before its time").isZero();
            clock.advance(Duration.ofSeconds(30));
            job.run();
            job.run();
            assertThat(server.taken()).isEqualTo(1);
            assertThat(store.ofCase("case-1")).extracting(Delivery::status).containsExactly(Status.SENT);
            assertThat(store.find(id).orElseThrow().body()).as("what people were told is not kept here").isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("org.radnice.kernel.testing.Databases#all")
    void aRefusedMessageIsGivenUpAndTheNextOneGoesOut(TestDatabase database) throws Exception {
        MessageStore store = new MessageStore(database.transactions("notification"), null);
        TestClock clock = database.kernel().clock();
        try (ScriptedSmtpServer server = new ScriptedSmtpServer()) {
            DeliveryJob job = new DeliveryJob(store, transports(database, server.port()), clock);
            add(database, store, "refused");
            server.answer("RCPT", "550 no such user");
            job.run();
            server.answer("RCPT", "250 fine");
            clock.advance(Duration.ofDays(3));
            add(database, store, "next");
            job.run();
            assertThat(server.taken()).isEqualTo(1);
            assertThat(store.ofCase("case-1")).extracting(Delivery::status).containsExactlyInAnyOrder(Status.FAILED, Status.SENT);
        }
    }

    @ParameterizedTest
    @MethodSource("org.radnice.kernel.testing.Databases#all")
    void aServerThatIsGoneIsTriedForTwoDays(TestDatabase database) throws Exception {
        MessageStore store = new MessageStore(database.transactions("notification"), null);
        TestClock clock = database.kernel().clock();
        int port;
        try (ScriptedSmtpServer server = new ScriptedSmtpServer()) {
            port = server.port();
        }
        DeliveryJob job = new DeliveryJob(store, transports(database, port), clock);
        add(database, store, "k");
        int tries = 0;
        while (store.ofCase("case-1").get(0).status() != Status.FAILED && tries < 20) {
            job.run();
            clock.advance(Duration.ofDays(1));
            tries++;
        }
        assertThat(tries).isEqualTo(9);
        assertThat(store.ofCase("case-1").get(0).problem()).isNotEmpty();
    }

    private static String add(TestDatabase database, MessageStore store, String key) {
        OutgoingMail mail = new OutgoingMail(database.kernel().ids().next(), "jan@example.cz", "cs", "Podání", "Dobrý den", List.of());
        return store.add(mail, key, "forms.submission-received", "case-1", database.kernel().clock().instant(), () -> { });
    }

    private static TransportHolder transports(TestDatabase database, int port) {
        return new TransportHolder(
                null,
                TestConfig.server(port),
                new TestOffice(Office.Mode.PRODUCTION),
                database.kernel().files(),
                database.kernel().clock());
    }
}
