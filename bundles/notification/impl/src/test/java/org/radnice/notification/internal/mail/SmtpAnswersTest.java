package org.radnice.notification.internal.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.radnice.notification.internal.OutgoingMail;

/** What a mail server may say and do. */
class SmtpAnswersTest {

    @ParameterizedTest
    @CsvSource({
        "MAIL, 451 try later,            false, The mail server answered 451",
        "RCPT, 450 mailbox busy,         false, The mail server answered 450",
        "RCPT, 550 no such user,         true,  The mail server answered 550",
        "DATA, 452 no space,             false, The mail server answered 452",
        "DATA, 554 not from you,         true,  The mail server answered 554",
        "'.',  554 looks like spam,      true,  The mail server answered 554",
        "'.',  421 closing,              false, The mail server answered 421"
    })
    void aRefusalIsFinalWhenTheServerSaysSo(String command, String reply, boolean permanent, String problem) throws Exception {
        try (ScriptedSmtpServer server = new ScriptedSmtpServer()) {
            server.answer(command, reply);
            DeliveryException refused = refused(server.port(), MailServer.Security.NONE);
            assertThat(refused.permanent()).isEqualTo(permanent);
            assertThat(refused).hasMessage(problem);
            assertThat(server.taken()).isZero();
        }
    }

    @Test
    void nothingLeavesInClearWhenEncryptionIsAskedFor() throws Exception {
        try (ScriptedSmtpServer server = new ScriptedSmtpServer()) {
            assertThat(refused(server.port(), MailServer.Security.STARTTLS).permanent()).isFalse();
            assertThat(server.taken()).isZero();
        }
    }

    @Test
    void aServerWhoseCertificateNobodyKnowsGetsNothing() {
        ServerSetup setup = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS);
        // As long as a busy machine needs.
        setup.setServerStartupTimeout(60_000);
        GreenMail server = new GreenMail(setup);
        server.start();
        try {
            DeliveryException refused = refused(server.getSmtps().getPort(), MailServer.Security.TLS);
            assertThat(refused.permanent()).isFalse();
            assertThat(refused).hasMessage("The certificate of the mail server is not trusted");
            assertThat(server.getReceivedMessages()).isEmpty();
        } finally {
            server.stop();
        }
    }

    @Test
    void theHeadersAreThoseOfAMessageThatNobodyAnswers() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        OutgoingMail forged = new OutgoingMail("id-1", "jan@example.cz", "uk", "Подання\r\nBcc: x@example.cz", "Добрий день", List.of());
        writer().write(Session.getInstance(new Properties()), forged).writeTo(out);
        String text = out.toString(StandardCharsets.US_ASCII);
        assertThat(text).contains("Message-ID: <id-1@example.cz>", "Auto-Submitted: auto-generated", "Content-Language: uk",
                "MIME-Version: 1.0", "Content-Type: text/plain; charset=UTF-8", "Date: Mon, 2 Nov 2026");
        assertThat(text.lines().takeWhile(line -> !line.isEmpty())).noneMatch(line -> line.startsWith("Bcc"));
        assertThat(text.chars()).as("no byte that an old server would spoil").allMatch(c -> c < 128);
    }

    private static DeliveryException refused(int port, MailServer.Security security) {
        OutgoingMail mail = new OutgoingMail("id-1", "jan@example.cz", "cs", "Podání", "Dobrý den", List.of());
        MailTransport transport = new SmtpTransport(new MailServer("127.0.0.1", port, security, null, null, null), writer());
        return catchThrowableOfType(DeliveryException.class, () -> transport.deliver(mail));
    }

    private static MailWriter writer() {
        return new MailWriter(null, Clock.fixed(Instant.parse("2026-11-02T10:00:00Z"), ZoneOffset.UTC), "podatelna@example.cz", "Chomutov");
    }
}
