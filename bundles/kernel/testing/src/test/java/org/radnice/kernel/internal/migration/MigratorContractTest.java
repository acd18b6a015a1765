package org.radnice.kernel.internal.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.radnice.kernel.internal.persistence.Jdbc;
import org.radnice.kernel.testing.TestDatabase;

class MigratorContractTest {

    private static final String DATABASES = "org.radnice.kernel.testing.Databases#empty";

    private static final Script CREATE = Script.of("0001__create.sql", """
            CREATE TABLE smp_a (id INTEGER NOT NULL PRIMARY KEY, text ${clob}, bytes ${blob}, since ${instant} NOT NULL);
            INSERT INTO smp_a (id, since) VALUES (1, 0);
            """);
    private static final Script FILL = Script.of("0002__fill.sql", "UPDATE smp_a SET since = since + 1;\n");
    private static final Script BROKEN =
            Script.of("0003__more.sql", "CREATE TABLE smp_b (id INTEGER);\nINSERT INTO smp_nowhere VALUES (1);\n");
    private static final Script REPAIRED = Script.of("0003__more.sql", "CREATE TABLE smp_b (id INTEGER);\n");

    private static Jdbc jdbc(TestDatabase database) {
        return new Jdbc(database.manager());
    }

    private static Migrator migrator(TestDatabase database) {
        return new Migrator(jdbc(database), Clock.systemUTC());
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void ofEightStartersOneAppliesEachScript(TestDatabase database) throws Exception {
        int starters = 8;
        CyclicBarrier start = new CyclicBarrier(starters);
        ExecutorService pool = Executors.newFixedThreadPool(starters);
        try {
            List<Future<Integer>> all = new ArrayList<>();
            for (int i = 0; i < starters; i++) {
                Migrator migrator = new Migrator(new Jdbc(database.anotherNode()), Clock.systemUTC());
                all.add(pool.submit(() -> {
                    start.await();
                    return migrator.migrate("sample", List.of(FILL, CREATE));
                }));
            }
            for (Future<Integer> each : all) {
                assertThat(each.get()).isEqualTo(2);
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(jdbc(database).list(row -> row.getLong(1), "SELECT since FROM smp_a")).containsExactly(1L);
        assertThat(migrator(database).applied()).extracting(Migrator.Applied::version).containsExactly(1, 2);
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void aMigratorThatDiesLeavesNeitherLockNorTable(TestDatabase database) throws Exception {
        migrator(database).migrate("other", List.of(Script.of("0001__other.sql", "CREATE TABLE smp_o (id INTEGER);\n")));
        ExecutorService pool = Executors.newSingleThreadExecutor();
        try (Connection dying = database.manager().database().connection()) {
            try (Statement statement = dying.createStatement()) {
                statement.executeUpdate("UPDATE krn_migration_lock SET taken = 1 WHERE id = 1");
                statement.executeUpdate("CREATE TABLE smp_a (id INTEGER)");
            }
            Migrator waiting = new Migrator(new Jdbc(database.anotherNode()), Clock.systemUTC());
            Future<Integer> result = pool.submit(() -> waiting.migrate("sample", List.of(CREATE, FILL)));
            // What the database does when the process at the other end of a connection is gone.
            dying.rollback();
            assertThat(result.get()).isEqualTo(2);
        } finally {
            pool.shutdownNow();
        }
        assertThat(jdbc(database).list(row -> row.getLong(1), "SELECT since FROM smp_a")).containsExactly(1L);
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void modulesComeInAnyOrder(TestDatabase database) throws Exception {
        List<String> modules = List.of("forms", "portal", "kernel", "security", "web", "search");
        ExecutorService pool = Executors.newFixedThreadPool(modules.size());
        try {
            List<Future<Integer>> all = new ArrayList<>();
            for (String module : modules) {
                Migrator migrator = new Migrator(new Jdbc(database.anotherNode()), Clock.systemUTC());
                all.add(pool.submit(() -> migrator.migrate(module, List.of(
                        Script.of("0001__a.sql", "CREATE TABLE smp_" + module + " (id INTEGER NOT NULL);\n"),
                        Script.of("0002__b.sql", "INSERT INTO smp_" + module + " VALUES (1);\n")))));
            }
            for (Future<Integer> each : all) {
                assertThat(each.get()).isEqualTo(2);
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(migrator(database).applied()).extracting(Migrator.Applied::module)
                .containsAll(modules).hasSize(2 * modules.size());
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void aFailingScriptLeavesNothing(TestDatabase database) {
        Migrator migrator = migrator(database);
        assertThatThrownBy(() -> migrator.migrate("sample", List.of(CREATE, FILL, BROKEN)))
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("0003__more.sql");
        assertThat(migrator.applied()).extracting(Migrator.Applied::version).containsExactly(1, 2);
        assertThat(migrator.migrate("sample", List.of(CREATE, FILL, REPAIRED))).isEqualTo(3);
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void twoScriptsOfOneNumberAreRefusedBeforeAnythingIsApplied(TestDatabase database) {
        Migrator migrator = migrator(database);
        migrator.migrate("other", List.of(Script.of("0001__other.sql", "CREATE TABLE smp_o (id INTEGER);\n")));
        Script twin = Script.of("0002__also.sql", "CREATE TABLE smp_c (id INTEGER);\n");
        assertThatThrownBy(() -> migrator.migrate("sample", List.of(CREATE, FILL, twin)))
                .isInstanceOf(MigrationException.class)
                .hasMessageContainingAll("0002__fill.sql", "0002__also.sql", "sample", "the same number");
        assertThat(migrator.applied()).extracting(Migrator.Applied::module).containsExactly("other");
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void anOlderGenerationIsContentWithANewerLedger(TestDatabase database) {
        Migrator migrator = migrator(database);
        migrator.migrate("sample", List.of(CREATE, FILL, REPAIRED));
        assertThat(migrator.migrate("sample", List.of(CREATE, FILL))).isEqualTo(3);
        assertThat(migrator.migrate("other", List.of())).isZero();
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void aChangedOrForgottenScriptIsRefused(TestDatabase database) {
        Migrator migrator = migrator(database);
        migrator.migrate("sample", List.of(CREATE, REPAIRED));
        assertThatThrownBy(() -> migrator.migrate("sample", List.of(CREATE, BROKEN)))
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("differs");
        assertThatThrownBy(() -> migrator.migrate("sample", List.of(CREATE, FILL, REPAIRED)))
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("never applied");
    }
}
