package org.radnice.itests.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.radnice.itests.Distribution;
import org.radnice.itests.Setup;
import org.radnice.itests.TestDatabase;

/** The main job by REST and by SOAP: on PostgreSQL, in the long tier on Derby too. */
@ParameterizedClass(name = "on {0}")
@MethodSource("grounds")
class InterfaceJourneyIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ANSWERS =
            "{\"category\":\"light\",\"description\":\"Lampa nesvítí\",\"danger\":false,\"place\":\"Palackého 12\"}";

    // In Latin 1, so that a text on the way instead of bytes would break it.
    private static final byte[] DOCUMENT = "%PDF-1.7 v\u00fdpis \u00ff\u0000".getBytes(StandardCharsets.ISO_8859_1);

    private static TestDatabase database;
    private static Distribution server;

    @Parameter
    private Ground ground;

    static List<Ground> grounds() {
        return Ground.POSTGRES.first();
    }

    @BeforeParameterizedClassInvocation
    static void start(Ground ground) {
        database = ground.open();
        server = Distribution.start(Setup.evaluation("interfaces-" + ground).on(database));
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        if (server != null) {
            server.close();
        }
        if (database != null) {
            database.close();
        }
    }

    @Test
    void byRest() throws Exception {
        String forms = "/api/forms/v1";
        assertThat(json(get(forms + "/forms", Map.of())).findValuesAsText("id")).contains("hlaseni-zavad", "pes-prihlaseni");
        String submission = "{\"answers\":" + ANSWERS + ",\"files\":[],\"language\":\"cs\"}";
        Map<String, String> once = Map.of("Idempotency-Key", "journey-rest-1");
        JsonNode receipt = json(post(forms + "/forms/hlaseni-zavad/submissions", submission, once));
        JsonNode repeated = json(post(forms + "/forms/hlaseni-zavad/submissions", submission, once));
        String reference = receipt.get("reference").asText();
        assertThat(repeated.get("reference").asText()).isEqualTo(reference);
        Map<String, String> secret = Map.of("X-Access-Secret", receipt.get("secret").asText());

        assertThat(get(forms + "/submissions/" + reference, Map.of()).statusCode()).isIn(401, 403, 404);
        assertThat(json(get(forms + "/submissions/" + reference, secret)).get("state").asText()).isEqualTo("RECEIVED");

        String path = forms + "/submissions/" + reference;
        Map<String, String> official = official();
        assertThat(post(path + "/take-over", "{}", Map.of()).statusCode()).isEqualTo(401);
        assertThat(post(path + "/take-over", "{}", official).statusCode()).isEqualTo(200);
        String until = LocalDate.now().plusDays(10).toString();
        String question = "{\"text\":\"Která lampa?\",\"until\":\"" + until + "\"}";
        JsonNode waiting = json(post(path + "/completion-request", question, official));
        assertThat(waiting.get("state").asText()).isEqualTo("WAITING_FOR_CITIZEN");
        assertThat(waiting.get("answerBy").asText()).isEqualTo(until);
        String answer = "{\"text\":\"Číslo 12\",\"files\":[]}";
        assertThat(post(path + "/completion", answer, Map.of()).statusCode()).isEqualTo(404);
        assertThat(json(post(path + "/completion", answer, secret)).get("state").asText()).isEqualTo("IN_PROGRESS");
        assertThat(post(path + "/message", "{\"text\":\"Pracujeme na tom.\"}", official).statusCode()).isEqualTo(200);
        String decision = "{\"outcome\":\"SETTLED\",\"text\":\"Opraveno.\",\"files\":[{\"field\":\"document\","
                + "\"name\":\"vyrizeni.pdf\",\"content\":\"" + Base64.getEncoder().encodeToString(DOCUMENT) + "\"}]}";
        assertThat(post(path + "/decision", decision, official).statusCode()).isEqualTo(200);

        JsonNode status = json(get(path, secret));
        assertThat(status.get("state").asText()).isEqualTo("DECIDED");
        assertThat(status.get("outcome").asText()).isEqualTo("SETTLED");
        assertThat(status.get("timeline").findValuesAsText("text"))
                .contains("Která lampa?", "Číslo 12", "Pracujeme na tom.", "Opraveno.");
        JsonNode document = status.get("timeline").findParents("mediaType").get(0);
        assertThat(document.get("name").asText()).isEqualTo("vyrizeni.pdf");
        String content = path + "/documents/" + document.get("id").asText();
        assertThat(bytes(content, secret).body()).isEqualTo(DOCUMENT);
        assertThat(get(content, Map.of()).statusCode()).as("nobody in particular").isEqualTo(404);
        assertThat(get(content, Map.of("X-Access-Secret", "AAAA-AAAA-AAAA")).statusCode()).as("with a wrong secret").isEqualTo(404);
        assertThat(get(content, token("obcan")).statusCode()).as("with another account").isEqualTo(404);
    }

    @Test
    void anUnprovedSenderIsConfirmedByTheOffice() throws Exception {
        String dog = "{\"answers\":{\"holderKind\":\"person\",\"holderName\":\"Jan Občan\",\"birthDate\":\"1950-02-01\",\"holderAddress\":"
                + "{\"street\":\"Palackého 12\",\"city\":\"Chomutov\",\"zip\":\"43001\"},\"dogName\":\"Rex\",\"breed\":\"kříženec\","
                + "\"sex\":\"male\",\"dogBorn\":\"2024-03-01\",\"keptSince\":\"2024-06-01\",\"order\":\"further\","
                + "\"exemption\":\"none\",\"truth\":true},\"files\":[],\"language\":\"cs\"}";
        JsonNode receipt = json(post("/api/forms/v1/forms/pes-prihlaseni/submissions", dog, Map.of()));
        assertThat(receipt.get("state").asText()).isEqualTo("TO_CONFIRM");
        assertThat(receipt.get("confirmBy").asText()).isGreaterThan(LocalDate.now().plusDays(4).toString());
        String path = "/api/forms/v1/submissions/" + receipt.get("reference").asText() + "/confirmation";
        assertThat(post(path, "{\"how\":\"IN_PERSON\"}", Map.of()).statusCode()).isEqualTo(401);
        assertThat(post(path, "{\"how\":\"BY_SIGN_IN\"}", official()).statusCode()).isEqualTo(422);
        assertThat(json(post(path, "{\"how\":\"IN_PERSON\"}", official())).get("state").asText()).isEqualTo("RECEIVED");
        assertThat(post(path, "{\"how\":\"IN_PERSON\"}", official()).statusCode()).isEqualTo(409);
    }

    @Test
    void wrongInputIsToldAtItsField() throws Exception {
        String path = "/api/forms/v1/forms/hlaseni-zavad/submissions";
        HttpResponse<String> missing = post(path, "{\"answers\":{\"category\":\"light\"}}", Map.of());
        assertThat(missing.statusCode()).isEqualTo(422);
        assertThat(missing.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(JSON.readTree(missing.body()).findValuesAsText("field")).contains("description", "place");
        assertThat(post(path, "{\"answers\":", Map.of()).statusCode()).isEqualTo(400);
        assertThat(post(path, "{\"answers\":{},\"answers\":{}}", Map.of()).statusCode()).isEqualTo(400);
        assertThat(post(path, "[".repeat(100_000), Map.of()).statusCode()).isEqualTo(400);
        assertThat(get("/api/forms/v1/forms/neznamy", Map.of()).statusCode()).isEqualTo(404);
    }

    @Test
    void bySoap() throws Exception {
        assertThat(get("/soap/forms?wsdl", Map.of()).body()).contains("FormsService", "submit", "takeOver");
        String list = soap("<f:listForms><language>cs</language></f:listForms>", Map.of());
        assertThat(list).contains("hlaseni-zavad");
        String submitted = soap(
                "<f:submit><submission><form>hlaseni-zavad</form><answers>" + ANSWERS
                        + "</answers><language>cs</language><key>journey-soap-1</key></submission></f:submit>",
                Map.of());
        String reference = element(submitted, "reference");
        String secret = element(submitted, "secret");

        soap("<f:takeOver><reference>" + reference + "</reference></f:takeOver>", official());
        String until = LocalDate.now().plusDays(10).toString();
        soap(
                "<f:requestCompletion><request><reference>" + reference + "</reference><text>Která lampa?</text><until>" + until
                        + "</until></request></f:requestCompletion>",
                official());
        String answered = soap(
                "<f:complete><completion><reference>" + reference + "</reference><secret>" + secret
                        + "</secret><text>Číslo 12</text></completion></f:complete>",
                Map.of());
        assertThat(element(answered, "state")).isEqualTo("IN_PROGRESS");
        String document = Base64.getEncoder().encodeToString(DOCUMENT);
        soap(
                "<f:decide><decision><reference>" + reference + "</reference><outcome>SETTLED</outcome><text>Opraveno.</text>"
                        + "<file><field>document</field><name>vyrizeni.pdf</name><content>" + document
                        + "</content></file></decision></f:decide>",
                official());

        String status = soap(
                "<f:getStatus><language>cs</language><reference>" + reference + "</reference><secret>" + secret
                        + "</secret></f:getStatus>",
                Map.of());
        assertThat(element(status, "state")).isEqualTo("DECIDED");
        String decision = status.substring(status.indexOf("<document>"));
        assertThat(element(decision, "name")).isEqualTo("vyrizeni.pdf");
        String content = soap(
                "<f:getDocument><id>" + element(decision, "id") + "</id><reference>" + reference + "</reference><secret>" + secret
                        + "</secret></f:getDocument>",
                Map.of());
        assertThat(element(content, "content")).isEqualTo(document);
        HttpResponse<String> refused =
                send("<f:takeOver><reference>" + reference + "</reference></f:takeOver>", Map.of());
        assertThat(refused.body()).contains("Fault", "security.not-signed-in");
        assertThat(refused.body()).doesNotContain("at org.");
    }

    private static Map<String, String> official() throws Exception {
        return token("urednik");
    }

    private static Map<String, String> token(String account) throws Exception {
        HttpResponse<String> answer = post(
                "/api/security/v1/tokens",
                "{\"email\":\"" + account + "@example.cz\",\"password\":\"radnice-zkouska\",\"name\":\"journey\"}",
                Map.of());
        return Map.of("Authorization", "Bearer " + json(answer).get("token").asText());
    }

    private static String soap(String body, Map<String, String> headers) throws Exception {
        HttpResponse<String> answer = send(body, headers);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static HttpResponse<String> send(String body, Map<String, String> headers) throws Exception {
        String envelope = "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\" xmlns:f=\"https://radnice.org/forms/v1\">"
                + "<s:Body>" + body + "</s:Body></s:Envelope>";
        HttpRequest.Builder request = server.request("/soap/forms")
                .header("Content-Type", "text/xml; charset=utf-8")
                .header("SOAPAction", "\"\"")
                .POST(BodyPublishers.ofString(envelope));
        headers.forEach(request::header);
        return server.send(request.build());
    }

    private static String element(String xml, String name) {
        Matcher found = Pattern.compile("<(?:\\w+:)?" + name + ">([^<]*)<").matcher(xml);
        assertThat(found.find()).as("%s in %s", name, xml).isTrue();
        return found.group(1);
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
        return JSON.readTree(answer.body());
    }

    private static HttpResponse<String> get(String path, Map<String, String> headers) throws Exception {
        HttpRequest.Builder request = server.request(path);
        headers.forEach(request::header);
        return server.send(request.GET().build());
    }

    private static HttpResponse<byte[]> bytes(String path, Map<String, String> headers) throws Exception {
        HttpRequest.Builder request = server.request(path);
        headers.forEach(request::header);
        return server.send(request.GET().build(), BodyHandlers.ofByteArray());
    }

    private static HttpResponse<String> post(String path, String body, Map<String, String> headers) throws Exception {
        HttpRequest.Builder request = server.request(path).header("Content-Type", "application/json");
        headers.forEach(request::header);
        return server.send(request.POST(BodyPublishers.ofString(body)).build());
    }
}
