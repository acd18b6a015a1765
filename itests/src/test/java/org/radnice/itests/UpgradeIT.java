package org.radnice.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A home goes on to the next release and back, step by step as {@code docs/admin/upgrade.md} says. The next release is made of
 * this one: every module under a higher number, one of them with a migration more, and other configuration.
 */
class UpgradeIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NEXT = "0.99.0";

    private static Installation installation;

    @TempDir
    Path folder;

    @BeforeAll
    static void unpack() {
        installation = Installation.ofTheBuild();
    }

    @Test
    void onDerby() throws Exception {
        thereAndBack(TestDatabase.derby());
    }

    @Test
    void onPostgresql() throws Exception {
        assumeTrue(Installation.full(), "PostgreSQL is upgraded in the long tier");
        Optional<DebianPostgres> started = DebianPostgres.start(installation.work());
        assumeTrue(started.isPresent());
        try (DebianPostgres postgres = started.get()) {
            thereAndBack(postgres);
        }
    }

    private void thereAndBack(TestDatabase database) throws Exception {
        Path former = Files.createSymbolicLink(folder.resolve("radnice"), installation.folder().toRealPath());
        Installation program = new Installation(former, installation.work());
        Installation next = nextRelease();
        Setup setup = Setup.evaluation("upgrade-" + database.name().toLowerCase(Locale.ROOT))
                .on(database)
                .with("org.radnice.forms.cfg", "attachment.count = 7")
                .with("org.apache.karaf.features.cfg", "# a note of the administrator");

        Receipt first;
        Path home;
        try (Distribution server = Distribution.start(program, setup)) {
            home = server.home();
            first = submit(server, "Výtluk před povýšením");
            changeOffice(home);
            assertThat(server.shell("db:status")).doesNotContain("the next release");
        }
        String backup = backUp(program, home, "before", database);

        // The link leads to the new program, and the service is started again.
        pointTo(former, next);
        Receipt second;
        try (Distribution server = Distribution.startOn(program, home, setup)) {
            runs(server, NEXT, first);
            second = submit(server, "Výtluk po povýšení");
            theNewMigrationWasApplied(server);
            theConfigurationIsThatOfTheOffice(home, server);
        }
        String newer = backUp(program, home, "after", database);

        // Back: the former program on the newer tables.
        pointTo(former, installation);
        try (Distribution server = Distribution.startOn(program, home, setup)) {
            runs(server, installation.version(), first);
            status(server, second, 200);
            submit(server, "Výtluk po návratu");
            assertThat(Files.readString(home.resolve("etc/org.radnice.web.cfg"))).doesNotContain("the.next");
            assertThat(Files.readString(home.resolve("etc/org.radnice.forms.cfg"))).contains("attachment.count = 7");
        }

        // Or back to the data as they were, from the backup; the former program takes no archive of the newer one.
        Path restored = folder.resolve("restored");
        Script script = new Script(program);
        assertThat(script.run(programs(database), options(database, "restore", restored, newer)).errors())
                .contains("was made by Radnice " + NEXT);
        Script.Outcome outcome = script.run(programs(database), options(database, "restore", restored, backup));
        assertThat(outcome.code()).as(outcome.errors()).isZero();
        try (Distribution server = Distribution.startOn(program, restored, setup)) {
            runs(server, installation.version(), first);
            status(server, second, 404);
        }
    }

    private Installation nextRelease() {
        return NewRelease.after(installation, NEXT)
                .withMigration("forms", "0999__the-next-release.sql", """
                        ALTER TABLE frm_submission ADD COLUMN the_next_release VARCHAR(20);
                        CREATE INDEX frm_the_next_release_ix ON frm_submission (the_next_release);
                        """)
                .withConfiguration("org.radnice.forms.cfg", text -> text + "\n# A key of the next release.\n#the.next = 1\n")
                .withConfiguration("org.radnice.web.cfg", text -> text + "\n# A key of the next release.\n#the.next = 1\n")
                .withConfiguration("org.radnice.next.cfg", none -> "# A file of the next release.\n")
                .into(folder.resolve("radnice-" + NEXT));
    }

    private static void changeOffice(Path home) throws IOException {
        Path office = home.resolve("etc/office.json");
        Files.writeString(office, Files.readString(office).replace("Zborovská", "Povýšená"));
    }

    private static void pointTo(Path link, Installation target) throws IOException {
        Files.delete(link);
        Files.createSymbolicLink(link, target.folder().toRealPath());
    }

    private static void runs(Distribution server, String version, Receipt receipt) throws Exception {
        assertThat(ModuleList.of(server))
                .containsKeys("kernel", "web", "forms")
                .allSatisfy((name, module) -> {
                    assertThat(module.state()).as(name).isEqualTo("running");
                    assertThat(module.installed()).as(name).containsExactly(version);
                });
        status(server, receipt, 200);
        assertThat(server.get("/kontakty").body() + server.get("/").body()).contains("Povýšená");
        assertThat(server.errors()).isEmpty();
    }

    private static void theNewMigrationWasApplied(Distribution server) {
        assertThat(server.log()).anyMatch(line -> line.contains("Schema of forms: applied 0999__the-next-release"));
        assertThat(server.shell("db:status")).containsPattern("forms\\W+999");
    }

    private static void theConfigurationIsThatOfTheOffice(Path home, Distribution server) throws IOException {
        Path etc = home.resolve("etc");
        // What the office changed stays, what is new in it lies beside.
        assertThat(Files.readString(etc.resolve("org.radnice.forms.cfg"))).contains("attachment.count = 7").doesNotContain("the.next");
        assertThat(Files.readString(etc.resolve("org.radnice.forms.cfg.new"))).contains("#the.next = 1").doesNotContain("= 7");
        assertThat(Files.readString(etc.resolve("office.json"))).contains("Povýšená");
        assertThat(etc.resolve("office.json.new")).doesNotExist();
        // What nobody changed is the new one; what is new came.
        assertThat(Files.readString(etc.resolve("org.radnice.web.cfg"))).contains("#the.next = 1");
        assertThat(etc.resolve("org.radnice.next.cfg")).exists();
        // What names the program's bundles is the program's.
        assertThat(Files.readString(etc.resolve("org.apache.karaf.features.cfg"))).contains(NEXT).doesNotContain("a note");
        assertThat(Files.readString(etc.resolve("org.apache.karaf.features.cfg.old"))).contains("a note");
        assertThat(Files.readString(server.console()))
                .contains("org.radnice.forms.cfg.new")
                .contains("org.apache.karaf.features.cfg.old");
    }

    private record Receipt(String reference, String secret) {}

    private static Receipt submit(Distribution server, String description) throws Exception {
        String body = JSON.writeValueAsString(Map.of(
                "answers", Map.of("category", "road", "description", description, "danger", false, "place", "Zborovská 1"),
                "language", "cs"));
        HttpResponse<String> answer = server.send(server.request("/api/forms/v1/forms/hlaseni-zavad/submissions")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        JsonNode receipt = JSON.readTree(answer.body());
        return new Receipt(receipt.get("reference").asText(), receipt.get("secret").asText());
    }

    private static JsonNode status(Distribution server, Receipt receipt, int expected) throws Exception {
        HttpResponse<String> answer = server.send(server.request("/api/forms/v1/submissions/" + receipt.reference())
                .header("X-Access-Secret", receipt.secret())
                .GET()
                .build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(expected);
        return JSON.readTree(answer.body());
    }

    private String backUp(Installation program, Path home, String name, TestDatabase database) throws IOException {
        String archive = folder.resolve(name + ".tar.gz").toString();
        Script.Outcome outcome =
                new Script(program).run(programs(database), "backup", "--home", home.toString(), "--to", archive);
        assertThat(outcome.code()).as(outcome.errors()).isZero();
        return archive;
    }

    private static Map<String, String> programs(TestDatabase database) {
        return database instanceof DebianPostgres postgres ? Map.of("RADNICE_PG_BIN", postgres.bin().toString()) : Map.of();
    }

    private static String[] options(TestDatabase database, String command, Path home, String archive) throws IOException {
        String[] all = {command, "--home", home.toString(), "--from", archive};
        if (database instanceof DebianPostgres postgres) {
            if (!archive.contains("after")) {
                postgres.database("restored");
            }
            return Stream.concat(Stream.of(all), Stream.of("--database-url", postgres.url("restored"))).toArray(String[]::new);
        }
        return all;
    }
}
