package org.radnice.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the administrator does with modules: swap, roll back, stop, start, and what remains of it after a restart. */
class ModulesIT {

    private static final String MODULE = "search";

    private static Distribution server;

    @BeforeAll
    static void start() {
        server = Distribution.start(Setup.production("modules"));
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void allModulesRun() {
        assertThat(ModuleList.of(server))
                .containsKeys("kernel", "web", "security", "portal", "forms", "notification")
                .allSatisfy((name, module) -> assertThat(module.state()).as(name).isEqualTo("running"));
    }

    @Test
    void kernelAndWebAreReplacedWithTheNode() {
        for (String name : new String[] {"kernel", "web", "radnice-runtime-cxf", "web-api"}) {
            Shell.Answer answer = server.shellAnswer("module:swap " + name + " 9.9.9");
            assertThat(answer.text()).contains(name + " is replaced with the node");
        }
    }

    @Test
    void mistakesAreOneLineAndNoErrorInTheLog() {
        List<String> before = server.errors();
        assertThat(server.shellAnswer("module:swap forms 9.9.9").text()).contains("There is no forms 9.9.9");
        assertThat(server.shellAnswer("module:swap nowhere 9.9.9").text()).contains("There is no module nowhere");
        assertThat(server.shellAnswer("module:swap forms one.two").text()).contains("\"one.two\" is no version");
        assertThat(server.shellAnswer("module:start forms").text()).contains("forms runs already");
        assertThat(server.errors()).isEqualTo(before);
    }

    @Test
    void commandsHaveHelp() {
        for (String command : new String[] {"list", "swap", "stop", "start"}) {
            assertThat(server.shell("module:" + command + " --help")).contains("DESCRIPTION", "module:" + command);
        }
    }

    @Test
    void whatWasSwappedAndStoppedRemainsAfterAWarmAndAfterAColdStart() throws Exception {
        String former = only(MODULE);
        NewVersion.of(server.installation(), MODULE, "0.1.901").into(server.home());
        assertThat(ModuleList.of(server).get(MODULE).available()).contains("0.1.901");

        String output = server.shell("module:swap " + MODULE + " 0.1.901");

        assertThat(output).contains("is installed beside", "0.1.901 is healthy", former + " is removed");
        assertThat(only(MODULE)).isEqualTo("0.1.901");
        assertThat(server.log()).anyMatch(line -> line.matches(".*Module search: 0\\.1\\.901 is healthy after \\d+ ms.*"));

        String formerNotification = only("notification");
        Path folder = Files.createDirectories(server.home().resolveSibling("repository-of-" + server.home().getFileName()));
        Path description = NewVersion.of(server.installation(), "notification", "0.1.906").intoFolder(folder);
        server.shell("feature:repo-add " + description.toUri());
        assertThat(ModuleList.of(server).get("notification").available()).contains("0.1.906");
        server.shell("module:swap notification 0.1.906");

        String formerForms = only("forms");
        NewVersion.of(server.installation(), "forms", "0.1.908").into(server.home());
        server.shell("module:stop forms");
        assertThat(server.get("/").statusCode()).isEqualTo(200);
        assertThat(server.get("/formulare").statusCode()).isIn(404, 503);

        for (boolean cold : new boolean[] {false, true}) {
            restart(cold);
            assertThat(only(MODULE)).isEqualTo("0.1.901");
            assertThat(only("notification")).isEqualTo("0.1.906");
            assertThat(ModuleList.of(server).get("forms").state()).isEqualTo("stopped");
        }

        server.shell("module:swap " + MODULE + " " + former);
        server.shell("module:swap notification " + formerNotification);
        assertThat(server.shell("module:start forms")).contains("is healthy");
        for (int i = 0; i < 2; i++) {
            assertThat(only(MODULE)).isEqualTo(former);
            assertThat(only("notification")).isEqualTo(formerNotification);
            assertThat(ModuleList.of(server).get("forms").state()).isEqualTo("running");
            assertThat(only("forms")).as("not the higher version, which nobody has tried yet").isEqualTo(formerForms);
            if (i == 0) {
                restart(true);
            }
        }
    }

    @Test
    void aVersionComesFromAMavenRepositoryAndOutlivesIt() throws Exception {
        String former = only("portal");
        Path repository = server.home().resolveSibling("maven-of-" + server.home().getFileName());
        String description = NewVersion.of(server.installation(), "portal", "0.1.909")
                .with("i18n/messages_cs.properties", text -> text.replace("board.title=Úřední deska\n", "board.title=Deska 909\n"))
                .intoRepository(repository);
        assertThat(server.shellAnswer("feature:repo-add " + description).text()).contains("Error");
        setRepositories(repository.toUri() + "@id=city");
        Await.until(
                "the repository is known",
                Duration.ofMinutes(1),
                () -> server.shellAnswer("feature:repo-add " + description).status() == 0,
                server::evidence);
        assertThat(ModuleList.of(server).get("portal").available()).contains("0.1.909");

        assertThat(server.shell("module:swap portal 0.1.909")).contains("0.1.909 is healthy", former + " is removed");

        assertThat(server.get("/uredni-deska").body()).contains("Deska 909");
        // A start must not hang on a machine that is away, nor a restored backup on what only the former home had fetched.
        setRepositories("");
        Files.move(repository, repository.resolveSibling("away-" + repository.getFileName()));
        Files.move(server.home().resolve("data/maven"), server.home().resolve("data/maven-away"));
        restart(true);
        assertThat(only("portal")).isEqualTo("0.1.909");
        assertThat(server.get("/uredni-deska").body()).contains("Deska 909");

        server.shell("module:swap portal " + former);
        assertThat(server.get("/uredni-deska").body()).contains("Úřední deska").doesNotContain("Deska 909");
        restart(true);
        assertThat(only("portal")).isEqualTo(former);
        assertThat(server.get("/uredni-deska").body()).doesNotContain("Deska 909");
    }

    /** As an administrator does with an editor. */
    private static void setRepositories(String value) throws IOException {
        Path file = server.home().resolve("etc/org.ops4j.pax.url.mvn.cfg");
        String text = Files.readString(file);
        String changed = text.replaceFirst("(?m)^(org\\.ops4j\\.pax\\.url\\.mvn\\.repositories =).*$", "$1 " + value);
        assertThat(changed).isNotEqualTo(text);
        Files.writeString(file, changed);
    }

    @Test
    void aVersionThatDoesNotResolveIsRolledBack() {
        String former = only(MODULE);
        NewVersion.of(server.installation(), MODULE, "0.1.902")
                .withHeader("Import-Package", "org.nowhere")
                .into(server.home());

        Shell.Answer answer = server.shellAnswer("module:swap " + MODULE + " 0.1.902");

        assertThat(answer.text()).contains("could not take over and was removed again");
        assertThat(only(MODULE)).isEqualTo(former);
        assertThat(ModuleList.of(server).get(MODULE).state()).isEqualTo("running");
    }

    @Test
    void aVersionThatStaysUnhealthyIsRolledBackAfterTheTimeout() {
        String former = only("portal");
        NewVersion broken = NewVersion.of(server.installation(), "portal", "0.1.903");
        for (String component : components("org.radnice.portal")) {
            broken.with(component, ModulesIT::unsatisfiable);
        }
        broken.into(server.home());

        Shell.Answer answer = server.shellAnswer("module:swap --timeout 3 portal 0.1.903");

        assertThat(answer.text()).contains("could not take over", "is not satisfied");
        assertThat(only("portal")).isEqualTo(former);
        assertThat(ModuleList.of(server).get("portal").state()).isEqualTo("running");
        assertThat(bootFeatures()).contains("portal/" + former).doesNotContain("0.1.903");
    }

    @Test
    void aVersionThatCannotBeKeptForTheNextStartIsRolledBack() throws Exception {
        String former = only(MODULE);
        NewVersion.of(server.installation(), MODULE, "0.1.910").into(server.home());
        // Where the changed boot file would be written first.
        Path occupied = server.home().resolve("etc/org.apache.karaf.features.cfg.fresh");
        Path inside = Files.createFile(Files.createDirectory(occupied).resolve("inside"));
        try {
            Shell.Answer answer = server.shellAnswer("module:swap " + MODULE + " 0.1.910");

            assertThat(answer.text()).contains("0.1.910 is healthy", "could not take over and was removed again", "the next start boots");
            assertThat(only(MODULE)).isEqualTo(former);
            assertThat(ModuleList.of(server).get(MODULE).state()).isEqualTo("running");
            assertThat(bootFeatures()).doesNotContain("0.1.910");
        } finally {
            Files.delete(inside);
            Files.delete(occupied);
        }
    }

    @Test
    void aVersionWhoseMigrationFailsIsRolledBackAndLeavesNoTable() throws Exception {
        String former = only("notification");
        NewVersion.of(server.installation(), "notification", "0.1.904")
                .with("db/migration/0001__messages.sql", text -> text + "-- changed after the release\n")
                .into(server.home());

        Shell.Answer answer = server.shellAnswer("module:swap --timeout 5 notification 0.1.904");

        assertThat(answer.status()).isNotZero();
        assertThat(answer.text()).contains("0001__messages.sql of notification differs from what was applied", "removed again");
        assertThat(only("notification")).isEqualTo(former);
        assertThat(ModuleList.of(server).get("notification").state()).isEqualTo("running");
        assertThat(server.get("/health/ready").statusCode()).isEqualTo(200);
    }

    @Test
    void anArchiveThatIsNoneIsRefused() throws Exception {
        Path archive = server.home().resolve("modules/search-0.1.905.kar");
        Files.writeString(Files.createDirectories(archive.getParent()).resolve(archive.getFileName()), "no archive");
        try {
            assertThat(server.shellAnswer("module:swap search 0.1.905").text()).contains("There is no search 0.1.905");
            assertThat(ModuleList.of(server).get(MODULE).state()).isEqualTo("running");
        } finally {
            Files.delete(archive);
        }
    }

    @Test
    void aKillInTheMiddleOfASwapLosesNothing() throws Exception {
        String former = only("portal");
        NewVersion broken = NewVersion.of(server.installation(), "portal", "0.1.907");
        for (String component : components("org.radnice.portal")) {
            broken.with(component, ModulesIT::unsatisfiable);
        }
        broken.into(server.home());
        // Never healthy, so the kill comes while the two stand side by side.
        Thread swap = new Thread(() -> {
            try {
                server.shellAnswer("module:swap --timeout 600 portal 0.1.907");
            } catch (RuntimeException | AssertionError e) {
                // The server is killed below.
            }
        });
        swap.start();
        Await.until(
                "two generations",
                Duration.ofMinutes(2),
                () -> ModuleList.of(server).get("portal").installed().contains("0.1.907"),
                server::evidence);

        server.kill();
        swap.join();
        server.launch();
        server.awaitReady();

        assertThat(server.get("/").statusCode()).isEqualTo(200);
        assertThat(ModuleList.of(server).get("portal").state()).isEqualTo("two generations");
        assertThat(bootFeatures()).contains("portal/" + former);
        Shell.Answer again = server.shellAnswer("module:swap --timeout 3 portal 0.1.907");
        assertThat(again.text()).contains("could not take over and was removed again");
        assertThat(only("portal")).isEqualTo(former);
        assertThat(server.get("/").statusCode()).isEqualTo(200);
    }

    private static List<String> components(String bundle) {
        return server.installation().jars().stream()
                .flatMap(jar -> BuiltBundle.read(jar).stream())
                .filter(one -> one.name().equals(bundle))
                .findFirst()
                .orElseThrow()
                .files("OSGI-INF/", ".xml");
    }

    private static String unsatisfiable(String component) {
        return component.replace(
                "<implementation", "<reference name=\"never\" interface=\"org.nowhere.Never\"/><implementation");
    }

    private static String only(String module) {
        Set<String> installed = ModuleList.of(server).get(module).installed();
        assertThat(installed).hasSize(1);
        return installed.iterator().next();
    }

    private static String bootFeatures() {
        try {
            return Files.readString(server.home().resolve("etc/org.apache.karaf.features.cfg"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void restart(boolean cold) throws IOException {
        server.stop();
        if (cold) {
            try (Stream<Path> files = Files.walk(server.home().resolve("data/cache"))) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        server.launch();
        server.awaitReady();
    }
}
