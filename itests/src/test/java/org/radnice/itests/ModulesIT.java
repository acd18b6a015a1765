package org.radnice.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
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
        assertThat(server.shellAnswer("module:swap forms 9.9.9").text()).contains("There is no forms 9.9.9");
        assertThat(server.shellAnswer("module:swap nowhere 9.9.9").text()).contains("There is no module nowhere");
        assertThat(server.shellAnswer("module:swap forms one.two").text()).contains("\"one.two\" is no version");
        assertThat(server.shellAnswer("module:start forms").text()).contains("forms runs already");
        assertThat(server.errors()).isEmpty();
    }

    @Test
    void commandsHaveHelp() {
        for (String command : new String[] {"list", "swap", "stop", "start"}) {
            assertThat(server.shell("module:" + command + " --help")).contains("DESCRIPTION", "module:" + command);
        }
    }

    @Test
    void aSwappedVersionRemainsAfterAWarmAndAfterAColdStart() throws IOException {
        String former = only(MODULE);
        NewVersion.of(server.installation(), MODULE, "0.1.901").into(server.home());
        assertThat(ModuleList.of(server).get(MODULE).available()).contains("0.1.901");

        String output = server.shell("module:swap " + MODULE + " 0.1.901");

        assertThat(output).contains("is installed beside", "0.1.901 is healthy", former + " is removed");
        assertThat(only(MODULE)).isEqualTo("0.1.901");
        assertThat(server.log()).anyMatch(line -> line.matches(".*Module search: 0\\.1\\.901 is healthy after \\d+ ms.*"));

        restart(false);
        assertThat(only(MODULE)).isEqualTo("0.1.901");

        restart(true);
        assertThat(only(MODULE)).isEqualTo("0.1.901");

        server.shell("module:swap " + MODULE + " " + former);
        assertThat(only(MODULE)).isEqualTo(former);
    }

    @Test
    void aVersionThatDoesNotResolveIsRolledBack() {
        String former = only(MODULE);
        NewVersion.of(server.installation(), MODULE, "0.1.902")
                .withHeader("Import-Package", "org.nowhere")
                .into(server.home());

        Shell.Answer answer = server.shellAnswer("module:swap " + MODULE + " 0.1.902");

        assertThat(answer.text()).contains("did not become healthy and was removed again");
        assertThat(only(MODULE)).isEqualTo(former);
        assertThat(ModuleList.of(server).get(MODULE).state()).isEqualTo("running");
    }

    @Test
    void aVersionThatStaysUnhealthyIsRolledBackAfterTheTimeout() {
        String former = only("portal");
        BuiltBundle bundle = server.installation().jars().stream()
                .flatMap(jar -> BuiltBundle.read(jar).stream())
                .filter(one -> one.name().equals("org.radnice.portal"))
                .findFirst()
                .orElseThrow();
        NewVersion broken = NewVersion.of(server.installation(), "portal", "0.1.903");
        for (String component : bundle.files("OSGI-INF/", ".xml")) {
            broken.with(component, text -> text.replace(
                    "<implementation", "<reference name=\"never\" interface=\"org.nowhere.Never\"/><implementation"));
        }
        broken.into(server.home());

        Shell.Answer answer = server.shellAnswer("module:swap --timeout 3 portal 0.1.903");

        assertThat(answer.text()).contains("did not become healthy", "is not satisfied");
        assertThat(only("portal")).isEqualTo(former);
        assertThat(ModuleList.of(server).get("portal").state()).isEqualTo("running");
        assertThat(bootFeatures()).contains("portal/" + former).doesNotContain("0.1.903");
    }

    @Test
    void aStoppedModuleStaysStoppedUntilItIsStarted() throws Exception {
        server.shell("module:stop forms");
        assertThat(ModuleList.of(server).get("forms").state()).isEqualTo("stopped");
        assertThat(server.get("/").statusCode()).isEqualTo(200);
        assertThat(server.get("/formulare").statusCode()).isIn(404, 503);

        restart(false);
        assertThat(ModuleList.of(server).get("forms").state()).isEqualTo("stopped");
        restart(true);
        assertThat(ModuleList.of(server).get("forms").state()).isEqualTo("stopped");

        assertThat(server.shell("module:start forms")).contains("is healthy");
        assertThat(ModuleList.of(server).get("forms").state()).isEqualTo("running");
        restart(true);
        assertThat(ModuleList.of(server).get("forms").state()).isEqualTo("running");
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
