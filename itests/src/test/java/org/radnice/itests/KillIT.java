package org.radnice.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * The server is killed in the middle of submissions, again and again: whatever it has acknowledged is there afterwards, once, with its
 * attachment and its audit entry, and the next start needs no repair. A kill shows a crash of the process, not a loss of power.
 */
class KillIT {

    private static final int KILLS = Installation.full() ? 20 : 3;
    private static final int SENDERS = 4;
    private static final int FEWEST_BETWEEN_KILLS = 10;
    private static final int SPREAD = 40;
    private static final long LONGEST_MOMENT_NANOS = 100_000_000;
    private static final Pattern ATTACHMENT = Pattern.compile("href=\"(/podani/[^\"]+/dokumenty/[^\"]+)\"");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What the server has answered to one key. */
    private record Receipt(String reference, String secret) {}

    @Test
    void nothingAcknowledgedIsLostOnDerby() throws Exception {
        try (TestDatabase database = TestDatabase.derby()) {
            killAgainAndAgain(database, 7);
        }
    }

    @Test
    void nothingAcknowledgedIsLostOnPostgres() throws Exception {
        Assumptions.assumeTrue(Installation.full(), "PostgreSQL is killed under only in the long tier");
        Optional<TestDatabase> database = TestDatabase.postgres(Path.of(System.getProperty("radnice.work")));
        Assumptions.assumeTrue(database.isPresent(), "PostgreSQL does not start here");
        try (TestDatabase postgres = database.get()) {
            killAgainAndAgain(postgres, 11);
        }
    }

    private static void killAgainAndAgain(TestDatabase database, long seed) throws Exception {
        Random random = new Random(seed);
        Map<String, Receipt> acknowledged = new ConcurrentHashMap<>();
        AtomicLong numbers = new AtomicLong();
        Setup setup = Setup.evaluation("kill-" + database.name().toLowerCase(Locale.ROOT))
                .on(database)
                .with("org.radnice.forms.cfg", "submissions.per.hour = 1000000\nlookups.per.hour = 1000000");
        try (Distribution server = Distribution.start(setup)) {
            long inTheQueueBefore = inTheQueue(server);
            long auditedBefore = audited(server);
            for (int kill = 1; kill <= KILLS; kill++) {
                int before = acknowledged.size();
                int enough = before + FEWEST_BETWEEN_KILLS + random.nextInt(SPREAD);
                List<String> unanswered =
                        sendUntilKilled(server, acknowledged, numbers, enough, random.nextLong(LONGEST_MOMENT_NANOS));
                server.launch();
                server.awaitReady();
                assertThat(server.errors()).as("errors in the log after kill %d", kill).isEmpty();
                repeat(server, unanswered, acknowledged);
            }
            assertAllThere(server, acknowledged);
            assertThat(inTheQueue(server) - inTheQueueBefore).as("in the queue, each once").isEqualTo(acknowledged.size());
            assertThat(audited(server) - auditedBefore).as("in the audit trail, each once").isEqualTo(acknowledged.size());
            assertOutboxDrains(server);
            System.out.printf(
                    "%s: %d kills, %d submissions acknowledged, none lost%n", database.name(), KILLS, acknowledged.size());
        }
    }

    /** Sends from several threads, kills the server when enough are acknowledged, and returns the keys without an answer. */
    private static List<String> sendUntilKilled(
            Distribution server, Map<String, Receipt> acknowledged, AtomicLong numbers, int enough, long momentNanos)
            throws InterruptedException {
        AtomicBoolean ended = new AtomicBoolean();
        Map<String, Boolean> unanswered = new ConcurrentHashMap<>();
        List<Thread> senders = new ArrayList<>();
        for (int i = 0; i < SENDERS; i++) {
            Thread sender = new Thread(() -> {
                HttpClient http = client();
                while (!ended.get()) {
                    String key = "kill-" + numbers.incrementAndGet();
                    unanswered.put(key, true);
                    try {
                        acknowledged.put(key, submit(server, http, key));
                        unanswered.remove(key);
                    } catch (IOException | InterruptedException e) {
                        return;
                    }
                }
            });
            senders.add(sender);
            sender.start();
        }
        Await.until(
                enough + " submissions are acknowledged",
                Duration.ofSeconds(120),
                () -> acknowledged.size() >= enough,
                () -> acknowledged.size() + " are\n" + server.evidence());
        // An answer that is counted ends a request: some way into the next ones, the server may be anywhere.
        LockSupport.parkNanos(momentNanos);
        server.kill();
        ended.set(true);
        for (Thread sender : senders) {
            sender.join();
        }
        return List.copyOf(unanswered.keySet());
    }

