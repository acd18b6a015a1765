package org.radnice.notification.internal.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.radnice.kernel.testing.TestDatabase;
import org.radnice.notification.internal.OutgoingMail;

/** Against a real SMTP server in this process. */
class SmtpTransportTest {

    private final GreenMail server = new GreenMail(setup());

    private static ServerSetup setup() {
        ServerSetup setup = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        // As long as a busy machine needs.
        setup.setServerStartupTimeout(60_000);
        return setup;
    }

    @BeforeEach
    void start() {
        server.start();
        server.setUser("odesilatel", "tajné");
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @ParameterizedTest
    @MethodSource("org.radnice.kernel.testing.Databases#all")
    void deliversWithAttachments(TestDatabase database) throws Exception {
        String file = database.kernel()
                .files()
                .put("potvrzení.pdf", "application/pdf", 1000, new ByteArrayInputStream("%PDF".getBytes(StandardCharsets.UTF_8)))
                .id();
        transport(database, server.getSmtp().getPort()).deliver(mail(List.of(file)));

        MimeMessage received = server.getReceivedMessages()[0];
        assertThat(received.getSubject()).isEqualTo("Podání přijato – žádost");
        assertThat(received.getFrom()[0]).hasToString("Chomutov <podatelna@example.cz>");
        assertThat(received.getMessageID()).isEqualTo("<id-1@example.cz>");
        assertThat(received.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(GreenMailUtil.getWholeMessage(received)).contains("application/pdf");
    }

    @ParameterizedTest
    @MethodSource("org.radnice.kernel.testing.Databases#all")
    void aServerThatIsAwayIsTriedAgain(TestDatabase database) {
        int port = server.getSmtp().getPort();
        server.stop();

        assertThatThrownBy(() -> transport(database, port).deliver(mail(List.of())))
                .isInstanceOfSatisfying(DeliveryException.class, error -> assertThat(error.permanent()).isFalse());
    }

    @Test
    void withoutAServerMessagesLieInAFolder(@TempDir Path folder) throws Exception {
        MailTransport transport = new FolderTransport(folder.resolve("mail"), writer(null));

        transport.deliver(mail(List.of()));
        transport.deliver(mail(List.of()));

        assertThat(transport.reachesPeople()).isFalse();
        try (var files = Files.list(folder.resolve("mail"))) {
            assertThat(files).singleElement().satisfies(file -> {
                assertThat(file.getFileName()).hasToString("id-1.eml");
                assertThat(Files.readString(file)).contains("To: jan@example.cz", "Message-ID: <id-1@example.cz>");
            });
        }
    }

    private static MailTransport transport(TestDatabase database, int port) {
        MailServer address = new MailServer("127.0.0.1", port, MailServer.Security.NONE, null, null, null);
        return new SmtpTransport(address, writer(database));
    }

    private static MailWriter writer(TestDatabase database) {
        return new MailWriter(
                database == null ? null : database.kernel().files(),
                Clock.systemUTC(),
                "podatelna@example.cz",
                "Chomutov");
    }

    private static OutgoingMail mail(List<String> attachments) {
        return new OutgoingMail("id-1", "jan@example.cz", "cs", "Podání přijato – žádost", "Dobrý den", attachments);
    }
}
