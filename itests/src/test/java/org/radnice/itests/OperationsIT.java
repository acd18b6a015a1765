package org.radnice.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every published operation says who may call it and, when it changes something, which audit entry it leaves. */
class OperationsIT {

    private static Distribution server;
    private static List<Operation> operations;

    @BeforeAll
    static void start() {
        server = Distribution.start(Setup.evaluation("operations"));
        operations = Operation.published(server);
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void everyModuleIsThere() {
        assertThat(operations).extracting(Operation::module).contains("security", "portal", "forms", "notification");
        assertThat(operations).extracting(Operation::kind).contains("PAGE", "REST", "SOAP");
    }

    @Test
    void eachSaysWhoMayCallIt() {
        assertThat(operations)
                .allSatisfy(operation -> assertThat(operation.permission())
                        .as("%s", operation)
                        .matches("public|signed-in|" + operation.module() + "\\.[a-z-]+\\.[a-z-]+"));
    }

    @Test
    void eachThatChangesSomethingLeavesAnAuditEntry() {
        assertThat(operations.stream().filter(one -> !one.kind().equals("SOAP") && !one.method().matches("GET|HEAD")))
                .allSatisfy(operation -> assertThat(operation.audit())
                        .as("%s", operation)
                        .matches("[a-z]+\\.[a-z-]+\\.[a-z-]+"));
    }

    @Test
    void whatAnAuditEntrySaysHasANameInEachLanguage() {
        Set<String> codes = new TreeSet<>();
        operations.stream().map(Operation::audit).filter(code -> code.contains(".")).forEach(codes::add);
        assertThat(codes).isNotEmpty();
        assertThat(AuditTexts.nameless(codes)).isEmpty();
    }

    @Test
    void whatTheOfficeDoesIsNotPublic() {
        assertThat(operations.stream().filter(one -> one.path().startsWith("/urad")))
                .isNotEmpty()
                .allSatisfy(operation -> assertThat(operation.permission()).as("%s", operation).isNotEqualTo("public"));
        assertThat(operations.stream().filter(one -> one.path().startsWith("/muj-portal")))
                .isNotEmpty()
                .allSatisfy(operation -> assertThat(operation.permission()).as("%s", operation).isNotEqualTo("public"));
    }

    @Test
    void whoHasNotSignedInIsSentAwayEverywhere() throws Exception {
        List<String> open = new ArrayList<>();
        for (Operation operation : operations) {
            if (!operation.permission().equals("public")) {
                HttpResponse<String> answer = call(operation, "");
                boolean refused = switch (operation.kind()) {
                    case "PAGE" -> answer.statusCode() == 303 && Visitor.next(answer).startsWith("/prihlaseni");
                    case "REST" -> answer.statusCode() == 401;
                    default -> answer.body().contains("security.not-signed-in");
                };
                if (!refused) {
                    open.add(operation + " -> " + answer.statusCode());
                }
            }
        }
        assertThat(open).isEmpty();
    }

    @Test
    void whoLacksThePermissionIsRefusedEverywhere() throws Exception {
        List<String> open = new ArrayList<>();
        open.addAll(openTo("obcan", one -> one.contains(".")));
        open.addAll(openTo("urednik", one -> one.startsWith("security.")));
        open.addAll(openTo("spravce", one -> one.startsWith("forms.submission.")));
        assertThat(open).isEmpty();
    }

    private static List<String> openTo(String account, Predicate<String> permissions) throws Exception {
        String cookie = Visitor.signedIn(server, account).cookieHeader();
        List<Operation> asked = operations.stream().filter(operation -> permissions.test(operation.permission())).toList();
        assertThat(asked).as("what %s may not do", account).isNotEmpty();
        List<String> open = new ArrayList<>();
        for (Operation operation : asked) {
            HttpResponse<String> answer = call(operation, cookie);
            boolean refused = operation.kind().equals("SOAP") ? answer.body().contains("security.not-allowed") : answer.statusCode() == 403;
            if (!refused) {
                open.add(account + ": " + operation + " -> " + answer.statusCode());
            }
        }
        return open;
    }

    /** With something in each variable of the path, and an empty body. */
    private static HttpResponse<String> call(Operation operation, String cookie) throws Exception {
        boolean soap = operation.kind().equals("SOAP");
        String path = operation.path().replaceAll("\\{[^}]*}", "1");
        String body = "";
        if (soap) {
            String name = path.substring(path.indexOf('#') + 1);
            path = path.substring(0, path.indexOf('#'));
            body = "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body><o:" + name + " xmlns:o=\"https://radnice.org/"
                    + operation.module() + "/v1\"/></s:Body></s:Envelope>";
        } else if (operation.kind().equals("REST")) {
            body = "{}";
        }
        HttpRequest.Builder request = server.request(path).header("Origin", server.address());
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        if (operation.method().equals("GET")) {
            return server.send(request.GET().build());
        }
        String type = soap ? "text/xml;charset=UTF-8"
                : operation.kind().equals("REST") ? "application/json" : "application/x-www-form-urlencoded";
        return server.send(request.header("Content-Type", type)
                .method(operation.method(), HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    @Test
    void openApiDescribesExactlyTheRestOperations() throws Exception {
        JsonNode document = new ObjectMapper().readTree(server.get("/api/openapi.json").body());
        Set<String> described = new TreeSet<>();
        document.get("paths").fields().forEachRemaining(path -> path.getValue()
                .fieldNames()
                .forEachRemaining(method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        Set<String> published = new TreeSet<>();
        operations.stream()
                .filter(operation -> operation.kind().equals("REST"))
                .forEach(operation -> published.add(operation.method() + " " + operation.path().replaceAll("\\{(\\w+):[^}]*}", "{$1}")));
        assertThat(described).isEqualTo(published);
    }
}
