package org.radnice.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The database goes away under a working server and comes back: everybody is told so, and all goes on by itself. */
class FaultsIT {

    /** How long it stays away. Short of that, the bounds of the pool and of the leases are not reached. */
    private static final Duration AWAY = Duration.ofSeconds(60);

    private static final Duration RECOVERY = Duration.ofSeconds(60);
    private static final Duration LEASES = Duration.ofSeconds(120);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FAULT = "{\"answers\":{\"category\":\"road\",\"description\":\"A hole\",\"danger\":false,\"place\":\"Here\","
            + "\"email\":\"%s\"}}";

    private StoppablePostgres database;
    private Distribution server;

    @BeforeEach
    void start() throws IOException {
        Assumptions.assumeTrue(Installation.full(), "the database goes away in the long tier");
        database = StoppablePostgres.start(Path.of(System.getProperty("radnice.work"))).orElse(null);
        Assumptions.assumeTrue(database != null, "PostgreSQL cannot be started here");
        server = Distribution.start(Setup.evaluation("faults")
                .on(database)
                .with("org.radnice.forms.cfg", "submissions.per.hour = 1000000\nlookups.per.hour = 1000000"));
    }

    @AfterEach
    void stop() {
        if (server != null) {
            server.close();
        }
        if (database != null) {
            database.close();
        }
    }

    @Test
    void everybodyIsToldAndAllGoesOnByItself() throws Exception {
        Visitor official = Visitor.signedIn(server, "urednik");
        Visitor editor = Visitor.signedIn(server, "spravce");
        String before = submit("before@example.org");
        int linesBefore = server.log().size();

        whileConnectionsAreCut(official);

        database.halt();
        Map<String, Set<Integer>> answers = whileItIsAway(official);
        assertThat(answers.get("live")).containsExactly(200);
        assertThat(answers.get("ready")).contains(503);
        assertThat(answers.get("submission")).containsExactly(503);
        assertThat(answers.get("queue")).containsExactly(503);
        assertThat(answers.values()).allSatisfy(statuses -> assertThat(statuses).isSubsetOf(200, 503));

        database.resume();
        Await.until("the node is ready again", RECOVERY, () -> server.get("/health/ready").statusCode() == 200, server::evidence);
        Await.until("the official works on", RECOVERY, () -> official.get("/urad/podani").statusCode() == 200, server::evidence);
        assertThat(official.get("/urad/podani?stav=nova").body()).contains(before);
        submit("after@example.org");
        assertMailed("before@example.org");
        assertMailed("after@example.org");
        assertSearchFollows(editor);
        assertThat(editor.get("/urad/audit").statusCode()).isEqualTo(200);
        assertLogIsShort(linesBefore);
    }

    /** What was being handed over when the database went is tried again when its lease has run out. */
    private void assertMailed(String recipient) {
        Await.until("a mail to " + recipient, LEASES, () -> Mailbox.of(server).count(recipient) > 0, server::evidence);
    }

    /** A new notice is found, so the index reads its sources again. */
    private void assertSearchFollows(Visitor editor) throws Exception {
        HttpResponse<String> form = editor.get("/urad/deska/vyvesit");
        String from = value(form.body(), "from");
        HttpResponse<String> posted = editor.post("/urad/deska/vyvesit", "title", "Oznámení o zkoušce výpadku", "category", "jine",
                "issuer", "Magistrát", "summary", "Databáze byla pryč.", "from", from, "to", value(form.body(), "to"));
        assertThat(posted.statusCode()).as(posted.body()).isEqualTo(303);
        Await.until(
                "the notice is found",
                RECOVERY,
                () -> server.get("/api/portal/v1/search?q=v%C3%BDpadku").body().contains("Oznámení o zkoušce výpadku"),
                server::evidence);
    }

    private static String value(String page, String field) {
        int name = page.indexOf("name=\"" + field + "\"");
        int from = page.indexOf("value=\"", page.lastIndexOf('<', name)) + 7;
        return page.substring(from, page.indexOf('"', from));
    }

