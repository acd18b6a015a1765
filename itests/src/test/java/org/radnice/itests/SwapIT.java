package org.radnice.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Modules are swapped there and back under load on pages, REST and SOAP, GET and POST; no request fails. */
class SwapIT {

    private static final String OTHER = "0.1.900";
    private static final int THREADS = 4;

    // Ten phases of four modules: 100,000 in the long tier.
    private static final int REQUESTS_PER_PHASE = Installation.full() ? 9_000 : 400;

    private static Distribution server;
    private static List<Load.Call> calls;

    @BeforeAll
    static void start() throws Exception {
        server = Distribution.start(Setup.evaluation("swap")
                .with("org.radnice.forms.cfg", "submissions.per.hour = 1000000\nlookups.per.hour = 1000000"));
        Await.until(
                "all modules run",
                Duration.ofSeconds(120),
                () -> ModuleList.of(server).values().stream().allMatch(module -> module.state().equals("running")),
                server::evidence);
        calls = calls();
        warmUp();
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"portal", "forms", "security", "notification", "search"})
    void noRequestFailsWhileTheModuleIsSwapped(String module) throws Exception {
        String former = only(module);
        NewVersion.of(server.installation(), module, OTHER).into(server.home());
        long othersBefore = othersWithdrawn(module);
        long servicesBefore = services();

        try (Load load = Load.start(calls, THREADS)) {
            load.awaitMore(REQUESTS_PER_PHASE, limit());
            server.shell("module:swap " + module + " " + OTHER);
            assertThat(only(module)).isEqualTo(OTHER);
            load.awaitMore(REQUESTS_PER_PHASE, limit());
            server.shell("module:swap " + module + " " + former);
            assertThat(only(module)).isEqualTo(former);
            load.awaitMore(REQUESTS_PER_PHASE / 2, limit());
            load.close();
            System.out.printf(
                    "Swap of %s there and back: %d requests, %d failed, longest gap %d ms%n",
                    module, load.answered(), load.failures().size(), load.longestGap().toMillis());
            assertThat(load.failures()).as("failures, the first with %s", load.firstFailure()).isEmpty();
            assertThat(load.answersByName()).hasSameSizeAs(calls);
        }

        if (!module.equals("search")) {
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
        assertThat(logged("org.radnice." + module + " " + version + " is published with")).as("published " + version).isPositive();
        assertThat(logged(" " + module + " " + version + " is withdrawn")).as("withdrawn " + version).isPositive();
    }

    private static long othersWithdrawn(String module) {
        return server.log().stream().filter(line -> line.contains(" is withdrawn") && !line.contains(" " + module + " ")).count();
    }

    private static long logged(String text) {
        return server.log().stream().filter(line -> line.contains(text)).count();
    }

    private static List<Load.Call> calls() throws IOException, InterruptedException {
        String citizen = Visitor.signedIn(server, "obcan").cookieHeader();
        Visitor administrator = Visitor.signedIn(server, "spravce");
        String admin = administrator.cookieHeader();
        Matcher text = Pattern.compile("\"(/urad/texty-zprav/[^\"/]+/cs)[\"?]")
                .matcher(administrator.get("/urad/texty-zprav").body());
        assertThat(text.find()).isTrue();
        List<Load.Call> calls = new ArrayList<>();
        calls.add(new Load.Call("home page", get("/", ""), 200));
        calls.add(new Load.Call("service page", get("/sluzby/poplatek-za-psa", ""), 200));
        calls.add(new Load.Call("service by REST", get("/api/portal/v1/services/poplatek-za-psa", ""), 200));
        calls.add(new Load.Call(
                "services by SOAP",
                soap("/soap/portal", "<p:listServices xmlns:p=\"https://radnice.org/portal/v1\"><language>cs</language></p:listServices>"),
                Set.of(200),
                "Fault>"));
        calls.add(new Load.Call(
                "barrier form", form("/pristupnost/nahlasit-barieru", "", "description", ""), 422, 429));
        calls.add(new Load.Call("search", get("/hledat?q=pes", ""), 200));
        calls.add(new Load.Call("account", get("/muj-portal/ucet", citizen), 200));
        calls.add(new Load.Call("my portal", get("/muj-portal", citizen), 200));
        calls.add(new Load.Call("language", form("/muj-portal/ucet/jazyk", citizen, "language", "cs"), 303));
        calls.add(new Load.Call("me by REST", get("/api/security/v1/me", citizen), 200));
        calls.add(new Load.Call("messages", get("/urad/zpravy", admin), 200));
        calls.add(new Load.Call(
                "text preview",
                form(text.group(1), admin, "action", "preview", "subject", "x", "body", "y", "revision", "0"),
                200,
                422));
        String fault = "{\"category\":\"road\",\"description\":\"A hole\",\"danger\":false,\"place\":\"Here\"}";
        calls.add(new Load.Call("form", get("/formulare/hlaseni-zavad", ""), 200));
        calls.add(new Load.Call("forms by REST", get("/api/forms/v1/forms", ""), 200));
        calls.add(new Load.Call("submission by REST", json("/api/forms/v1/forms/hlaseni-zavad/submissions", "{\"answers\":" + fault + "}"), 201));
        calls.add(new Load.Call(
                "submission by SOAP",
                soap("/soap/forms", "<f:submit xmlns:f=\"https://radnice.org/forms/v1\"><submission><form>hlaseni-zavad</form><answers>"
                        + fault + "</answers></submission></f:submit>"),
                Set.of(200),
                "Fault>"));
        return calls;
    }

    private static HttpRequest json(String path, String body) {
        return server.request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private static HttpRequest get(String path, String cookies) {
        return with(cookies, server.request(path)).GET().build();
    }

    private static HttpRequest form(String path, String cookies, String... fields) {
        return with(cookies, server.request(path))
                .header("Origin", server.address())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(Visitor.encoded(fields)))
                .build();
    }

    private static HttpRequest soap(String path, String body) {
        return server.request(path)
                .header("Content-Type", "text/xml; charset=utf-8")
                .header("SOAPAction", "\"\"")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body>" + body + "</s:Body></s:Envelope>"))
                .build();
    }

    private static HttpRequest.Builder with(String cookies, HttpRequest.Builder builder) {
        return cookies.isEmpty() ? builder : builder.header("Cookie", cookies);
    }

    private static void warmUp() {
        try (Load load = Load.start(calls, THREADS)) {
            load.awaitMore(REQUESTS_PER_PHASE, limit());
            load.close();
            assertThat(load.failures()).as("failures before any swap, the first with %s", load.firstFailure()).isEmpty();
        }
    }

    private static Duration limit() {
        return Duration.ofSeconds(Installation.full() ? 600 : 120);
    }

    private static String only(String module) {
        Set<String> installed = ModuleList.of(server).get(module).installed();
        assertThat(installed).hasSize(1);
        return installed.iterator().next();
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
