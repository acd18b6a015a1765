package org.radnice.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./radnice backup} and {@code restore} of the unpacked distribution. */
class BackupIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static Installation installation;

    @TempDir
    Path folder;

    @BeforeAll
    static void unpack() {
        installation = Installation.ofTheBuild();
    }

    @Test
    void ofARunningServerOnDerby() throws Exception {
        Path home = folder.resolve("restored");
        Path again = folder.resolve("again");
        List<Receipt> before;
        Path source;
        try (Distribution server = Distribution.start(setup())) {
            source = server.home();
            before = backUpUnderLoad(server, Map.of());
            assertThat(server.errors()).isEmpty();
        }
        succeeds(Map.of(), "restore", "--home", home.toString(), "--from", archive());
        assertThat(Home.files(home.resolve("etc"))).isEqualTo(Home.files(source.resolve("etc")));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("shell-password")))).isEqualTo("rw-------");
        try (Connection derby = Home.derby(home)) {
            attachmentsAreThere(derby, home, before.size());
        } finally {
            Home.close(home);
        }
        runsWith(home, before);

        // Stopped, the copy is exact.
        succeeds(Map.of(), "backup", "--home", home.toString(), "--to", archive("stopped"));
        succeeds(Map.of(), "restore", "--home", again.toString(), "--from", archive("stopped"));
        try (Connection one = Home.derby(home); Connection other = Home.derby(again)) {
            assertThat(Home.tables(other)).isEqualTo(Home.tables(one)).hasSizeGreaterThan(20);
        } finally {
            Home.close(home);
            Home.close(again);
        }
        assertThat(Home.files(again.resolve("etc"))).isEqualTo(Home.files(home.resolve("etc")));
        assertThat(attachments(again)).isEqualTo(attachments(home));
    }

    @Test
    void ofARunningServerOnPostgresql() throws Exception {
        Optional<DebianPostgres> started = DebianPostgres.start(installation.work());
        assumeTrue(started.isPresent());
        try (DebianPostgres postgres = started.get()) {
            Map<String, String> programs = Map.of("RADNICE_PG_BIN", postgres.bin().toString());
            Path home = folder.resolve("restored");
            List<Receipt> before;
            Path source;
            try (Distribution server = Distribution.start(setup().on(postgres))) {
                source = server.home();
                before = backUpUnderLoad(server, programs);
            }
            String[] restore = {"restore", "--home", home.toString(), "--from", archive()};
            assertThat(refused(programs, restore)).contains("is not empty").contains("radnice");
            assertThat(home).doesNotExist();
            postgres.database("copy");
            postgres.database("again");
            String[] into = {"--database-url", postgres.url("copy"), "--database-user", "radnice", "--database-password-file",
                postgres.password().toString()};
            succeeds(programs, Stream.concat(Stream.of(restore), Stream.of(into)).toArray(String[]::new));
            assertThat(withoutKernel(home)).isEqualTo(withoutKernel(source));
            try (Connection copy = connection(postgres, "copy")) {
                attachmentsAreThere(copy, home, before.size());
            }
            runsWith(home, before);

            Path again = folder.resolve("again");
            succeeds(programs, "backup", "--home", home.toString(), "--to", archive("stopped"));
            succeeds(programs, "restore", "--home", again.toString(), "--from", archive("stopped"), "--database-url", postgres.url("again"));
            try (Connection one = connection(postgres, "copy"); Connection other = connection(postgres, "again")) {
                assertThat(Home.tables(other)).isEqualTo(Home.tables(one)).hasSizeGreaterThan(20);
            }
            assertThat(attachments(again)).isEqualTo(attachments(home));
        }
    }

    @Test
    void saysThatPgDumpIsMissingOrTooOld() throws Exception {
        Path home = homeWithoutServer();
        Optional<TestDatabase> embedded = TestDatabase.postgres(installation.work());
        assumeTrue(embedded.isPresent());
        try (TestDatabase postgres = embedded.get()) {
            String lines = postgres.apply(setup()).configuration().get("org.radnice.kernel.cfg");
            Files.writeString(home.resolve("etc/org.radnice.kernel.cfg"), "\n" + lines + "\n", StandardOpenOption.APPEND);
            Path bin = Files.createDirectories(folder.resolve("bin"));
            assertThat(refused(Map.of("RADNICE_PG_BIN", bin.toString()), "backup", "--home", home.toString(), "--to", archive()))
                    .contains("there is no pg_dump");
            Files.writeString(bin.resolve("pg_dump"), "#!/bin/sh\n"
                    + "echo 'pg_dump: error: aborting because of server version mismatch' >&2\n"
                    + "echo 'pg_dump: detail: server version: 18.6; pg_dump version: 15.9 (Debian 15.9-0+deb12u1)' >&2\nexit 1\n");
            Files.setPosixFilePermissions(bin.resolve("pg_dump"), PosixFilePermissions.fromString("rwxr-xr-x"));
            assertThat(refused(Map.of("RADNICE_PG_BIN", bin.toString()), "backup", "--home", home.toString(), "--to", archive()))
                    .contains("pg_dump 15 is older than the PostgreSQL 18: install postgresql-client-18");
        }
        nothingIsLeft(home);
    }

    @Test
    void refusesABrokenArchiveAndChangesNothing() throws Exception {
        Path home = homeWithoutServer();
        succeeds(Map.of(), "backup", "--home", home.toString(), "--to", archive());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(Path.of(archive())))).isEqualTo("rw-------");
        byte[] sound = Files.readAllBytes(Path.of(archive()));
        for (int length : new int[] {0, 10, sound.length / 2, sound.length - 1}) {
            Files.write(folder.resolve("cut.tar.gz"), Arrays.copyOf(sound, length));
            assertThat(refusedToRestore("cut.tar.gz")).contains("is broken");
        }
        Path unpacked = Files.createDirectories(folder.resolve("unpacked"));
        run("tar", "xzpf", archive(), "-C", unpacked.toString());
        Path office = unpacked.resolve("etc/office.json");
        String text = Files.readString(office);
        Files.writeString(office, text + " ");
        pack(unpacked, "changed.tar.gz");
        assertThat(refusedToRestore("changed.tar.gz")).contains("etc/office.json has changed");
        Files.delete(office);
        pack(unpacked, "missing.tar.gz");
        assertThat(refusedToRestore("missing.tar.gz")).contains("are not those of its manifest");
        Files.writeString(office, text);
        Files.writeString(unpacked.resolve("more"), "");
        pack(unpacked, "more.tar.gz");
        assertThat(refusedToRestore("more.tar.gz")).contains("are not those of its manifest");
        Files.delete(unpacked.resolve("more"));
        Files.createSymbolicLink(unpacked.resolve("link"), Path.of("/etc"));
        pack(unpacked, "link.tar.gz");
        assertThat(refusedToRestore("link.tar.gz")).contains("something else than files");
        Files.delete(unpacked.resolve("link"));
        Path manifest = unpacked.resolve("manifest");
        Files.writeString(manifest, Files.readString(manifest).replaceFirst("version: .*", "version: 99.0.0"));
        pack(unpacked, "newer.tar.gz");
        assertThat(refusedToRestore("newer.tar.gz")).contains("made by Radnice 99.0.0, this is ");
    }

    @Test
    void refusesWhatWouldOverwriteOrIsNoHome() throws Exception {
        Path home = homeWithoutServer();
        succeeds(Map.of(), "backup", "--home", home.toString(), "--to", archive());
        assertThat(refused(Map.of(), "backup", "--home", home.toString(), "--to", archive())).contains("is there already");
        assertThat(refused(Map.of(), "backup", "--home", folder.resolve("none").toString())).contains("is not the home of a server");
        assertThat(refused(Map.of(), "restore", "--home", home.toString(), "--from", archive())).contains("is not empty");
        assertThat(refused(Map.of(), "restore", "--from", archive(), "--files")).contains("--files needs a value");
        assertThat(refused(Map.of(), "restore", "--home", folder.resolve("x").toString(), "--from", archive(), "--files",
                        home.toString()))
                .contains("folder of attachments").contains("is not empty");
        assertThat(folder.resolve("x")).doesNotExist();
        Path lock = home.resolve("data/radnice/db/dbex.lck");
        try (RandomAccessFile open = new RandomAccessFile(lock.toFile(), "rw"); FileLock held = open.getChannel().lock()) {
            assertThat(held.isValid()).isTrue();
            assertThat(refused(Map.of(), "backup", "--home", home.toString(), "--to", archive("locked"))).contains("open; stop it first");
        }
        nothingIsLeft(home);
    }

    @Test
    void takesPathsOfTheOldHomeAlong() throws Exception {
        Path home = homeWithoutServer();
        Files.writeString(
                home.resolve("etc/org.radnice.notification.cfg"),
                "mail.password.file = " + home + "/etc/mail-password\nmail.folder = /srv" + home + "/mail\n");
        Path secret = Files.writeString(home.resolve("etc/mail-password"), "tajné\n");
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
        succeeds(Map.of(), "backup", "--home", home.toString(), "--to", archive());
        Path restored = folder.resolve("a new home");
        Path files = folder.resolve("elsewhere/files");
        succeeds(Map.of(), "restore", "--home", restored.toString(), "--from", archive(), "--files", files.toString());
        assertThat(restored.resolve("etc/org.radnice.notification.cfg"))
                .hasContent("mail.password.file = " + restored + "/etc/mail-password\nmail.folder = /srv" + home + "/mail");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(restored.resolve("etc/mail-password"))))
                .isEqualTo("rw-------");
        assertThat(Files.readString(restored.resolve("etc/org.radnice.kernel.cfg"))).contains("files.directory = " + files);
        assertThat(Home.files(files)).hasSize(1);
        assertThat(restored.resolve("data/radnice/files")).doesNotExist();
    }

    private record Receipt(String reference, String secret) {}

    private static Setup setup() {
        return Setup.evaluation("backup").with("org.radnice.forms.cfg", "submissions.per.hour = 100000\nlookups.per.hour = 100000");
    }

    /** Backs up while forms with photos are filed; returns what was acknowledged before the backup began. */
    private List<Receipt> backUpUnderLoad(Distribution server, Map<String, String> environment) throws Exception {
        awaitModules(server);
        List<Receipt> before = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            before.add(submit(server, i));
        }
        AtomicBoolean enough = new AtomicBoolean();
        List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
        Thread load = new Thread(() -> {
            for (int i = 100; !enough.get(); i++) {
                try {
                    submit(server, i);
                } catch (Exception | AssertionError e) {
                    failures.add(e);
                }
            }
        });
        load.start();
        try {
            succeeds(environment, "backup", "--home", server.home().toString(), "--to", archive());
        } finally {
            enough.set(true);
            load.join();
        }
        assertThat(failures).isEmpty();
        nothingIsLeft(server.home());
        return before;
    }

    /** Modules come one after the other, some a moment after the node takes requests; forms need the others. */
    private static void awaitModules(Distribution server) {
        Await.until(
                "all modules are there",
                Duration.ofSeconds(120),
                () -> {
                    String health = server.get("/health").body();
                    return Stream.of("security", "notification", "portal", "forms").allMatch(module -> health.contains('"' + module + '"'))
                            && !health.contains("DOWN")
                            && server.get("/api/forms/v1/forms/hlaseni-zavad").statusCode() == 200;
                },
                server::evidence);
    }

    private static Receipt submit(Distribution server, int number) throws Exception {
        byte[] photo = new byte[20_000];
        new Random(number).nextBytes(photo);
        byte[] begin = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
        System.arraycopy(begin, 0, photo, 0, begin.length);
        String body = JSON.writeValueAsString(Map.of(
                "answers", Map.of("category", "road", "description", "Výtluk " + number, "danger", false, "place", "Zborovská 1"),
                "files", List.of(Map.of("field", "photo", "name", "foto.png", "content", Base64.getEncoder().encodeToString(photo))),
                "language", "cs"));
        HttpResponse<String> answer = server.send(server.request("/api/forms/v1/forms/hlaseni-zavad/submissions")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        JsonNode receipt = JSON.readTree(answer.body());
        return new Receipt(receipt.get("reference").asText(), receipt.get("secret").asText());
    }

    private static void runsWith(Path home, List<Receipt> receipts) throws Exception {
        try (Distribution restored = Distribution.startOn(home, setup())) {
            awaitModules(restored);
            for (Receipt receipt : receipts) {
                HttpResponse<String> status = restored.send(restored.request("/api/forms/v1/submissions/" + receipt.reference())
                        .header("X-Access-Secret", receipt.secret())
                        .GET()
                        .build());
                assertThat(status.statusCode()).as(status.body()).isEqualTo(200);
            }
            // The shell's account came along; its port opens a moment after the pages.
            Await.until("the shell", Duration.ofSeconds(60), () -> restored.shell("db:status").contains("forms"), restored::evidence);
            assertThat(restored.errors()).isEmpty();
        }
    }

    private static void attachmentsAreThere(Connection database, Path home, int atLeast) throws SQLException, IOException {
        Map<String, String> known = Home.attachments(database);
        assertThat(known).hasSizeGreaterThanOrEqualTo(atLeast);
        for (Map.Entry<String, String> each : known.entrySet()) {
            assertThat(Home.digest(home.resolve("data/radnice/files").resolve(each.getKey()))).isEqualTo(each.getValue());
        }
    }

    private static Map<String, String> attachments(Path home) throws IOException {
        Map<String, String> files = Home.files(home.resolve("data/radnice/files"));
        files.keySet().removeIf(name -> name.startsWith("incoming/"));
        return files;
    }

    private static Map<String, String> withoutKernel(Path home) throws IOException {
        Map<String, String> files = new TreeMap<>(Home.files(home.resolve("etc")));
        files.remove("org.radnice.kernel.cfg");
        return files;
    }

    private static Connection connection(DebianPostgres postgres, String database) throws SQLException {
        return DriverManager.getConnection(postgres.url(database), "radnice", postgres.passwordText());
    }

    /** A home as a stopped server leaves it, with a file in place of a database. */
    private Path homeWithoutServer() throws IOException {
        Path home = folder.resolve("home");
        run("cp", "-r", installation.folder().resolve("etc").toString(), Files.createDirectories(home) + "/etc");
        Path db = Files.createDirectories(home.resolve("data/radnice/db/seg0"));
        Files.write(db.resolve("c10.dat"), new byte[100_000]);
        Files.writeString(db.resolveSibling("service.properties"), "#");
        Path file = home.resolve("data/radnice/files/ab/cd");
        Files.createDirectories(file);
        Files.writeString(file.resolve("ab".repeat(32) + "-01"), "x");
        return home;
    }

    private void nothingIsLeft(Path home) throws IOException {
        assertThat(Home.files(home.resolve("data/radnice/files/backups"))).isEmpty();
        try (Stream<Path> left = Files.list(home.resolve("data/tmp"))) {
            assertThat(left.filter(each -> each.getFileName().toString().startsWith("backup"))).isEmpty();
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.filter(each -> each.toString().endsWith(".part"))).isEmpty();
        }
    }

    private void pack(Path what, String name) throws IOException {
        run("tar", "czf", folder.resolve(name).toString(), "-C", what.toString(), "--no-recursion",
                "--files-from", list(what).toString());
    }

    private Path list(Path what) throws IOException {
        try (Stream<Path> files = Files.walk(what)) {
            return Files.write(
                    folder.resolve("list"),
                    files.filter(each -> Files.isSymbolicLink(each) || Files.isRegularFile(each))
                            .map(each -> what.relativize(each).toString())
                            .toList());
        }
    }

    private String refusedToRestore(String archive) throws IOException {
        Path home = folder.resolve("never");
        String reason = refused(Map.of(), "restore", "--home", home.toString(), "--from", folder.resolve(archive).toString());
        assertThat(home).doesNotExist();
        return reason;
    }

    private String archive() {
        return archive("backup");
    }

    private String archive(String name) {
        return folder.resolve(name + ".tar.gz").toString();
    }

    private void succeeds(Map<String, String> environment, String... arguments) throws IOException {
        Script.Outcome outcome = new Script(installation).run(environment, arguments);
        assertThat(outcome.code()).as(outcome.errors() + outcome.output()).isZero();
    }

    /** The one line that says why. */
    private String refused(Map<String, String> environment, String... arguments) throws IOException {
        Script.Outcome outcome = new Script(installation).run(environment, arguments);
        assertThat(outcome.code()).as(outcome.output()).isEqualTo(1);
        assertThat(outcome.errors().lines().toList()).singleElement().asString().startsWith("radnice: ");
        return outcome.errors();
    }

    private void run(String... command) throws IOException {
        Process process = new ProcessBuilder(command).inheritIO().start();
        try {
            assertThat(process.waitFor()).isZero();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
