package org.radnice.kernel.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.radnice.kernel.internal.persistence.Jdbc;
import org.radnice.kernel.testing.Databases;
import org.radnice.kernel.testing.TestDatabase;

class DatabaseBackupTest {

    @TempDir
    private Path folder;

    private static void insert(Jdbc jdbc, int number) {
        // Two rows in one transaction: a copy as of one moment has both or neither.
        jdbc.write(() -> {
            jdbc.update("INSERT INTO backup_test VALUES (?, 1)", number);
            return jdbc.update("INSERT INTO backup_test VALUES (?, 2)", number);
        });
    }

    @Test
    void copiesOneMomentWhileOthersWrite() throws Exception {
        AtomicInteger written = new AtomicInteger();
        AtomicBoolean enough = new AtomicBoolean();
        int before;
        Path copy;
        try (TestDatabase database = TestDatabase.derby(folder.resolve("db"))) {
            Jdbc jdbc = database.kernel().jdbc();
            jdbc.update("CREATE TABLE backup_test (a INTEGER NOT NULL, b INTEGER NOT NULL)");
            for (int i = 0; i < 50; i++) {
                insert(jdbc, written.incrementAndGet());
            }
            Thread writer = new Thread(() -> {
                while (!enough.get()) {
                    insert(jdbc, written.get() + 1);
                    written.incrementAndGet();
                }
            });
            writer.start();
            before = written.get();
            copy = new DatabaseBackup(database.manager().database()).copyTo(folder.resolve("copy"));
            enough.set(true);
            writer.join();
        }
        assertThat(copy).isEqualTo(folder.resolve("copy").resolve("db"));
        try (TestDatabase restored = TestDatabase.open("jdbc:derby:" + copy)) {
            List<Integer> counts = restored.kernel().jdbc()
                    .list(row -> row.getInt(1), "SELECT COUNT(*) FROM backup_test GROUP BY a");
            assertThat(counts).hasSizeBetween(before, written.get()).containsOnly(2);
        }
    }

    @Test
    void refusesAFolderThatIsNotEmptyOrNotWhole() throws Exception {
        try (TestDatabase database = TestDatabase.emptyDerby()) {
            DatabaseBackup backup = new DatabaseBackup(database.manager().database());
            Files.writeString(folder.resolve("file"), "");
            assertThatThrownBy(() -> backup.copyTo(folder)).isInstanceOf(BackupRefusedException.class).hasMessageContaining("not empty");
            assertThatThrownBy(() -> backup.copyTo(folder.resolve("file").resolve("below")))
                    .isInstanceOf(BackupRefusedException.class)
                    .hasMessageContaining("cannot be written");
            assertThatThrownBy(() -> backup.copyTo(Path.of("relative"))).isInstanceOf(BackupRefusedException.class);
        }
    }

    @Test
    void leavesPostgresqlToItsOwnTool() {
        assumeTrue(Databases.postgresqlAvailable());
        try (TestDatabase database = TestDatabase.emptyPostgresql()) {
            assertThatThrownBy(() -> new DatabaseBackup(database.manager().database()).copyTo(folder))
                    .hasMessageContaining("pg_dump");
        }
    }
}
