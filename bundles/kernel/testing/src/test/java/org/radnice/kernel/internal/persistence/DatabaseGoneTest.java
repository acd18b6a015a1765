package org.radnice.kernel.internal.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.radnice.kernel.api.error.UnavailableException;
import org.radnice.kernel.testing.TestDatabase;

class DatabaseGoneTest {

    private static void allow(TestDatabase database, boolean connections) throws SQLException {
        String url = database.url();
        int end = url.indexOf('?') < 0 ? url.length() : url.indexOf('?');
        int slash = url.lastIndexOf('/', end);
        String name = url.substring(slash + 1, end);
        try (Connection admin = DriverManager.getConnection(
                        url.substring(0, slash + 1) + "postgres" + url.substring(end), "postgres", "postgres");
                Statement statement = admin.createStatement()) {
            statement.execute("ALTER DATABASE " + name + " ALLOW_CONNECTIONS " + connections);
            statement.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + name + "'");
        }
    }

    @ParameterizedTest
    @MethodSource("org.radnice.kernel.testing.Databases#all")
    void callersAreToldAndEverythingRecoversByItself(TestDatabase database) throws Exception {
        if (database.dialect().equals("derby")) {
            // Lives in this process and cannot be gone.
            return;
        }
        Jdbc jdbc = database.kernel().jdbc();
        assertThat(jdbc.list(row -> row.getInt(1), "SELECT 1")).containsExactly(1);
        allow(database, false);
        try {
            assertThatThrownBy(() -> jdbc.update("DELETE FROM krn_event"))
                    .isInstanceOf(UnavailableException.class)
                    .extracting("code")
                    .isEqualTo("kernel.database-unavailable");
            Instant before = Instant.now();
            assertThatThrownBy(() -> jdbc.update("DELETE FROM krn_event")).isInstanceOf(UnavailableException.class);
            assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(6));
        } finally {
            allow(database, true);
        }
        Instant deadline = Instant.now().plusSeconds(30);
        boolean back = false;
        while (!back && Instant.now().isBefore(deadline)) {
            try {
                jdbc.update("DELETE FROM krn_event");
                back = true;
            } catch (UnavailableException e) {
                Thread.onSpinWait();
            }
        }
        assertThat(back).isTrue();
    }
}
