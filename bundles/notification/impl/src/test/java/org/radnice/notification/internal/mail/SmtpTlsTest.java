package org.radnice.notification.internal.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.radnice.notification.internal.OutgoingMail;
import org.subethamail.smtp.server.SMTPServer;

/** Against a real SMTP server whose certificate comes from an authority of the city's own. */
class SmtpTlsTest {

    private static final String HOST = "localhost";
    private static final String DISTRUST = "The certificate of the mail server is not trusted";

    private final List<String> received = new CopyOnWriteArrayList<>();
    private final TestAuthority city = new TestAuthority("Město");

    @TempDir
    private Path folder;

    private SMTPServer server;

    @AfterEach
    void stop() {
        if (server != null) {
            server.stop();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"STARTTLS", "TLS"})
    void aServerOfATrustedAuthorityGetsTheMessage(MailServer.Security security) throws Exception {
        start(security, city.server(HOST));

        deliver(security, city.writeTo(folder.resolve("ca.pem")));

        assertThat(received).singleElement().asString().contains("To: jan@example.cz", "Message-ID: <id-1@example.cz>");
    }

    @Test
    void oneOfSeveralAuthoritiesIsEnough() throws Exception {
        Path file = new TestAuthority("Kraj").writeTo(folder.resolve("ca.pem"));
        start(MailServer.Security.STARTTLS, city.server(HOST));

        deliver(MailServer.Security.STARTTLS, city.writeTo(file));

        assertThat(received).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"STARTTLS", "TLS"})
    void aCertificateForAnotherHostIsRefused(MailServer.Security security) throws Exception {
        start(security, city.server("posta.example.cz"));

        assertRefused(security, city.writeTo(folder.resolve("ca.pem")));
    }

    @ParameterizedTest
    @EnumSource(names = {"STARTTLS", "TLS"})
    void theServerOfAnotherAuthorityIsRefused(MailServer.Security security) throws Exception {
        start(security, new TestAuthority("Město").server(HOST));

        assertRefused(security, city.writeTo(folder.resolve("ca.pem")));
    }

    @ParameterizedTest
    @EnumSource(names = {"STARTTLS", "TLS"})
    void withoutTheSettingTheCityIsUnknown(MailServer.Security security) throws Exception {
        start(security, city.server(HOST));

        assertRefused(security, null);
    }

    @Test
    void aFileThatHoldsNoCertificateIsNamed() throws Exception {
        Path empty = Files.writeString(folder.resolve("empty.pem"), "");
        Path other = Files.writeString(folder.resolve("other.pem"), "Město");

        for (Path file : List.of(empty, other, folder.resolve("away.pem"))) {
            assertThatThrownBy(() -> Authorities.trusting(file))
                    .as("%s", file)
                    .isInstanceOf(MailAuthorityException.class)
                    .hasMessageContaining("mail.ca.file");
        }
    }

    private void assertRefused(MailServer.Security security, Path authorities) {
        DeliveryException refused = catchThrowableOfType(DeliveryException.class, () -> deliver(security, authorities));
        assertThat(refused).hasMessage(DISTRUST);
        assertThat(refused.permanent()).as("the office may mend it").isFalse();
        assertThat(received).isEmpty();
    }

    private void deliver(MailServer.Security security, Path authorities) throws DeliveryException {
        SSLSocketFactory trust = authorities == null ? null : Authorities.trusting(authorities);
        MailServer address = new MailServer(HOST, server.getPortAllocated(), security, trust, null, null);
        MailWriter writer = new MailWriter(null, Clock.systemUTC(), "podatelna@example.cz", "Chomutov");
        new SmtpTransport(address, writer)
                .deliver(new OutgoingMail("id-1", "jan@example.cz", "cs", "Podání přijato", "Dobrý den", List.of()));
    }

    private void start(MailServer.Security security, SSLContext certificate) {
        SMTPServer.Builder builder = SMTPServer.port(0)
                .bindAddress(InetAddress.getLoopbackAddress())
                .messageHandler((context, from, to, data) -> received.add(new String(data, StandardCharsets.US_ASCII)));
        server = security == MailServer.Security.TLS
                ? builder.serverSocketFactory(certificate).build()
                : builder.startTlsSocketFactory(certificate).requireTLS().build();
        server.start();
    }
}
