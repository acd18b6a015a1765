package org.radnice.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Performs operations and remembers which audit entry each of them has to leave. */
final class AuditTrials {

    /** Somebody with a browser; the id is that of the account, or {@code anonymous}. */
    record Person(Visitor browser, String id) {}

    /** An entry, as {@code security:audit-list} shows it. */
    record Entry(String code, String subject, String actor, String channel, String correlation) {

        static List<Entry> all(Distribution server) {
            return Table.rows(server.shell("security:audit-list --limit 100000"))
                    .filter(columns -> columns.size() == 6 && !columns.get(0).equals("When"))
                    .map(columns -> new Entry(columns.get(1), columns.get(2), columns.get(3), columns.get(4), columns.get(5)))
                    .toList();
        }
    }

    private record Trial(Operation operation, String actor, String correlation) {

        boolean left(Entry entry) {
            String channel = operation.kind().equals("PAGE") ? "web" : operation.kind().toLowerCase(Locale.ROOT);
            return entry.code().equals(operation.audit())
                    && entry.actor().equals(actor)
                    && entry.channel().equals(channel)
                    && entry.correlation().equals(correlation)
                    && !entry.subject().isBlank();
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Distribution server;
    private final List<Operation> operations;
    private final List<Trial> trials = new ArrayList<>();

    AuditTrials(Distribution server, List<Operation> operations) {
        this.server = server;
        this.operations = operations;
    }

    Person anonymous() {
        return new Person(new Visitor(server), "anonymous");
    }

    Person example(String name) throws Exception {
        return known(Visitor.signedIn(server, name));
    }

    /** Whoever has signed in with this browser. */
    Person known(Visitor browser) throws Exception {
        String me = server.send(server.request("/api/security/v1/me").header("Cookie", browser.cookieHeader()).build()).body();
        return new Person(browser, JSON.readTree(me).get("id").asText());
    }

    /** Sends the form of a page. */
    HttpResponse<String> page(Person who, String path, String... fields) throws Exception {
        return tried(who, "PAGE", "POST", path, who.browser.post(path, fields));
    }

    /** Opens a page that must not be seen unnoticed. */
    void look(Person who, String path) throws Exception {
        tried(who, "PAGE", "GET", path, who.browser.get(path));
    }

    /** Sends the form of a page with a file. */
    void upload(Person who, String path, String field, String file, String content) throws Exception {
        String body = "--edge\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + file
                + "\"\r\nContent-Type: application/json\r\n\r\n" + content + "\r\n--edge--\r\n";
        tried(who, "PAGE", "POST", path, send(who, "POST", path, "multipart/form-data; boundary=edge", body));
    }

    JsonNode rest(Person who, String path, String json, String... headers) throws Exception {
        HttpResponse<String> answer = send(who, "POST", path, "application/json", json, headers);
        return JSON.readTree(tried(who, "REST", "POST", path, answer).body());
    }

    /** Calls with a token instead of a session. */
    void delete(Person who, String path, String token) throws Exception {
        tried(who, "REST", "DELETE", path, server.send(server.request(path).header("Authorization", "Bearer " + token).DELETE().build()));
    }

    String soap(Person who, String path, String operation, String body) throws Exception {
        String module = path.substring(path.lastIndexOf('/') + 1);
        String envelope = "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body><o:" + operation
                + " xmlns:o=\"https://radnice.org/" + module + "/v1\">" + body + "</o:" + operation + "></s:Body></s:Envelope>";
        HttpResponse<String> answer = send(who, "POST", path, "text/xml; charset=utf-8", envelope, "SOAPAction", "\"\"");
        return tried(who, "SOAP", "POST", path + "#" + operation, answer).body();
    }

    private HttpResponse<String> send(Person who, String method, String path, String type, String body, String... headers)
            throws Exception {
        HttpRequest.Builder request = server.request(path)
                .header("Origin", server.address())
                .header("Content-Type", type)
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        String cookies = who.browser.cookieHeader();
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return server.send(request.build());
    }

    private HttpResponse<String> tried(Person who, String kind, String method, String path, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as("%s %s\n%s", method, path, answer.body()).isBetween(200, 303);
        Operation operation = operations.stream()
                .filter(one -> one.kind().equals(kind) && one.method().equals(method))
                .filter(one -> path.matches(one.path().replaceAll("\\{[^}]*}", "[^/]+")))
                .min(Comparator.comparingInt(one -> one.path().split("\\{").length))
                .orElseThrow(() -> new AssertionError("No operation " + method + " " + path));
        trials.add(new Trial(operation, who.id, answer.headers().firstValue("X-Correlation-Id").orElseThrow()));
        return answer;
    }

    /** Operations that leave an entry, or would have to, and were not tried. */
    Set<String> untried(Predicate<Operation> audited) {
        Set<Operation> tried = trials.stream().map(Trial::operation).collect(Collectors.toSet());
        return operations.stream()
                .filter(audited)
                .filter(operation -> !tried.contains(operation))
                .map(Operation::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What was tried and has not left its entry among these, with what it has left instead. */
    List<String> missing(List<Entry> trail) {
        return trials.stream()
                .filter(trial -> trail.stream().noneMatch(trial::left))
                .map(trial -> trial + " left " + trail.stream().filter(entry -> entry.correlation().equals(trial.correlation)).toList())
                .toList();
    }
}