    /** Each request either gets its answer or is asked to come again; the next ones work. */
    private void whileConnectionsAreCut(Visitor official) throws Exception {
        Set<Integer> statuses = new TreeSet<>();
        for (int i = 0; i < 10; i++) {
            database.cutConnections();
            statuses.add(official.get("/urad/podani").statusCode());
            statuses.add(server.get("/podani").statusCode());
        }
        assertThat(statuses).isSubsetOf(200, 503);
        Await.until("pages work again", RECOVERY, () -> official.get("/urad/podani").statusCode() == 200, server::evidence);
    }

    /** Asks in each form and language; a request without an answer fails by its own limit of a minute. */
    private Map<String, Set<Integer>> whileItIsAway(Visitor official) throws Exception {
        Map<String, Set<Integer>> answers = new TreeMap<>();
        Instant end = Instant.now().plus(AWAY);
        do {
            note(answers, "live", server.get("/health/live"));
            note(answers, "ready", server.get("/health/ready"));
            note(answers, "home", server.get("/"));
            note(answers, "metrics", server.get("/metrics"));
            HttpResponse<String> page = note(answers, "queue", official.get("/urad/podani"));
            assertPage(page, "cs", "za minutu znovu");
            HttpResponse<String> english = note(answers, "tracking", send(server.request("/podani/neni")
                    .header("Accept-Language", "en").header("Cookie", official.cookieHeader()).GET()));
            assertPage(english, "en", "try again in a minute");
            HttpResponse<String> submission = note(answers, "submission", sendFault("lost@example.org"));
            assertThat(submission.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
            assertThat(JSON.readTree(submission.body()).get("code").asText()).isEqualTo("kernel.database-unavailable");
            HttpResponse<String> soap = server.send(server.request("/soap/forms")
                    .header("Content-Type", "text/xml; charset=utf-8")
                    .POST(HttpRequest.BodyPublishers.ofString(
                            "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body>"
                                    + "<f:getStatus xmlns:f=\"https://radnice.org/forms/v1\"><reference>x</reference></f:getStatus>"
                                    + "</s:Body></s:Envelope>"))
                    .build());
            assertThat(soap.body()).contains("Fault", "kernel.database-unavailable");
        } while (Instant.now().isBefore(end));
        return answers;
    }

    private static HttpResponse<String> note(Map<String, Set<Integer>> answers, String what, HttpResponse<String> answer) {
        answers.computeIfAbsent(what, name -> new TreeSet<>()).add(answer.statusCode());
        if (answer.statusCode() == 503 && !what.equals("ready")) {
            assertThat(answer.headers().firstValue("Retry-After")).as("Retry-After of %s", what).isPresent();
        }
        assertThat(answer.body()).as(what).doesNotContain("Exception", "at org.");
        return answer;
    }

    private static void assertPage(HttpResponse<String> page, String language, String text) {
        assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(page.body()).contains("lang=\"" + language + "\"").contains(text);
    }

    /** One line when it goes and one when it comes, of each part that waits for it; no trace, nobody's data. */
    private void assertLogIsShort(int linesBefore) {
        List<String> lines = server.log().subList(linesBefore, server.log().size());
        assertThat(server.errors()).isEmpty();
        assertThat(lines).noneMatch(line -> line.contains(" | \tat ") || line.contains("@example."));
        // Without time, thread, correlation and numbers.
        Map<String, Long> warnings = lines.stream()
                .filter(line -> line.matches("\\S+ WARN .*") && !line.contains(" Request "))
                .map(line -> line.replaceFirst("^\\S+ WARN +\\S* *\\[[^]]*] ", "").replaceAll("[0-9a-f]{6,}|\\d+", "#"))
                .collect(Collectors.groupingBy(line -> line, TreeMap::new, Collectors.counting()));
        List<String> repeated = new ArrayList<>();
        warnings.forEach((line, count) -> {
            if (count > 3) {
                repeated.add(count + " × " + line);
            }
        });
        assertThat(repeated).as("warnings that repeat themselves").isEmpty();
    }

    private String submit(String email) throws Exception {
        HttpResponse<String> answer = sendFault(email);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        JsonNode receipt = JSON.readTree(answer.body());
        return receipt.get("reference").asText();
    }

    private HttpResponse<String> sendFault(String email) throws Exception {
        return send(server.request("/api/forms/v1/forms/hlaseni-zavad/submissions")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(FAULT.formatted(email))));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return server.send(request.build());
    }
}
