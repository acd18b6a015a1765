package org.radnice.kernel.internal.kill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.radnice.kernel.internal.file.FileStoreImpl;
import org.radnice.kernel.internal.persistence.Jdbc;
import org.radnice.kernel.testing.Databases;
import org.radnice.kernel.testing.TestDatabase;
import org.radnice.kernel.testing.TestKernel;

/** Kills a node at seeded moments: nothing that it has acknowledged is lost, and it starts again without help. */
class KillTest {

    private static final long SEED = 20261123;
    private static final int KILLS = Boolean.getBoolean("radnice.full") ? 25 : 3;

    @TempDir
    private Path folder;

    private Process start(String url, String node, boolean write) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                KillChild.class.getName(),
                url,
                folder.resolve("files").toString(),
                node,
                Boolean.toString(write));
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        return builder.start();
    }

    /** Reads what was acknowledged, and kills the process some time after the given number of acknowledgements. */
    private static List<String> killAfter(Process process, int acknowledgements, long nanos) throws Exception {
        List<String> acknowledged = new ArrayList<>();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.matches("ACK .{36}")) {
                    acknowledged.add(line.substring(4));
                }
                if (acknowledged.size() == acknowledgements && process.isAlive()) {
                    // In the midst of whatever it does then.
                    TimeUnit.NANOSECONDS.sleep(nanos);
                    // By its handle: the other way closes the pipe, in which acknowledgements may wait.
                    process.toHandle().destroyForcibly();
                }
            }
        }
        process.waitFor();
        return acknowledged;
    }

    @Test
    void nothingAcknowledgedIsLostOnDerby() throws Exception {
        Path home = folder.resolve("db");
        String url;
        try (TestDatabase database = TestDatabase.derby(home)) {
            prepare(database);
            url = database.url();
        }
        List<String> acknowledged = kill(url);
        try (TestDatabase database = TestDatabase.open(url)) {
            verify(database, acknowledged);
        }
    }

    @Test
    void nothingAcknowledgedIsLostOnPostgresql() throws Exception {
        assumeTrue(Databases.postgresqlAvailable(), "PostgreSQL cannot be started here");
        try (TestDatabase database = TestDatabase.postgresql()) {
            prepare(database);
            verify(database, kill(database.url()));
        }
    }

    private static void prepare(TestDatabase database) {
        database.kernel().jdbc().with(true, connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute("CREATE TABLE kill_submission (id VARCHAR(36) NOT NULL PRIMARY KEY, file_id VARCHAR(36))");
                return statement.execute(
                        "CREATE TABLE kill_received (event_id VARCHAR(36) NOT NULL PRIMARY KEY, submission_id VARCHAR(36))");
            }
        });
    }

    private List<String> kill(String url) throws Exception {
        Random random = new Random(SEED);
        List<String> acknowledged = new ArrayList<>();
        for (int i = 0; i < KILLS; i++) {
            acknowledged.addAll(killAfter(start(url, "n" + i, true), 1 + random.nextInt(60), random.nextInt(20_000_000)));
        }
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(KILLS);
        Process last = start(url, "last", false);
        String output = new String(last.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        assertThat(last.waitFor(150, TimeUnit.SECONDS)).isTrue();
        assertThat(output).contains("DRAINED");
        return acknowledged;
    }

    private void verify(TestDatabase database, List<String> acknowledged) throws IOException {
        TestKernel kernel = database.kernel();
        Jdbc jdbc = kernel.jdbc();
        List<String> stored = jdbc.list(row -> row.getString(1), "SELECT id FROM kill_submission");
        assertThat(stored).containsAll(acknowledged).doesNotHaveDuplicates();
        assertThat(jdbc.list(row -> row.getString(1), "SELECT submission_id FROM kill_received"))
                .as("each received, and none that was rolled back")
                .containsExactlyInAnyOrderElementsOf(stored);
        FileStoreImpl files = FileStoreImpl.inDirectory(jdbc, kernel.clock(), kernel.ids(), folder.resolve("files"));
        for (String[] each : jdbc.list(
                row -> new String[] {row.getString(1), row.getString(2)}, "SELECT id, file_id FROM kill_submission")) {
            try (InputStream in = files.open(each[1])) {
                assertThat(in.readAllBytes()).isEqualTo(KillChild.content(each[0]));
            }
        }
    }
}