    /** Who got no answer asks again with the same key: it is taken in once, whether the first try had come through or not. */
    private static void repeat(Distribution server, List<String> keys, Map<String, Receipt> acknowledged)
            throws IOException, InterruptedException {
        HttpClient http = client();
        for (String key : keys) {
            Receipt first = submit(server, http, key);
            assertThat(submit(server, http, key).reference()).isEqualTo(first.reference());
            acknowledged.put(key, first);
        }
    }

    private static Receipt submit(Distribution server, HttpClient http, String key) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                server.request("/api/forms/v1/forms/hlaseni-zavad/submissions")
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(HttpRequest.BodyPublishers.ofString("{\"answers\":{\"category\":\"road\",\"description\":\"" + key
                                + "\",\"danger\":false,\"place\":\"Here\"},\"files\":[{\"field\":\"photo\",\"name\":\"photo.txt\",\"content\":\""
                                + Base64.getEncoder().encodeToString(attachment(key).getBytes(StandardCharsets.UTF_8)) + "\"}]}"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 201 && answer.statusCode() != 200) {
            // A server that is going down may still say so; only a receipt is an acknowledgement.
            throw new IOException("No receipt but " + answer.statusCode() + " " + answer.body());
        }
        JsonNode receipt = JSON.readTree(answer.body());
        return new Receipt(receipt.get("reference").asText(), receipt.get("secret").asText());
    }

    /** What is attached to the submission of this key. */
    private static String attachment(String key) {
        return ("Attachment of " + key + "\n").repeat(500);
    }

    private static void assertAllThere(Distribution server, Map<String, Receipt> acknowledged) throws Exception {
        Map<String, String> keysByReference = new TreeMap<>();
        List<String> lost = new ArrayList<>();
        for (Map.Entry<String, Receipt> entry : acknowledged.entrySet()) {
            Receipt receipt = entry.getValue();
            assertThat(keysByReference.put(receipt.reference(), entry.getKey())).as("same number twice").isNull();
            HttpResponse<String> status = server.send(server.request("/api/forms/v1/submissions/" + receipt.reference())
                    .header("X-Access-Secret", receipt.secret())
                    .GET()
                    .build());
            if (status.statusCode() != 200) {
                lost.add(entry.getKey() + " " + receipt.reference() + " -> " + status.statusCode());
            } else if (!attached(server, receipt).equals(attachment(entry.getKey()))) {
                lost.add("attachment of " + entry.getKey() + " " + receipt.reference());
            }
        }
        assertThat(lost).isEmpty();
    }

    /** The attachment as the sender gets it back. */
    private static String attached(Distribution server, Receipt receipt) throws Exception {
        Visitor sender = new Visitor(server);
        sender.post("/podani", "reference", receipt.reference(), "secret", receipt.secret());
        Matcher link = ATTACHMENT.matcher(sender.get("/podani/" + receipt.reference()).body());
        return link.find() ? sender.get(link.group(1)).body() : "";
    }

    /** How many submissions the audit trail tells of. */
    private static long audited(Distribution server) {
        return server.shell("security:audit-list --code forms.submission.submitted --limit 1000000").lines()
                .filter(line -> line.contains("forms.submission.submitted"))
                .count();
    }

    private static long inTheQueue(Distribution server) throws IOException, InterruptedException {
        Visitor official = Visitor.signedIn(server, "urednik");
        return JSON.readTree(official.get("/api/forms/v1/submissions?limit=1").body()).get("total").asLong();
    }

    /** Events of before and after the kills reach their handlers. */
    private static void assertOutboxDrains(Distribution server) {
        Await.until(
                "the outbox is empty",
                Duration.ofSeconds(120),
                () -> Table.waiting(server) == 0,
                () -> server.shell("outbox:list"));
    }

    private static HttpClient client() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(10)).build();
    }
}
