package org.radnice.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A fresh home starts, is closed to the outside but for its web port, and stops. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BootIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static Distribution server;

    private static Set<Integer> early;

    @BeforeAll
    static void start() throws Exception {
        server = Distribution.prepare(
                Installation.ofTheBuild(), Setup.evaluation("boot").withEnvironment("RADNICE_HOST", "0.0.0.0"));
        CompletableFuture<Set<Integer>> impatient = CompletableFuture.supplyAsync(() -> statusesUpTo200(server.port()));
        server.launch();
        server.awaitReady();
        early = impatient.get(60, TimeUnit.SECONDS);
    }

    /** What a server that starts answers to somebody who asks all the time; nothing stands for a connection that broke. */
    private static Set<Integer> statusesUpTo200(int port) {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest first = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/")).build();
        Set<Integer> statuses = new TreeSet<>();
        while (!statuses.contains(200)) {
            try {
                statuses.add(client.send(first, HttpResponse.BodyHandlers.discarding()).statusCode());
            } catch (IOException notYet) {
                LockSupport.parkNanos(1_000_000);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        return statuses;
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void whoeverComesTooEarlyIsAskedToComeAgain() {
        assertThat(early).isSubsetOf(200, 503);
    }

    @Test
    void theFirstPageAnswers() throws Exception {
        assertThat(server.get("/").statusCode()).isEqualTo(200);
        assertThat(server.get("/").body()).contains("<html", "lang=\"cs\"");
    }

    @Test
    void healthTellsThatItLivesAndIsReady() throws Exception {
        assertThat(server.get("/health/live").statusCode()).isEqualTo(200);
        assertThat(server.get("/health/ready").statusCode()).isEqualTo(200);
    }

    @Test
    void everyModuleTellsHowItIs() throws Exception {
        Set<String> checked = new TreeSet<>();
        JSON.readTree(server.get("/health").body()).path("checks").forEach(check -> checked.add(check.path("module").asText()));
        Map<String, ModuleList.Module> modules = ModuleList.of(server);
        assertThat(checked).containsAll(modules.keySet());
        assertThat(modules)
                .containsKeys("kernel", "web", "security", "portal", "forms", "notification", "search")
                .allSatisfy((name, module) -> assertThat(module.health()).as("health of %s", name).isNotBlank());
    }

    @Test
    void onlyTheWebPortIsOpenBeyondThisMachine() throws Exception {
        assertThat(Listening.of(server.process().pid()))
                .containsExactlyInAnyOrder(
                        new Listening.Port(server.port(), false), new Listening.Port(server.sshPort(), true));
    }

    @Test
    void theShellKnowsNoDefaultPassword() {
        for (String user : List.of("karaf", "admin", "radnice")) {
            for (String password : List.of("karaf", "admin", "radnice", "password")) {
                assertThatThrownBy(() -> {
                            try (Shell shell = new Shell(server.sshPort(), user, password)) {
                                shell.run("version", Duration.ofSeconds(10));
                            }
                        })
                        .as("%s with the password \"%s\"", user, password)
                        .isInstanceOf(IOException.class);
            }
        }
    }

    @Test
    void thePasswordOfTheShellIsForItsOwnerOnly() throws Exception {
        Path file = server.home().resolve("shell-password");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        assertThat(server.shellPassword()).hasSizeGreaterThanOrEqualTo(24);
        assertThat(Files.readString(server.home().resolve("etc/users.properties"))).doesNotContain(server.shellPassword());
    }

    @Test
    void theClientScriptRunsCommandsFromStandardInput() throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                server.installation().folder().resolve("bin/client").toString(), "-b");
        builder.environment().keySet().removeIf(name -> name.startsWith("KARAF_") || name.startsWith("RADNICE_"));
        builder.environment().put("KARAF_BASE", server.home().toString());
        builder.environment().put("RADNICE_SSH_PORT", String.valueOf(server.sshPort()));
        builder.redirectErrorStream(true);
        Process client = builder.start();
        try (var input = client.getOutputStream()) {
            input.write("feature:list -i\n".getBytes(StandardCharsets.UTF_8));
        }
        String output = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(client.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(output).contains("kernel", "forms");
    }

    @Test
    void everyBundleRunsAndEveryComponentIsSatisfied() {
        assertThat(server.shell("bundle:list -t 0 -s").lines())
                .noneMatch(line -> line.matches(".*\\u2502 (Installed|Waiting|Failure|GracePeriod|Starting) *\\u2502.*"));
    }

    @Test
    void nothingOfTheSamplesIsLeft() throws Exception {
        try (Stream<Path> files = Files.walk(server.installation().folder())) {
            assertThat(files.map(Path::toString).filter(name -> name.matches(".*(demo|sample|examples?)[^/]*$"))).isEmpty();
        }
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void itStopsCleanlyAndTheLogHoldsNoError() throws Exception {
        String password = server.shellPassword();
        assertThat(server.stop()).isLessThan(Distribution.STOP);
        assertThat(server.process().exitValue()).isIn(Arrays.asList(0, 143));
        assertThat(server.errors()).isEmpty();
        assertThat(server.log()).noneMatch(line -> line.contains(password));
        assertThat(Set.copyOf(server.log())).isNotEmpty();
    }
}
