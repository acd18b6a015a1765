package org.radnice.kernel.internal.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {

    @TempDir
    Path folder;

    /** Making the database, or recovering it, takes as long as it takes; the pool's limit would interrupt it. */
    @Test
    void thePoolSetsNoLimitForOpeningDerby() throws Exception {
        EmbeddedDataSource derby = Database.derby(
                new DatabaseSettings("jdbc:derby:" + folder.resolve("db"), "", "", 2, Duration.ofSeconds(5), null));
        HikariConfig config = new HikariConfig();
        config.setDataSource(derby);
        config.setConnectionTimeout(5000);
        config.setInitializationFailTimeout(-1);
        try (HikariDataSource pool = new HikariDataSource(config)) {
            assertThat(pool.getConnectionTimeout()).isEqualTo(5000);
            assertThat(derby.getLoginTimeout()).isZero();
        }
    }
}
