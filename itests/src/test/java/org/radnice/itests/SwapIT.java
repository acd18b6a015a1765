package org.radnice.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Modules are swapped there and back under load on pages, REST and SOAP, GET and POST; no request fails. */
class SwapIT {

    private static final String OTHER = "0.1.900";
    private static final int THREADS = 4;

    // Two and a half phases of five modules: 100,000 in the long tier.
    private static final int REQUESTS_PER_PHASE = Installation.full() ? 9_000 : 400;

    private static Distribution server;
    private static List<Load.Call> calls;
    private static Swap swap;

    @BeforeAll
    static void start() throws Exception {
        server = Distribution.start(
                Setup.evaluation("swap").with("org.radnice.forms.cfg", Requests.FORMS_WITHOUT_LIMITS));
        Await.until(
                "all modules run",
                Duration.ofSeconds(120),
                () -> ModuleList.of(server).values().stream().allMatch(module -> module.state().equals("running")),
                server::evidence);
        calls = Requests.to(server.address());
        swap = new Swap(server, calls, THREADS, REQUESTS_PER_PHASE);
        Swap.Seen warmUp = swap.nothing();
        assertThat(warmUp.failures()).as("failures before any swap, the first with %s", warmUp.firstFailure()).isEmpty();
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    static List<String> modules() {
        return Swap.modules(server);
    }

    @Test
    void theKnownModulesAreAmongThem() {
        assertThat(modules()).contains("portal", "forms", "security", "notification", "search");
    }

    @ParameterizedTest
    @MethodSource("modules")
    void noRequestFailsWhileTheModuleIsSwapped(String module) throws Exception {
        String former = swap.version(module);
        boolean publishes = published(module, former) > 0;
        long othersBefore = othersWithdrawn(module);
        long servicesBefore = services();

        Swap.Seen seen = swap.thereAndBack(module, OTHER);

        System.out.printf(
                "Swap of %s there and back: %d requests, %d failed, longest gap %d ms%n",
                module, seen.answered(), seen.failed(), seen.longestGap().toMillis());
        assertThat(seen.failures()).as("failures, the first with %s", seen.firstFailure()).isEmpty();
        assertThat(seen.answersByName()).as("kinds of requests").hasSameSizeAs(calls);
        if (publishes) {
            assertPublishedAndWithdrawn(module, OTHER);
            assertPublishedAndWithdrawn(module, former);
        }
        assertThat(othersWithdrawn(module) - othersBefore).as("other modules that were taken down").isZero();
        assertThat(server.errors()).isEmpty();
        assertThat(services()).as("services").isEqualTo(servicesBefore);
        assertThat(doubledThreads()).as("threads of a generation that has gone").isEmpty();
    }

    /** The log tells when a generation began and ended to take requests. */
    private static void assertPublishedAndWithdrawn(String module, String version) {
        assertThat(published(module, version)).as("published " + version).isPositive();
        assertThat(logged(" " + module + " " + version + " is withdrawn")).as("withdrawn " + version).isPositive();
    }

    private static long othersWithdrawn(String module) {
        return server.log().stream().filter(line -> line.contains(" is withdrawn") && !line.contains(" " + module + " ")).count();
    }

    private static long logged(String text) {
        return server.log().stream().filter(line -> line.contains(text)).count();
    }

    private static long published(String module, String version) {
        return logged("org.radnice." + module + " " + version + " is published with");
    }

    private static long services() {
        return server.shell("bundle:services -a").lines().filter(line -> line.startsWith("[")).count();
    }

    /**
     * Names of threads that live more than once. The pools of a module number their threads from one, so a pool that outlived
     * its generation shows as a second thread of the same name.
     */
    private static Set<String> doubledThreads() throws IOException, InterruptedException {
        Process jcmd = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/jcmd", String.valueOf(server.process().pid()), "Thread.print")
                .redirectErrorStream(true)
                .start();
        String dump = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        jcmd.waitFor(30, TimeUnit.SECONDS);
        Map<String, Integer> threads = new TreeMap<>();
        dump.lines()
                .filter(line -> line.startsWith("\"radnice"))
                .forEach(line -> threads.merge(line.substring(1, line.indexOf('"', 1)), 1, Integer::sum));
        assertThat(threads).isNotEmpty();
        threads.values().removeIf(count -> count == 1);
        return threads.keySet();
    }
}
