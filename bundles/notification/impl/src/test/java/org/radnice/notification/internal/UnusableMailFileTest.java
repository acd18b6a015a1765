package org.radnice.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.radnice.kernel.api.error.UnavailableException;
import org.radnice.kernel.api.health.Health;
import org.radnice.kernel.api.office.Office;
import org.radnice.kernel.testing.Databases;
import org.radnice.kernel.testing.TestDatabase;
import org.radnice.notification.internal.mail.MailStep;
import org.radnice.notification.internal.mail.TransportHolder;
import org.radnice.notification.internal.store.MessageStore;

/** A file of the mail server's configuration that is gone stops the delivery, and nothing else. */
class UnusableMailFileTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Office.Mode.class)
    void theHealthNamesTheKeyAndTheRestWorks(Office.Mode mode) throws Exception {
        TestDatabase database = Databases.all().findFirst().orElseThrow();
        String gone = folder.resolve("gone").toString();

        for (TestConfig config : new TestConfig[] {
            TestConfig.server(25).withAuthorities(gone), TestConfig.server(25).withPassword(gone)
        }) {
            String key = config.mail_ca_file().isEmpty() ? "mail.password.file" : "mail.ca.file";
            TransportHolder transports = transports(database, config, mode);

            assertThat(transports.reachesPeople()).isTrue();
            assertThat(transports.target()).isEqualTo("127.0.0.1:25");
            assertThat(new MailStep(transports).missing()).singleElement().asString().contains(key);
            Health health = health(database, transports, mode).check();
            assertThat(health.status()).isEqualTo(Health.Status.WARN);
            assertThat(health.detail()).contains("No message gets out", key);
            assertThatThrownBy(transports::current).isInstanceOf(UnavailableException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(Office.Mode.class)
    void filesThatCanBeReadAreNoProblem(Office.Mode mode) throws Exception {
        TestDatabase database = Databases.all().findFirst().orElseThrow();
        Path password = Files.writeString(folder.resolve("password"), "secret\n");

        TransportHolder transports = transports(database, TestConfig.server(25).withPassword(password.toString()), mode);

        assertThat(new MailStep(transports).missing()).isEmpty();
        assertThat(health(database, transports, mode).check().detail()).doesNotContain("No message gets out");
    }

    private static DeliveryHealth health(TestDatabase database, TransportHolder transports, Office.Mode mode) {
        return new DeliveryHealth(new MessageStore(database.transactions("notification"), null), transports, new TestOffice(mode));
    }

    private static TransportHolder transports(TestDatabase database, TestConfig config, Office.Mode mode) {
        return new TransportHolder(null, config, new TestOffice(mode), database.kernel().files(), database.kernel().clock());
    }
}
