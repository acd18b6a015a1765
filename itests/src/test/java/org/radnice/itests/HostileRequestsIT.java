package org.radnice.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Malformed, oversized and hostile requests over bare sockets: each is refused with a sentence, and the log stays clean. */
class HostileRequestsIT {

    private static final int RANDOM_REQUESTS = Installation.full() ? 5000 : 500;
    private static final int LIMIT_MILLIS = 60_000;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 (\\d{3}) ");
    private static final String HOST = "Host: 127.0.0.1\r\n";
    private static final String END = "Connection: close\r\n\r\n";
    private static final String FORM = "Content-Type: application/x-www-form-urlencoded\r\n";
    private static final String JSON = "Content-Type: application/json\r\n";
    private static final String XML = "Content-Type: text/xml; charset=utf-8\r\n";
    /** Jetty 12.0.32 notes that it has released the buffer of a request which broke off a second time. */
    private static final Pattern JETTY_BUFFER = Pattern.compile("QueuedThreadPool Job failed java\\.lang\\.IllegalStateException: already released");
    private static final String PRIVATE = "tajemna@example.org";

    private static Distribution server;

    @BeforeAll
    static void start() {
        server = Distribution.start(Setup.evaluation("hostile"));
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void brokenLinesAndHeadersAreRefusedInTheReadersLanguage() throws Exception {
        assertRefused(400, "\u0016\u0003\u0001\u0002\r\n\r\n");
        assertRefused(400, "GET / HTTP/1.1\r\n" + END);
        assertRefused(400, "GET / HTTP/1.1\r\n" + HOST + "Host: evil.example\r\n" + END);
        assertRefused(400, "GET /a\u0000b HTTP/1.1\r\n" + HOST + END);
        assertRefused(400, "GET / HTTP/1.1\r\n" + HOST + "X: a\u0000b\r\n" + END);
        assertRefused(400, "GET / HTTP/1.1\r\n" + HOST + "X : a\r\n" + END);
        assertRefused(431, "GET / HTTP/1.1\r\n" + HOST + "X: " + "a".repeat(20_000) + "\r\n" + END);
        assertRefused(431, "GET / HTTP/1.1\r\n" + HOST + "X: a\r\n".repeat(5000) + END);
        assertRefused(431, "GET / HTTP/1.1\r\n" + HOST + "Cookie: a=" + "b".repeat(9000) + "\r\n" + END);
        assertRefused(414, "GET /" + "a".repeat(5000) + " HTTP/1.1\r\n" + HOST + END);
        String english = assertRefused(400, "GET /%00 HTTP/1.1\r\n" + HOST + "Accept-Language: en\r\n" + END);
        assertThat(english).contains("lang=\"en\"").contains("Content-Security-Policy: ");
        assertRefused(400, "GET /api/forms/v1/forms/%01 HTTP/1.1\r\n" + HOST + END);
        assertThat(assertRefused(414, "GET /api/forms/v1/forms/" + "a".repeat(5000) + " HTTP/1.1\r\n" + HOST + END))
                .contains("application/problem+json");
        assertThat(assertRefused(405, "PROPFIND /soap/forms HTTP/1.1\r\n" + HOST + END)).contains("Fault>");
        assertRefused(405, "TRACE / HTTP/1.1\r\n" + HOST + "X-Secret: abc\r\n" + END);
        assertRefused(405, "DELETE / HTTP/1.1\r\n" + HOST + END);
    }

    @Test
    void pathsLeadNowhereElse() throws Exception {
        for (String path : List.of("/../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/assets/..%2f..%2fetc%2fpasswd", "/assets/%5c..%5cetc",
                "//urad/ucty", "/urad;x=y/../ucty", "/WEB-INF/web.xml", "/urad/./ucty/..;/ucty")) {
            String answer = send("GET " + path + " HTTP/1.1\r\n" + HOST + END);
            assertThat(status(answer)).as(path).isBetween(300, 499);
            assertThat(answer).doesNotContain("root:");
        }
        assertThat(send("GET http://evil.example/ HTTP/1.1\r\n" + HOST + END)).startsWith("HTTP/1.1 400 ");
        // What the address line says stays within the answer's own headers.
        assertThat(send("GET /?lang=%0d%0aSet-Cookie:x=y HTTP/1.1\r\n" + HOST + END)).doesNotContain("\r\nSet-Cookie:x");
    }

    @Test
    void oneRequestIsNotTwo() throws Exception {
        String hidden = "GET /hidden HTTP/1.1\r\n" + HOST + END;
        for (String framing : List.of("Content-Length: 3\r\nTransfer-Encoding: chunked\r\n", "Content-Length: 3\r\nContent-Length: 4\r\n",
                "Transfer-Encoding: xchunked\r\n", "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n", "Content-Length: -1\r\n",
                "Content-Length: 3 \u000b\r\n", "Content-Length: 99999999999999999999\r\n")) {
            String answer = send("POST /prihlaseni HTTP/1.1\r\n" + HOST + FORM + framing + "\r\n0\r\n\r\n" + hidden);
            assertThat(answer).as(framing).startsWith("HTTP/1.1 4");
            assertThat(answer.split("HTTP/1\\.1 ", -1)).as("answers to %s", framing).hasSize(2);
        }
        assertRefused(400, "POST /prihlaseni HTTP/1.1\r\n" + HOST + FORM + "Transfer-Encoding: chunked\r\n" + END + "zz\r\nabc\r\n");
    }

    @Test
    void bodiesAreRefusedByWhatTheyAre() throws Exception {
        String submit = "/api/forms/v1/forms/hlaseni-zavad/submissions";
        assertRefused(413, post("/prihlaseni", FORM, "email=" + "x".repeat(60_000)));
        assertRefused(413, post("/prihlaseni", FORM, "a=b&".repeat(1100)));
        assertRefused(413, "POST " + submit + " HTTP/1.1\r\n" + HOST + JSON + "Content-Length: 3000000\r\n" + END + " ".repeat(3_000_000));
        assertRefused(400, post("/prihlaseni", FORM, "email=%zz"));
        assertRefused(400, post("/prihlaseni", FORM, "email=%00"));
        assertRefused(400, post("/prihlaseni", "Content-Type: multipart/form-data\r\n", "--x--"));
        assertRefused(400, post(submit, JSON, "[".repeat(100_000)));
        assertRefused(400, post(submit, JSON, "{\"answers\":{\"a\":" + "9".repeat(5000) + "}}"));
        assertRefused(400, post(submit, JSON, "{\"answers\":{\"description\":\"\\u0000\"}}"));
        assertRefused(400, post(submit, JSON, "{\"answers\":{\"description\":\"\\ud800\"}}"));
        assertRefused(400, post(submit, JSON, ""));
        assertRefused(415, post(submit, "Content-Type: application/json; charset=bogus\r\n", "{}"));
        assertRefused(415, post(submit, "Content-Type: application/xml\r\n", "<a/>"));
        assertRefused(415, post("/soap/forms", "Content-Type: multipart/related; boundary=x\r\n", "--x--"));
        assertRefused(400, post("/soap/forms", XML, "<"));
        assertRefused(400, post("/soap/forms", XML, "<a>".repeat(5000)));
        assertRefused(400, post("/soap/forms", XML,
                "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"));
        StringBuilder laughs = new StringBuilder("<!DOCTYPE a [<!ENTITY l0 \"ha\">");
        for (int i = 1; i < 10; i++) {
            laughs.append("<!ENTITY l").append(i).append(" \"").append(("&l" + (i - 1) + ";").repeat(10)).append("\">");
        }
        assertRefused(400, post("/soap/forms", XML, laughs + "]><a>&l9;</a>"));
        assertRefused(404, "GET /soap/forms?xsd=../../etc/passwd HTTP/1.1\r\n" + HOST + END);
    }

    @Test
    void whateverIsChangedInARequestIsAnsweredWithoutAnError() throws Exception {
        Random random = new Random(20261125);
        List<String> valid = List.of(
                "GET /sluzby/poplatek-za-psa HTTP/1.1\r\n" + HOST + "Accept: text/html\r\nAccept-Language: cs\r\nCookie: radnice=abc; lang=cs\r\n" + END,
                "GET /api/portal/v1/search?q=pes&offset=0 HTTP/1.1\r\n" + HOST + "Authorization: Bearer radnice_x\r\n" + END,
                post("/prihlaseni", FORM, "email=" + PRIVATE + "&password=nic+moc&zpet=/muj-portal"),
                post("/registrace", FORM, "name=Jan+Nov%C3%A1k&email=jan&password=x"),
                post("/api/forms/v1/forms/hlaseni-zavad/submissions", JSON, "{\"answers\":{\"category\":\"road\",\"danger\":true},\"files\":[]}"),
                post("/soap/forms", XML, "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body><f:getStatus "
                        + "xmlns:f=\"https://radnice.org/forms/v1\"><reference>POD-AAAA-AAAA</reference></f:getStatus></s:Body></s:Envelope>"),
                post("/pristupnost/nahlasit-barieru", "Content-Type: multipart/form-data; boundary=XX\r\n",
                        "--XX\r\nContent-Disposition: form-data; name=\"description\"\r\n\r\nx\r\n--XX\r\nContent-Disposition: form-data; "
                                + "name=\"f\"; filename=\"a.pdf\"\r\nContent-Type: application/pdf\r\n\r\n%PDF\r\n--XX--\r\n"));
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < RANDOM_REQUESTS; i++) {
            String request = changed(valid.get(random.nextInt(valid.size())), random);
            String answer = sendAndEnd(request);
            if (!answer.isEmpty() && (status(answer) >= 500 && status(answer) != 505 && !answer.contains("Client</faultcode>")
                    || answer.contains("Exception") || answer.contains("\tat "))) {
                wrong.add(request.replace("\r\n", "\\n") + "\n  -> " + answer.lines().findFirst().orElse(""));
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(server.get("/").statusCode()).isEqualTo(200);
        assertThat(server.errors()).isEmpty();
        assertThat(server.log()).noneMatch(line -> line.contains(PRIVATE) || line.contains("moc&zpet"));
        assertThat(server.log()).noneMatch(line -> line.contains(" | \tat ") && !JETTY_BUFFER.matcher(line).find());
    }

    /** Some bytes replaced, removed, doubled, or put elsewhere; a request may also break off. */
    private static String changed(String request, Random random) {
        StringBuilder made = new StringBuilder(request);
        int changes = 1 + random.nextInt(6);
        for (int i = 0; i < changes && made.length() > 4; i++) {
            int at = random.nextInt(made.length());
            switch (random.nextInt(7)) {
                case 0 -> made.setCharAt(at, (char) random.nextInt(256));
                case 1 -> made.deleteCharAt(at);
                case 2 -> made.insert(at, (char) random.nextInt(256));
                case 3 -> made.insert(at, made.substring(at, Math.min(made.length(), at + random.nextInt(40))));
                case 4 -> made.delete(at, Math.min(made.length(), at + random.nextInt(20)));
                case 5 -> made.insert(at, List.of("%00", "%", "\r\n", "<", "&", "\"", "{", "../", "\u00ff", ";", ":").get(random.nextInt(11)));
                default -> made.insert(at, String.valueOf(made.charAt(at)).repeat(random.nextInt(3000)));
            }
        }
        return made.toString();
    }

    private static String post(String path, String type, String body) {
        return "POST " + path + " HTTP/1.1\r\n" + HOST + type + "Content-Length: " + body.getBytes(StandardCharsets.ISO_8859_1).length
                + "\r\n" + END + body;
    }

    private static String assertRefused(int status, String request) throws IOException {
        String answer = send(request);
        String what = request.substring(0, Math.min(100, request.length()));
        assertThat(status(answer)).as("%s: %s", what, answer).isEqualTo(status);
        assertThat(answer).as(what).contains("X-Content-Type-Options: nosniff").doesNotContain("Exception").doesNotContain("\tat ")
                .doesNotContainIgnoringCase("jetty");
        String[] parts = answer.split("\r\n\r\n", 2);
        assertThat(parts[1]).as("the sentence of the answer to %s", what).isNotBlank();
        assertThat(parts[0].toLowerCase(Locale.ROOT)).as(what).containsPattern("content-type: (text/html|application/problem\\+json|text/xml)");
        return answer;
    }

    private static int status(String answer) {
        Matcher status = STATUS.matcher(answer);
        return status.lookingAt() ? Integer.parseInt(status.group(1)) : 0;
    }

    private static String send(String request) throws IOException {
        return exchange(request, false);
    }

    /** Says that nothing more comes, since a changed request may have announced more. */
    private static String sendAndEnd(String request) throws IOException {
        return exchange(request, true);
    }

    private static String exchange(String request, boolean end) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.setSoTimeout(LIMIT_MILLIS);
            try {
                socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
                if (end) {
                    socket.shutdownOutput();
                }
            } catch (IOException closed) {
                // Refused before it was all sent; the answer may be there all the same.
            }
            return read(socket);
        }
    }

    private static String read(Socket socket) throws IOException {
        StringBuilder answer = new StringBuilder();
        byte[] buffer = new byte[16 * 1024];
        try {
            for (int got = socket.getInputStream().read(buffer); got >= 0; got = socket.getInputStream().read(buffer)) {
                answer.append(new String(buffer, 0, got, StandardCharsets.ISO_8859_1));
            }
        } catch (SocketTimeoutException hanging) {
            throw new AssertionError("No end of the answer within " + LIMIT_MILLIS + " ms: " + answer, hanging);
        } catch (IOException reset) {
            // The server has closed with something unread; what it said before counts.
        }
        return answer.toString();
    }
}
