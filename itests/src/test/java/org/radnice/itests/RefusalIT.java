package org.radnice.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./radnice run} where it cannot: one line that says why, and an exit code that is not 0. */
class RefusalIT {

    private static final Duration LIMIT = Duration.ofSeconds(600);

    private static Installation installation;

    @TempDir
    Path folder;

    private Path home;
    private int port;

    @BeforeAll
    static void unpack() {
        installation = Installation.ofTheBuild();
    }

    @BeforeEach
    void prepare() throws IOException {
        home = folder.resolve("home");
        port = freePort();
    }

    @Test
    void thePortIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = taken.getLocalPort();
            assertThat(refused()).isEqualTo("port " + port + " is taken by another program; choose one with --port");
        }
    }

    @Test
    void thePortOfTheShellIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Files.createDirectories(home.resolve("etc"));
            Files.writeString(home.resolve("etc/radnice.env"), "RADNICE_SSH_PORT=" + taken.getLocalPort() + "\n");
            assertThat(refused()).startsWith("port " + taken.getLocalPort() + " for the shell");
        }
    }

    @Test
    void theFolderIsNotWritable() throws Exception {
        home = Files.writeString(folder.resolve("file"), "").resolve("home");
        assertThat(refused()).isEqualTo("folder " + home + " is not writable; choose another with --home");
    }

    @Test
    void theJavaIsTooOldOrTooNewOrNone() throws Exception {
        for (String version : new String[] {"11.0.2", "1.8.0_402", "25"}) {
            assertThat(refused(Map.of("JAVA_HOME", java(version).toString()))).contains("Radnice needs 17 to 24");
        }
        assertThat(refused(Map.of("JAVA_HOME", folder.toString()))).contains("there is no bin/java in it");
    }

    @Test
    void anotherServerRunsInThisHome() throws Exception {
        Files.createDirectories(home);
        // As /proc shows a server of this home.
        Process other = new ProcessBuilder("bash", "-c", "sleep 100; true", "-Dkaraf.base=" + home.toRealPath()).start();
        try {
            Files.writeString(home.resolve("karaf.pid"), String.valueOf(other.pid()));
            assertThat(refused()).contains("a server already runs on " + home.toRealPath() + " (process " + other.pid() + ")");
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    void aValueOfTheConfigurationIsWrong() throws Exception {
        configure("org.radnice.kernel.cfg", "files.store = nowhere");
        assertThat(refused()).contains("files.store in etc/org.radnice.kernel.cfg must be directory or database");
    }

    @Test
    void theProfileOfTheOfficeIsBroken() throws Exception {
        Files.createDirectories(home.resolve("etc"));
        Files.writeString(home.resolve("etc/office.json"), "{\"name\": {\"cs\": \"Město\",}}");
        assertThat(refused()).contains("office.json").containsPattern("line 1|column");
    }

    @Test
    void theDatabaseIsOpenElsewhere() throws Exception {
        System.setProperty("derby.stream.error.file", "/dev/null");
        Files.createDirectories(home.resolve("data/radnice"));
        try (Connection open = DriverManager.getConnection(
                "jdbc:derby:" + home.toRealPath().resolve("data/radnice/db") + ";create=true")) {
            assertThat(open.isClosed()).isFalse();
            assertThat(refused()).contains("the database jdbc:derby:" + home.toRealPath()).contains("cannot be opened: ");
        } finally {
            Home.close(home.toRealPath());
        }
    }

    @Test
    void postgresqlDoesNotLetUsIn() throws Exception {
        Optional<DebianPostgres> started = DebianPostgres.start(installation.work());
        assumeTrue(started.isPresent());
        Path wrong = Files.writeString(folder.resolve("password"), "something else\n");
        Files.setPosixFilePermissions(wrong, PosixFilePermissions.fromString("rw-------"));
        try (DebianPostgres postgres = started.get()) {
            postgresql(postgres.url("radnice"), wrong);
            assertThat(refused())
                    .contains("the database " + postgres.url("radnice") + " cannot be opened: ")
                    .doesNotContain("something else");
            postgresql(postgres.url("nowhere"), postgres.password());
            assertThat(refused()).contains("nowhere");
        }
    }

    /** It may still come: the server waits for it and says so. */
    @Test
    void postgresqlThatIsNotThereIsWaitedFor() throws Exception {
        String url = "jdbc:postgresql://127.0.0.1:" + port + "/radnice";
        Setup setup = Setup.evaluation("refusal-postgres").with("org.radnice.kernel.cfg", "database.url = " + url);
        try (Distribution server = Distribution.prepare(installation, setup)) {
            server.launch();
            Await.until(
                    "the log says for what it waits",
                    LIMIT,
                    () -> server.log().stream().anyMatch(line -> line.contains("The database " + url + " does not answer yet: ")),
                    server::evidence);
            Await.until("the pages say so", LIMIT, () -> server.get("/").statusCode() == 503, server::evidence);
            assertThat(server.process().isAlive()).isTrue();
            server.kill();
        }
    }

    @Test
    void whoeverWaitsTooLongIsToldForWhat() throws Exception {
        Script.Outcome outcome = run(Map.of("RADNICE_START_TIMEOUT", "1"));
        assertThat(outcome.code()).isNotZero();
        assertThat(outcome.errors().lines().toList()).singleElement().asString().matches("radnice: no page after \\d+ s \\(still: .*");
    }

    @Test
    void productionTakesNoSecretThatEverybodyKnows() throws Exception {
        Path known = Files.writeString(folder.resolve("password"), "radnice\n");
        Files.setPosixFilePermissions(known, PosixFilePermissions.fromString("rw-------"));
        postgresql("jdbc:postgresql://127.0.0.1:1/radnice", known);
        Script.Outcome outcome = run(Map.of(), "--production");
        assertThat(outcome.code()).isNotZero();
        assertThat(outcome.errors()).contains("holds a password that everybody knows");
    }

    @Test
    void theDiskIsFull() throws Exception {
        assumeTrue("root".equals(System.getProperty("user.name")), "only root can make a small disk");
        Files.createDirectories(home);
        assumeTrue(new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=60k", "none", home.toString()).start().waitFor() == 0);
        try {
            assertThat(refused()).contains("the disk of " + home + " is full");
        } finally {
            new ProcessBuilder("umount", home.toString()).start().waitFor();
        }
    }

    private void postgresql(String url, Path password) throws IOException {
        Files.deleteIfExists(home.resolve("etc/org.radnice.kernel.cfg"));
        configure("org.radnice.kernel.cfg", "database.url = " + url + "\ndatabase.user = radnice\ndatabase.password.file = " + password);
    }

    private void configure(String file, String lines) throws IOException {
        Files.createDirectories(home.resolve("etc"));
        Files.writeString(home.resolve("etc").resolve(file), lines + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private Script.Outcome run(Map<String, String> environment, String... more) throws IOException {
        String[] options = {"run", "--home", home.toString(), "--port", String.valueOf(port)};
        String[] all = Stream.of(options, more).flatMap(Arrays::stream).toArray(String[]::new);
        Map<String, String> variables = new HashMap<>(Map.of("RADNICE_START_TIMEOUT", "600"));
        variables.putAll(environment);
        return new Script(installation).run(variables, all);
    }

    private String refused() throws IOException {
        return refused(Map.of());
    }

    /** The one line. */
    private String refused(Map<String, String> environment) throws IOException {
        Script.Outcome outcome = run(environment);
        assertThat(outcome.code()).as(outcome.output() + outcome.errors()).isNotZero();
        assertThat(outcome.output() + outcome.errors()).doesNotContain("\tat ", "Exception in");
        assertThat(outcome.errors().lines().toList()).singleElement().asString().startsWith("radnice: ");
        return outcome.errors().strip().replaceFirst("radnice: ", "");
    }

    private Path java(String version) throws IOException {
        Path java = Files.createDirectories(folder.resolve("java-" + version + "/bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\necho 'openjdk version \"" + version + "\" 2026-01-01' >&2\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        return java.getParent().getParent();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
