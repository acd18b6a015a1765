package org.radnice.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * Strings that break software, through every way in: none makes the server fail, and what is taken comes back as it was sent. What
 * is not taken is refused with a reason.
 */
class NaughtyStringsIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FORMS = "/api/forms/v1";
    private static final List<String> PLACES = List.of("/sluzby/", "/uredni-deska/", "/formulare/", "/podani/", "/aktuality/",
            FORMS + "/submissions/", "/api/portal/v1/services/", "/soap/", "/assets/", "/health/", "/");
    private static final List<String> QUERIES = List.of("/hledat?q=", "/api/portal/v1/search?q=", "/uredni-deska?q=", "/?lang=",
            "/prihlaseni?zpet=", "/podani?cislo=", "/registrace/potvrzeni?klic=", "/nove-heslo?klic=",
            "/pristupnost/nahlasit-barieru?stranka=", "/formulare/hlaseni-zavad/krok/1?zpet=");
    private static final List<String> QUERIES_OF_THE_OFFICE = List.of(
            "/urad/ucty?hledat=", "/urad/ucty?role=", "/urad/audit?co=", "/urad/audit?kdo=", "/urad/audit?zaznam=", "/urad/audit?od=",
            "/urad/audit?pred=", "/urad/obsah?q=", "/urad/obsah?druh=", "/urad/deska/vyvesit?opravuje=");
    private static final Pattern AREA = Pattern.compile("<textarea[^>]* name=\"description\"[^>]*>\n?(.*?)</textarea>", Pattern.DOTALL);

    private final List<String> wrong = new ArrayList<>();
    private Distribution server;
    private Visitor citizen;
    private Visitor administrator;
    private String official;
    private String today;
    private String soonest;

    @Test
    void onDerby() throws Exception {
        List<String> strings = strings();
        try (TestDatabase derby = TestDatabase.derby()) {
            sendAll(derby, strings);
        }
    }

    @Test
    void onPostgres() throws Exception {
        List<String> strings = strings();
        Optional<TestDatabase> database = TestDatabase.postgres(Path.of(System.getProperty("radnice.work")));
        Assumptions.assumeTrue(database.isPresent(), "PostgreSQL cannot be started here");
        try (TestDatabase postgres = database.get()) {
            sendAll(postgres, strings);
        }
    }

    private static List<String> strings() throws IOException {
        Assumptions.assumeTrue(Installation.full(), "naughty strings are sent in the long tier");
        Path list = Path.of(System.getProperty("radnice.conformance")).resolve("security/blns/blns.json");
        if (!Files.isRegularFile(list)) {
            System.out.println("Naughty strings are skipped: no list at " + list);
        }
        Assumptions.assumeTrue(Files.isRegularFile(list), "No list of naughty strings at " + list);
        List<String> all = new ArrayList<>();
        JSON.readTree(list.toFile()).forEach(string -> all.add(string.asText()));
        assertThat(all).hasSizeGreaterThan(400);
        List<String> chosen = new ArrayList<>(List.of("a\u0000b", "a\u000bb", "e\u0301 \u212b", "a\ud83d\ude00b", "\u202egnp.exe"));
        chosen.addAll(all);
        return chosen;
    }

    private void sendAll(TestDatabase database, List<String> strings) throws Exception {
        server = Distribution.start(Setup.evaluation("naughty-" + database.name().toLowerCase(Locale.ROOT))
                .on(database)
                .with("org.radnice.forms.cfg", "submissions.per.hour = 1000000\nlookups.per.hour = 1000000")
                .with("org.radnice.portal.cfg", "barrier.reports.per.hour = 1000000")
                .with("org.radnice.security.cfg", "requests.per.address = 1000000\nrequests.per.recipient = 1000000\n"
                        + "signin.failures.address = 1000000\npassword.hash.memory = 8192\npassword.hash.iterations = 1"));
        try (Distribution running = server) {
            citizen = Visitor.signedIn(running, "obcan");
            administrator = Visitor.signedIn(running, "spravce");
            official = "Bearer " + token();
            citizen.post("/formulare/hlaseni-zavad/zacit");
            String board = administrator.get("/urad/deska/vyvesit").body();
            today = value(board, "from");
            soonest = value(board, "to");
            for (int i = 0; i < strings.size(); i++) {
                send(strings.get(i), i);
            }
            wellFormed("/uredni-deska/rss.xml");
            assertThat(wrong).isEmpty();
            assertThat(running.errors()).isEmpty();
        }
    }

    private void send(String string, int number) throws Exception {
        String encoded = URLEncoder.encode(string, StandardCharsets.UTF_8).replace("+", "%20");
        for (String place : PLACES) {
            look("GET " + place, string, server.get(place + encoded));
        }
        for (String query : QUERIES) {
            look("GET " + query, string, server.get(query + encoded));
        }
        for (String query : QUERIES_OF_THE_OFFICE) {
            look("GET " + query, string, administrator.get(query + encoded));
        }
        headers(string);
        throughASubmission(string);
        throughSoap(string);
        throughAStep(string);
        throughAccounts(string, number);
        throughTheBoard(string);
        throughEditing(string, number);
        look("barrier", string, citizen.post("/pristupnost/nahlasit-barieru", "page", string, "description", string, "contact", string));
        look("sign in", string, new Visitor(server).post("/prihlaseni", "email", string, "password", string, "zpet", string));
    }

    /** Only what a header can carry. */
    private void headers(String string) throws Exception {
        if (!string.chars().allMatch(c -> c >= 0x20 && c < 0x7f)) {
            return;
        }
        for (String name : List.of("User-Agent", "Accept-Language", "X-Access-Secret", "Authorization", "Cookie", "X-Forwarded-For")) {
            look("header " + name, string, server.send(
                    server.request(FORMS + "/submissions/POD-AAAA-AAAA").header(name, string).GET().build()));
        }
    }

    /** By REST to the citizen's page, and in a message of the office back to REST. */
    private void throughASubmission(String string) throws Exception {
        String answers = JSON.writeValueAsString(Map.of("answers",
                Map.of("category", "road", "danger", false, "description", "." + string + ".", "place", "." + string + ".")));
        HttpResponse<String> answer = look("submission", string, post(FORMS + "/forms/hlaseni-zavad/submissions", answers, ""));
        if (answer.statusCode() != 201) {
            refused("submission", string, answer);
            return;
        }
        JsonNode receipt = JSON.readTree(answer.body());
        String reference = receipt.get("reference").asText();
        Visitor sender = new Visitor(server);
        sender.post("/podani", "reference", reference, "secret", receipt.get("secret").asText());
        shown("submission's page", "." + string + ".", look("page", string, sender.get("/podani/" + reference)).body());
        HttpResponse<String> pdf = look("receipt", string, sender.get("/podani/" + reference + "/potvrzeni.pdf"));
        same("receipt", "%PDF", pdf.body().substring(0, 4));

        post(FORMS + "/submissions/" + reference + "/take-over", "{}", official);
        HttpResponse<String> message = look("message", string, post(FORMS + "/submissions/" + reference + "/message",
                JSON.writeValueAsString(Map.of("text", "." + string + ".")), official));
        if (message.statusCode() == 200) {
            List<String> texts = JSON.readTree(message.body()).get("timeline").findValuesAsText("text");
            same("message", "." + string + ".", texts.get(texts.size() - 1));
        } else {
            refused("message", string, message);
        }
    }

    private void throughSoap(String string) throws Exception {
        String answers = JSON.writeValueAsString(
                Map.of("category", "road", "danger", false, "description", "." + string + ".", "place", "here"));
        HttpResponse<String> submitted = soap("<f:submit><submission><form>hlaseni-zavad</form><answers>" + escaped(answers)
                + "</answers></submission></f:submit>");
        boolean taken = submitted.statusCode() == 200;
        if (!taken && !submitted.body().contains("Client</faultcode>")) {
            wrong.add("SOAP with " + shown(string) + " -> " + submitted.statusCode() + " " + submitted.body());
        }
        if (!taken) {
            return;
        }
        String reference = element(submitted.body(), "reference");
        soap("<f:takeOver><reference>" + reference + "</reference></f:takeOver>");
        HttpResponse<String> decided = soap("<f:decide><decision><reference>" + reference + "</reference><outcome>SETTLED</outcome><text>."
                + escaped(string) + ".</text></decision></f:decide>");
        if (decided.statusCode() == 200) {
            shown("SOAP", "." + string + ".", decided.body());
        } else if (!decided.body().contains("Client</faultcode>")) {
            wrong.add("SOAP decision with " + shown(string) + " -> " + decided.statusCode());
        }
    }

    private void throughAStep(String string) throws Exception {
        HttpResponse<String> saved = look("step", string, citizen.post("/formulare/hlaseni-zavad/krok/1", "category", "road",
                "description", "." + string + ".", "danger", "false", "presented", "category description danger"));
        if (saved.statusCode() != 303) {
            refused("step", string, saved);
            return;
        }
        Matcher area = AREA.matcher(look("step again", string, citizen.get("/formulare/hlaseni-zavad/krok/1")).body());
        same("step", "." + string + ".", area.find() ? unescaped(area.group(1)) : "no text area");
    }

    private void throughAccounts(String string, int number) throws Exception {
        String password = "kůň žere mrkev";
        look("registration", string,
                citizen.post("/registrace", "name", string, "email", "a" + number + "@example.org", "password", password));
        look("registration", string, new Visitor(server).post("/registrace", "name", "Jan Novák", "email", string, "password", string));
        look("forgotten", string, new Visitor(server).post("/zapomenute-heslo", "email", string));
        look("password", string, citizen.post("/muj-portal/ucet/heslo", "current", string, "password", string));
        look("key", string, citizen.post("/muj-portal/ucet/klice", "name", string, "days", string));
        HttpResponse<String> made = look("account", string, administrator.post(
                "/urad/ucty/novy", "name", string, "email", "b" + number + "@example.org", "roles", "official"));
        if (made.statusCode() == 303) {
            // Of names, white space is made single spaces, and letters are composed.
            String name = Normalizer.normalize(string, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
            shown("account", name, administrator.get(Visitor.next(made)).body());
        } else {
            refused("account", string, made);
        }
    }

    private void throughTheBoard(String string) throws Exception {
        HttpResponse<String> posted = look("notice", string, administrator.post("/urad/deska/vyvesit", "title", "." + string + ".",
                "category", "jine", "issuer", "Magistrát", "reference", "", "mark", "", "summary", "." + string + ".", "from", today, "to",
                soonest));
        if (posted.statusCode() != 303) {
            refused("notice", string, posted);
            return;
        }
        String id = Visitor.next(posted).replaceFirst(".*/", "");
        shown("notice", "." + string + ".", look("notice", string, server.get("/uredni-deska/" + id)).body());
        String data = look("open data", string, server.get("/api/portal/v1/notice-board")).body();
        boolean found = JSON.readTree(data).findValues("název").stream().anyMatch(name -> name.path("cs").asText().equals("." + string + "."));
        if (!found) {
            wrong.add("open data without " + shown(string));
        }
    }

    private void throughEditing(String string, int number) throws Exception {
        HttpResponse<String> saved = look("news", string, administrator.post("/urad/obsah/novy", "kind", "news", "slug", "naughty-" + number,
                "reviewMonths", "0", "cs.title", "." + string + ".", "cs.body", "." + string + "."));
        if (saved.statusCode() == 303) {
            shown("news", "." + string + ".", administrator.get(Visitor.next(saved)).body());
        } else {
            refused("news", string, saved);
        }
    }

    private HttpResponse<String> look(String where, String string, HttpResponse<String> answer) {
        if (answer.statusCode() >= 500) {
            wrong.add(where + " with " + shown(string) + " -> " + answer.statusCode());
        }
        return answer;
    }

    private void refused(String where, String string, HttpResponse<String> answer) {
        if (answer.statusCode() < 400 || answer.statusCode() >= 500) {
            wrong.add(where + " with " + shown(string) + " is neither taken nor refused: " + answer.statusCode());
        }
    }

    private void same(String where, String sent, String got) {
        if (!sent.equals(got)) {
            wrong.add(where + " changed " + shown(sent) + " to " + shown(got));
        }
    }

    /** Whether a page shows the text; paragraphs of it may stand apart. */
    private void shown(String where, String sent, String page) {
        String text = unescaped(page);
        for (String line : sent.split("\n")) {
            if (!text.contains(line.strip())) {
                wrong.add(where + " does not show " + shown(line));
            }
        }
    }

    private static String shown(String string) {
        StringBuilder ascii = new StringBuilder();
        string.chars().limit(60).forEach(c -> ascii.append(c >= 0x20 && c < 0x7f ? String.valueOf((char) c) : String.format("\\u%04x", c)));
        return ascii.toString();
    }

    private void wellFormed(String path) throws Exception {
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(server.get(path).body().getBytes(StandardCharsets.UTF_8)));
    }

    private String token() throws Exception {
        return JSON.readTree(post("/api/security/v1/tokens",
                        "{\"email\":\"urednik@example.cz\",\"password\":\"" + Visitor.EXAMPLE_PASSWORD + "\",\"name\":\"naughty\"}", "")
                .body()).get("token").asText();
    }

    private HttpResponse<String> post(String path, String body, String authorization) throws Exception {
        HttpRequest.Builder request = server.request(path).header("Content-Type", "application/json");
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return server.send(request.POST(BodyPublishers.ofString(body)).build());
    }

    private HttpResponse<String> soap(String body) throws Exception {
        String envelope = "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\" xmlns:f=\"https://radnice.org/forms/v1\">"
                + "<s:Body>" + body + "</s:Body></s:Envelope>";
        return server.send(server.request("/soap/forms")
                .header("Content-Type", "text/xml; charset=utf-8")
                .header("Authorization", official)
                .POST(BodyPublishers.ofString(envelope))
                .build());
    }

    private static String value(String page, String field) {
        Matcher input = Pattern.compile("<input[^>]* name=\"" + field + "\"[^>]*>").matcher(page);
        assertThat(input.find()).as(field).isTrue();
        return input.group().replaceFirst(".*value=\"([^\"]*)\".*", "$1");
    }

    private static String element(String xml, String name) {
        return xml.replaceFirst("(?s).*<(?:\\w+:)?" + name + ">([^<]*)<.*", "$1");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\r", "&#13;");
    }

    private static String unescaped(String html) {
        return html.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'").replace("&#34;", "\"")
                .replace("&#13;", "\r").replace("&amp;", "&");
    }
}
