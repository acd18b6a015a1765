package org.radnice.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.radnice.itests.journey.Png;

/** Two nodes on one PostgreSQL, started at once on an empty database, share everything, and are replaced one by one. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoNodesIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SUBMISSIONS = "/api/forms/v1/forms/hlaseni-zavad/submissions";
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final String NEXT = "0.99.0";
    private static final int THREADS = 4;
    private static final int REQUESTS = Installation.full() ? 5_000 : 300;

    // Both nodes run from it until the end.
    @TempDir
    static Path folder;

    private static TestDatabase database;
    private static TwoNodes nodes;

    @BeforeAll
    static void start() {
        database = TestDatabase.postgres(Path.of(System.getProperty("radnice.work"))).orElse(null);
        Assumptions.assumeTrue(database != null, "PostgreSQL cannot be started here");
        nodes = TwoNodes.start("nodes", database);
    }

    @AfterAll
    static void stop() {
        if (nodes != null) {
            nodes.close();
        }
        if (database != null) {
            database.close();
        }
    }

    @Test
    @Order(1)
    void theExampleContentIsThereOnce() throws Exception {
        for (Distribution node : nodes.both()) {
            assertThat(node.errors()).isEmpty();
        }
        List<String> services = JSON.readTree(nodes.a().get("/api/portal/v1/services").body()).findValuesAsText("slug");
        assertThat(services).isNotEmpty().doesNotHaveDuplicates();
        assertThat(JSON.readTree(nodes.b().get("/api/portal/v1/services").body()).findValuesAsText("slug")).isEqualTo(services);
    }

    @Test
    @Order(2)
    void aSessionThatBeganAtOneNodeGoesOnAndEndsAtTheOther() throws Exception {
        Visitor atA = Visitor.signedIn(nodes.a(), "obcan");
        Visitor atB = atA.at(nodes.b());
        assertThat(atB.get("/muj-portal/ucet").statusCode()).isEqualTo(200);

        assertThat(atA.post("/formulare/hlaseni-zavad/zacit").statusCode()).isEqualTo(303);
        assertThat(atB.get("/formulare/hlaseni-zavad/krok/1").statusCode()).isEqualTo(200);

        assertThat(atB.post("/odhlaseni").statusCode()).isEqualTo(303);
        assertThat(Visitor.next(atA.get("/muj-portal/ucet"))).startsWith("/prihlaseni");
    }

    @Test
    @Order(3)
    void anAttachmentThatCameToOneNodeIsReadAtTheOther() throws Exception {
        byte[] photo = Png.noise(300);
        JsonNode receipt = submit(nodes.a(), "somebody@example.org", photo);
        String path = "/urad/podani/" + receipt.get("reference").asText();

        Visitor official = Visitor.signedIn(nodes.b(), "urednik");
        Matcher link = Pattern.compile("href=\"(/urad/podani/[^\"]+)\"[^>]*>[^<]*lampa\\.png").matcher(official.get(path).body());
        assertThat(link.find()).as("a link to the photo").isTrue();
        HttpResponse<byte[]> read = HttpClient.newHttpClient().send(
                nodes.b().request(link.group(1)).header("Cookie", official.cookieHeader()).build(), BodyHandlers.ofByteArray());
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.body()).isEqualTo(photo);
    }

    @Test
    @Order(4)
    void eachMessageIsSentOnceByOneOfThem() throws Exception {
        List<String> recipients = IntStream.range(0, 12).mapToObj(i -> "nodes-" + i + "@example.org").toList();
        for (int i = 0; i < recipients.size(); i++) {
            submit(nodes.both().get(i % 2), recipients.get(i), new byte[0]);
        }
        Await.until("each has a message", PATIENCE, () -> recipients.stream().allMatch(each -> messages(each) > 0));
        for (Distribution node : nodes.both()) {
            Await.until("nothing waits", PATIENCE, () -> Table.waiting(node) == 0, () -> node.shell("outbox:list"));
        }
        assertThat(recipients).allSatisfy(each -> assertThat(messages(each)).as(each).isEqualTo(1));
    }

    @Test
    @Order(5)
    void jobsAreOneListForBoth() {
        Await.until("all have run", PATIENCE, () -> cleanUps(nodes.a()).values().stream().noneMatch(String::isEmpty));
        Map<String, String> atA = cleanUps(nodes.a());
        assertThat(atA).containsKeys("kernel.clean-up-files", "security.clean-up");
        assertThat(cleanUps(nodes.b())).isEqualTo(atA);
    }

    @Test
    @Order(6)
    void theSearchOfEachNodeFollowsWhatIsPublishedAtTheOther() throws Exception {
        ObjectNode form = (ObjectNode) JSON.readTree(
                Files.readString(Installation.sources().resolve("bundles/forms/impl/src/main/resources/forms/hlaseni-zavad.json")));
        form.put("id", "dva-uzly");
        ((ObjectNode) form.get("title")).put("cs", "Kvaziskloubení uzlů");
        Path file = Files.writeString(nodes.a().home().resolve("form.json"), JSON.writeValueAsString(form));

        assertThat(nodes.a().shell("forms:import " + file)).contains("Published dva-uzly");

        for (Distribution node : nodes.both()) {
            Await.until("the form is found", PATIENCE,
                    () -> node.get("/hledat?q=kvaziskloubeni").body().contains("Kvaziskloubení uzlů"), node::evidence);
        }
    }

    @Test
    @Order(7)
    void theyAreReplacedOneAfterTheOtherAndNoRequestFails() throws Exception {
        Assumptions.assumeTrue(Proxy.installed(), "HAProxy is not installed (Debian: apt-get install haproxy)");
        Installation next = NewRelease.after(nodes.a().installation(), NEXT).into(folder.resolve("radnice"));
        try (Proxy proxy = Proxy.start(nodes.a(), nodes.b())) {
            assertThatNobodySpeaksForTheProxy(proxy);
            List<Load.Call> calls = Requests.to(proxy.address());
            try (Load load = Load.start(calls, THREADS)) {
                load.awaitMore(REQUESTS, PATIENCE);
                nodes.replace(proxy, next);
                load.awaitMore(REQUESTS, PATIENCE);
                load.close();
                System.out.printf(
                        "Two nodes replaced one after the other: %d requests, %d failed, longest gap %d ms%n",
                        load.answered(), load.failures().size(), load.longestGap().toMillis());
                assertThat(load.failures()).as("failures, the first with %s", load.firstFailure()).isEmpty();
                assertThat(load.answersByName()).hasSameSizeAs(calls);
            }
        }
        for (Distribution node : nodes.both()) {
            String bundles = node.shell("bundle:list -t 0 -s");
            assertThat(List.of("org.radnice.kernel", "org.radnice.web", "org.radnice.runtime.cxf"))
                    .allSatisfy(name -> assertThat(bundles).containsPattern(NEXT.replace(".", "\\.") + "\\s*\\S\\s*" + name + "\\s"));
            assertThat(node.log()).anyMatch(line -> line.contains("The node is not ready any more and stops in"));
            assertThat(node.errors()).isEmpty();
        }
    }

    /** Whoever claims to be a proxy in front of the proxy is not believed. */
    private static void assertThatNobodySpeaksForTheProxy(Proxy proxy) throws Exception {
        HttpResponse<String> created = nodes.a().send(HttpRequest.newBuilder(URI.create(proxy.address() + SUBMISSIONS))
                .header("Content-Type", "application/json")
                .header("X-Forwarded-Host", "elsewhere.example")
                .header("X-Forwarded-Proto", "https")
                .POST(BodyPublishers.ofString(submission("proxy@example.org", new byte[0])))
                .build());
        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(created.headers().firstValue("Location").orElseThrow()).startsWith(proxy.address());
    }

    private static JsonNode submit(Distribution node, String email, byte[] photo) throws Exception {
        HttpResponse<String> answer = node.send(node.request(SUBMISSIONS)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(submission(email, photo)))
                .build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JSON.readTree(answer.body());
    }

    private static String submission(String email, byte[] photo) {
        ObjectNode submission = JSON.createObjectNode();
        submission.putObject("answers")
                .put("category", "light")
                .put("description", "Lampa nesvítí")
                .put("danger", false)
                .put("place", "Palackého 12")
                .put("email", email);
        if (photo.length > 0) {
            submission.putArray("files").addObject()
                    .put("field", "photo")
                    .put("name", "lampa.png")
                    .put("content", Base64.getEncoder().encodeToString(photo));
        }
        return submission.toString();
    }

    private static int messages(String recipient) {
        return nodes.both().stream().mapToInt(node -> Mailbox.of(node).count(recipient)).sum();
    }

    /** When the jobs that run once a day or less often have ended last: while this test runs, at the start only. */
    private static Map<String, String> cleanUps(Distribution node) {
        return Table.rows(node.shell("job:list"))
                .filter(columns -> columns.get(0).contains(".clean-up"))
                .collect(Collectors.toMap(columns -> columns.get(0), columns -> columns.get(3)));
    }
}
