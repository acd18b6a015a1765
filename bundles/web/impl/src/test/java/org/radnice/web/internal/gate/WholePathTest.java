package org.radnice.web.internal.gate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.radnice.security.api.Callers;
import org.radnice.web.internal.TestSite;
import org.radnice.web.internal.sample.Sample;

/** Requests over a real socket through everything. */
class WholePathTest {

    private static final String SOAP = "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body>"
            + "<s:%s xmlns:s=\"urn:radnice:sample:1\"><name>%s</name></s:%s></soap:Body></soap:Envelope>";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FORM = "application/x-www-form-urlencoded";

    private static TestSite site;

    @BeforeAll
    static void start() throws Exception {
        site = new TestSite();
        site.publish(
                new Sample(site.calls, "1", () -> "one"),
                site.bundle("sample", "1.0.0", path -> WholePathTest.class.getResource("/sample/" + path)));
    }

    @AfterAll
    static void stop() throws Exception {
        site.close();
    }

    @Test
    void aPageIsRenderedAndEscapedAndSaysItsPolicy() throws Exception {
        HttpResponse<String> page = site.get("/ukazka");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Dobrý den, &lt;b&gt;Karel&lt;/b&gt;", "1.\u00a012.\u00a02026", "1\u00a0500\u00a0Kč", "Štítek",
                "Statutární město Chomutov", "<html lang=\"cs\">");
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'").doesNotContain("unsafe");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(page.headers().firstValue("X-Correlation-Id").orElseThrow()).matches("[0-9a-z]{16}");
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-cache");
        assertThat(page.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void visitorsNeverTouchTheSessions() throws Exception {
        int before = site.sessions.loads;
        site.get("/ukazka");
        site.get("/api/sample/v1/things");
        assertThat(site.sessions.loads).isEqualTo(before);
    }

    @Test
    void theLanguageComesFromTheLinkThenTheCookieThenTheBrowser() throws Exception {
        assertThat(site.get("/ukazka", "Accept-Language", "en-GB,en;q=0.9").body()).contains("Good day");
        HttpResponse<String> chosen = site.get("/ukazka?lang=en", "Accept-Language", "cs");
        assertThat(chosen.body()).contains("Good day");
        assertThat(chosen.headers().firstValue("Set-Cookie").orElseThrow()).startsWith("lang=en;").contains("SameSite=Lax");
        assertThat(site.get("/ukazka", "Cookie", "lang=en").body()).contains("Good day");
        assertThat(site.get("/ukazka?lang=xx", "Accept-Language", "cs").body()).contains("Dobrý den");
    }

    @Test
    void restSpeaksJson() throws Exception {
        HttpResponse<String> things = site.get("/api/sample/v1/things?limit=3");
        assertThat(things.statusCode()).isEqualTo(200);
        assertThat(JSON.readTree(things.body())).isEqualTo(JSON.readTree("[{\"label\":\"one\",\"count\":3,\"tags\":[\"a\"]}]"));
    }

    @Test
    void whatIsCreatedHasTheAddressThatTheClientCanUse() throws Exception {
        HttpResponse<String> refused = site.post("/api/sample/v1/things", "application/json", "{\"label\":\"x\",\"count\":1}");
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        String cookie = signIn("official");
        HttpResponse<String> created = site.post("/api/sample/v1/things", "application/json", "{\"label\":\"x\",\"count\":1}",
                "Cookie", cookie, "Sec-Fetch-Site", "same-origin");
        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(created.headers().firstValue("Location")).hasValue(site.uri("/api/sample/v1/things/x").toString());
    }

    @Test
    void domainErrorsBecomeProblems() throws Exception {
        JsonNode taken = problem(site.get("/api/sample/v1/things/taken", "Accept-Language", "en"), 409);
        assertThat(taken.get("code").asText()).isEqualTo("sample.taken");
        assertThat(taken.get("detail").asText()).isEqualTo("Somebody else has just taken 9:00.");
        JsonNode wrong = problem(site.get("/api/sample/v1/things/wrong"), 422);
        assertThat(wrong.get("violations").get(0).get("field").asText()).isEqualTo("name");
        assertThat(wrong.get("violations").get(0).get("message").asText()).isEqualTo("Napište jméno");
        HttpResponse<String> fast = site.get("/api/sample/v1/things/fast");
        problem(fast, 429);
        assertThat(fast.headers().firstValue("Retry-After")).hasValue("7");
    }

    @Test
    void unknownErrorsTellNothing() throws Exception {
        for (String path : List.of("/api/sample/v1/things/broken", "/ukazka/chyba", "/ukazka/sablona")) {
            HttpResponse<String> broken = site.get(path);
            assertThat(broken.statusCode()).as(path).isEqualTo(500);
            assertThat(broken.body()).doesNotContain("secret", "Exception", "at org.");
        }
    }

    @Test
    void whatTheProtocolRefusesIsAProblemToo() throws Exception {
        problem(site.get("/api/sample/v1/nothing"), 404);
        problem(site.get("/api/nothing/v1"), 404);
        problem(site.get("/api/sample/v1/things", "Accept", "image/png"), 406);
        problem(site.post("/api/sample/v1/things/echo", "text/csv", "a,b"), 415);
        HttpResponse<String> deleted = site.send(HttpRequest.newBuilder(site.uri("/api/sample/v1/things")).DELETE());
        problem(deleted, 405);
        assertThat(deleted.headers().firstValue("Allow").orElseThrow()).contains("GET");
        assertThat(site.get("/nikde").statusCode()).isEqualTo(404);
        assertThat(site.get("/nikde").body()).contains("Stránku jsme nenašli");
    }

    @Test
    void jsonIsReadStrictly() throws Exception {
        assertThat(echo("{\"label\":\"x\",\"count\":1}").statusCode()).isEqualTo(200);
        assertThat(problem(echo("{\"label\":\"x\",\"count\":1,\"colour\":\"red\"}"), 400).get("detail").asText()).contains("colour");
        assertThat(problem(echo("{\"label\":\"x\",\"label\":\"y\",\"count\":1}"), 400).get("code").asText()).isEqualTo("web.json");
        assertThat(problem(echo("{\"label\":\"x\",\"count\":\"1\"}"), 400).get("detail").asText()).contains("count");
        assertThat(problem(echo("{\"label\":"), 400).get("code").asText()).isEqualTo("web.json");
        problem(echo("{\"label\":\"x\",\"count\":1} trailing"), 400);
        problem(echo("{\"label\":" + "[".repeat(2000) + "]".repeat(2000) + "}"), 400);
        problem(echo(""), 400);
        problem(echo("null"), 400);
        problem(echo("{\"label\":\"" + "x".repeat(3_000_000) + "\"}"), 413);
    }

    private HttpResponse<String> echo(String json) throws Exception {
        return site.post("/api/sample/v1/things/echo", "application/json", json);
    }

    @Test
    void pagesForPeopleWhoHaveSignedInLeadToTheSignIn() throws Exception {
        HttpResponse<String> mine = site.get("/ukazka/moje?a=b");
        assertThat(mine.statusCode()).isEqualTo(303);
        assertThat(mine.headers().firstValue("Location")).hasValue(site.uri("/prihlaseni?zpet=%2Fukazka%2Fmoje%3Fa%3Db").toString());
        String cookie = signIn("citizen");
        HttpResponse<String> allowed = site.get("/ukazka/moje", "Cookie", cookie);
        assertThat(allowed.statusCode()).isEqualTo(200);
        assertThat(allowed.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void tokensOpenRestButNotPages() throws Exception {
        assertThat(site.get("/api/sample/v1/things/mine", "Authorization", "Bearer good-token").statusCode()).isEqualTo(200);
        HttpResponse<String> bad = site.get("/api/sample/v1/things/mine", "Authorization", "Bearer bad");
        problem(bad, 401);
        assertThat(bad.headers().firstValue("WWW-Authenticate").orElseThrow()).contains("invalid_token");
        assertThat(site.get("/ukazka/moje", "Authorization", "Bearer good-token").statusCode()).isEqualTo(303);
        assertThat(problem(site.post("/api/sample/v1/things", "application/json", "{\"label\":\"x\",\"count\":1}",
                "Authorization", "Bearer good-token"), 403).get("code").asText()).isEqualTo("security.not-allowed");
    }

    @Test
    void aFormIsSentSavedAndNoticedOnce() throws Exception {
        HttpResponse<String> sent = site.post("/ukazka", FORM, "name=+J%C3%A1n+", "Sec-Fetch-Site", "same-origin");
        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(sent.headers().firstValue("Location")).hasValue(site.uri("/ukazka/rada/0").toString());
        String set = sent.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(set).startsWith("radnice=").contains("HttpOnly", "SameSite=Lax", "Path=/");
        String cookie = set.substring(0, set.indexOf(';'));
        assertThat(site.get("/ukazka", "Cookie", cookie).body()).contains("Uloženo");
        assertThat(site.get("/ukazka", "Cookie", cookie).body()).doesNotContain("Uloženo");
        assertThat(site.post("/ukazka", FORM, "name=").statusCode()).isEqualTo(422);
    }

    @Test
    void signingInChangesTheCookieAndSigningOutEndsTheSession() throws Exception {
        HttpResponse<String> first = site.post("/ukazka", FORM, "name=a");
        String before = cookie(first);
        HttpResponse<String> signedIn = site.post("/ukazka/prihlasit", FORM, "account=citizen", "Cookie", before, "Sec-Fetch-Site",
                "same-origin");
        String after = cookie(signedIn);
        assertThat(after).isNotEqualTo(before);
        assertThat(site.get("/ukazka/moje", "Cookie", before).statusCode()).isEqualTo(303);
        assertThat(site.get("/ukazka/moje", "Cookie", after).statusCode()).isEqualTo(200);
        HttpResponse<String> out = site.post("/ukazka/odhlasit", FORM, "", "Cookie", after, "Sec-Fetch-Site", "same-origin");
        assertThat(out.headers().firstValue("Set-Cookie").orElseThrow()).startsWith("radnice=;").contains("Max-Age=0");
        assertThat(site.get("/ukazka/moje", "Cookie", after).statusCode()).isEqualTo(303);
    }

    @Test
    void withoutTheDatabaseVisitorsReadOnAndOthersGetANotice() throws Exception {
        String cookie = signIn("citizen");
        site.sessions.down = true;
        try {
            assertThat(site.get("/ukazka").statusCode()).isEqualTo(200);
            HttpResponse<String> notice = site.get("/ukazka", "Cookie", cookie);
            assertThat(notice.statusCode()).isEqualTo(503);
            assertThat(notice.body()).contains("Databáze teď neodpovídá");
            assertThat(notice.headers().firstValue("Retry-After")).hasValue("5");
            HttpResponse<String> sent = site.post("/ukazka", FORM, "name=a");
            assertThat(sent.statusCode()).isEqualTo(503);
            assertThat(sent.body()).contains("Databáze teď neodpovídá");
            assertThat(sent.headers().firstValue("Location")).isEmpty();
        } finally {
            site.sessions.down = false;
        }
        assertThat(site.get("/ukazka/moje", "Cookie", cookie).statusCode()).isEqualTo(200);
    }

    @Test
    void withoutSecurityOnlyWhatIsPublicWorks() throws Exception {
        String cookie = signIn("citizen");
        Callers gone = site.security.callers();
        site.security.unbindCallers(gone);
        try {
            assertThat(site.get("/ukazka").statusCode()).isEqualTo(200);
            assertThat(site.get("/ukazka", "Cookie", cookie).statusCode()).isEqualTo(200);
            assertThat(site.get("/ukazka/moje", "Cookie", cookie).statusCode()).isEqualTo(503);
            assertThat(site.get("/ukazka/moje").statusCode()).isEqualTo(303);
        } finally {
            site.security.bindCallers(gone);
        }
    }

    @Test
    void aPageIsAPageWhateverIsAccepted() throws Exception {
        for (String accepted : new String[] {"text/hml", "tex{t/html", "image/png"}) {
            HttpResponse<String> answer = site.get("/ukazka", "Accept", accepted);
            assertThat(answer.statusCode()).as(accepted).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type")).hasValueSatisfying(type -> assertThat(type).isEqualToIgnoringCase("text/html;charset=UTF-8"));
        }
    }

    @Test
    void strangersPagesCannotSend() throws Exception {
        assertThat(site.post("/ukazka", FORM, "name=a", "Sec-Fetch-Site", "cross-site").statusCode()).isEqualTo(403);
        assertThat(site.post("/ukazka", FORM, "name=a", "Origin", "https://evil.example").statusCode()).isEqualTo(403);
        assertThat(site.post("/ukazka", FORM, "name=a", "Origin", "null").statusCode()).isEqualTo(403);
        assertThat(site.post("/ukazka", FORM, "name=a", "Cookie", "radnice=x").statusCode()).isEqualTo(403);
        assertThat(site.post("/ukazka", FORM, "name=a", "Origin", site.uri("").toString()).statusCode()).isEqualTo(303);
        assertThat(site.get("/ukazka?_method=POST", "X-HTTP-Method-Override", "POST").statusCode()).isEqualTo(200);
    }

    @Test
    void soapAnswersAndDescribesItself() throws Exception {
        HttpResponse<String> wsdl = site.get("/soap/sample?wsdl");
        assertThat(wsdl.statusCode()).isEqualTo(200);
        assertThat(wsdl.body()).contains("SampleService", site.uri("/soap/sample").toString()).doesNotContain("/g1/", "/g2/");
        HttpResponse<String> hello = soap("hello", "Karel");
        assertThat(hello.statusCode()).isEqualTo(200);
        assertThat(hello.body()).contains("Hello Karel");
        HttpResponse<String> taken = soap("hello", "taken");
        assertThat(taken.statusCode()).isEqualTo(500);
        assertThat(taken.body()).contains("Termín 9:00", "sample.taken", "409", "Client");
        assertThat(soap("hello", "broken").body()).contains("web.internal").doesNotContain("secret");
        assertThat(soap("create", "x").body()).contains("security.not-signed-in");
        assertThat(site.post("/soap/sample", "text/xml", "<not xml").body()).contains("web.soap", "Client");
        assertThat(site.post("/soap/sample", "text/xml", "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>").body())
                .contains("web.soap").doesNotContain("root:");
        assertThat(soap("unknown", "x").body()).contains("web.soap");
        assertThat(site.get("/soap/sample").statusCode()).isEqualTo(405);
    }

    @Test
    void whatIsNoMessageOfSoapIsTheClientsFault() throws Exception {
        String xml = "text/xml;charset=UTF-8";
        assertThat(site.post("/soap/sample", xml, "<not xml").statusCode()).isEqualTo(400);
        assertThat(site.post("/soap/sample", "application/json", "{}").statusCode()).isEqualTo(415);
        assertThat(site.post("/soap/sample", "multipart/related; boundary=x", "--x--").statusCode()).isEqualTo(415);
        assertThat(site.post("/soap/sample", "text/xml; charset=bogus", "<a/>").statusCode()).isEqualTo(415);
        assertThat(site.post("/api/sample/v1/things", "application/json; charset=a b", "{}").statusCode()).isEqualTo(415);
        HttpResponse<String> other = site.post("/soap/sample", xml, SOAP.formatted("hello", "x", "hello"), "SOAPAction", "\"create\"");
        assertThat(other.statusCode()).isEqualTo(400);
        assertThat(other.body()).contains("web.soap", "Client");
        assertThat(site.get("/soap/sample?wsdl=../../etc/passwd").statusCode()).isEqualTo(404);
        assertThat(site.get("/soap/sample?xsd=x").statusCode()).isEqualTo(404);
    }

    @Test
    void xmlWithoutACharsetIsReadAsItSays() throws Exception {
        assertThat(site.post("/soap/sample", "text/xml", SOAP.formatted("hello", "Řehoř", "hello")).body()).contains("Hello Řehoř");
    }

    @Test
    void whatIsNoRequestAtAllIsToldToo() throws Exception {
        String page = raw("GET /a\u0001b HTTP/1.1\r\nHost: localhost\r\n\r\n");
        assertThat(page).startsWith("HTTP/1.1 400 ").contains("Content-Security-Policy: default-src", "<html lang=\"cs\">", "Požadavku");
        assertThat(raw("GET //ukazka HTTP/1.1\r\nHost: localhost\r\nAccept-Language: en\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400 ").contains("lang=\"en\"");
        assertThat(raw("GET / HTTP/9.9\r\nHost: localhost\r\n\r\n")).startsWith("HTTP/1.1 505 ").doesNotContain("naší straně");
        assertThat(raw("GET /api/sample/v1/things?limit=1%z HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400 ").contains("application/problem+json");
        assertThat(raw("POST /ukazka HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + FORM
                        + "\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\nzz\r\nabc\r\n"))
                .startsWith("HTTP/1.1 400 ");
    }

    private String raw(String request) throws Exception {
        try (Socket socket = new Socket("127.0.0.1", site.uri("/").getPort())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private HttpResponse<String> soap(String operation, String name) throws Exception {
        return site.post("/soap/sample", "text/xml;charset=UTF-8", SOAP.formatted(operation, name, operation));
    }

    @Test
    void theInterfacesAreDescribed() throws Exception {
        JsonNode document = JSON.readTree(site.get("/api/openapi.json").body());
        assertThat(document.at("/paths/~1api~1sample~1v1~1things~1{id}/get/parameters/0/name").asText()).isEqualTo("id");
        assertThat(document.at("/components/schemas/sample.Thing/properties/count/type").asText()).isEqualTo("integer");
        assertThat(document.at("/paths/~1api~1sample~1v1~1things/post/x-permission").asText()).isEqualTo("sample.thing.create");
        String page = site.get("/api").body();
        assertThat(page).contains("/soap/sample?wsdl", "/api/sample/v1/things", "sample.thing.create");
    }

    @Test
    void healthAndFiguresAreThere() throws Exception {
        assertThat(site.get("/health/live").body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(site.get("/health/ready").statusCode()).isEqualTo(503);
        site.get("/ukazka");
        HttpResponse<String> figures = site.get("/metrics");
        assertThat(figures.statusCode()).isEqualTo(200);
        assertThat(figures.body()).contains("radnice_requests_seconds_count{kind=\"page\",module=\"sample\",status=\"2xx\"}",
                "jvm_memory_used_bytes", "radnice_requests_in_flight");
    }

    @Test
    void tooMuchIsRefused() throws Exception {
        assertThat(site.get("/ukazka?" + "x".repeat(5000)).statusCode()).isEqualTo(414);
        assertThat(site.get("/ukazka", "Authorization", "x".repeat(8300)).statusCode()).isIn(431);
        assertThat(site.post("/ukazka", FORM, "name=" + "x".repeat(60_000)).statusCode()).isEqualTo(413);
        assertThat(site.post("/ukazka", FORM, "a=b&".repeat(1100)).statusCode()).isEqualTo(413);
        String file = "--XX\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n" + "x".repeat(27_000_000) + "\r\n--XX--\r\n";
        assertThat(site.post("/ukazka", "multipart/form-data; boundary=XX", file).body()).contains("a.pdf je moc velký");
        assertThat(site.post("/ukazka", "multipart/form-data; boundary=XX", file.replace("x", "xxx")).body()).contains("64 MB");
        assertThat(site.post("/ukazka", FORM, "name=%zz").statusCode()).isEqualTo(400);
        assertThat(site.post("/ukazka", FORM, "name=%ff%fe").statusCode()).isEqualTo(400);
    }

    @Test
    void aHostileHeaderDoesNotMakeTheAnswerComeFromElsewhere() throws Exception {
        HttpResponse<String> one = site.get("/api/sample/v1/things", "OnewayRequest", "true");
        assertThat(one.statusCode()).isEqualTo(200);
        assertThat(one.body()).contains("one");
    }

    @Test
    void headAnswersLikeGetWithoutABody() throws Exception {
        HttpResponse<String> head = site.send(
                HttpRequest.newBuilder(site.uri("/ukazka")).method("HEAD", HttpRequest.BodyPublishers.noBody()));
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
    }

    private static JsonNode problem(HttpResponse<String> response, int status) throws Exception {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        JsonNode problem = JSON.readTree(response.body());
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("title").asText()).isNotBlank();
        return problem;
    }

    private static String signIn(String account) throws Exception {
        return cookie(site.post("/ukazka/prihlasit", FORM, "account=" + account));
    }

    private static String cookie(HttpResponse<String> response) {
        String set = response.headers().firstValue("Set-Cookie").orElseThrow();
        return set.substring(0, set.indexOf(';'));
    }
}
