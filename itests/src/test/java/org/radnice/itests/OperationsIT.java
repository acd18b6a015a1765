package org.radnice.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every published operation says who may call it and, when it changes something, which audit entry it leaves. */
class OperationsIT {

    /** A line of {@code web:operations}. */
    private record Operation(String module, String kind, String method, String path, String permission, String audit) {}

    private static Distribution server;
    private static List<Operation> operations;

    @BeforeAll
    static void start() {
        server = Distribution.start(Setup.evaluation("operations"));
        Await.until(
                "all modules are published",
                Duration.ofSeconds(90),
                () -> operations().stream().map(Operation::module).distinct().count() >= 4);
        operations = operations();
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
            if (operation.method().equals("GET") && !operation.permission().equals("public")) {
                int status = server.get(operation.path().replaceAll("\\{[^}]*}", "1")).statusCode();
                if (status != 302 && status != 303 && status != 401 && status != 403) {
                    open.add(operation.path() + " -> " + status);
                }
            }
        }
        assertThat(open).isEmpty();
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

    private static List<Operation> operations() {
        return server.shell("web:operations").lines()
                .map(line -> line.split("[|\\u2502]", -1))
                .filter(columns -> columns.length == 6 && columns[1].strip().matches("PAGE|REST|SOAP"))
                .map(columns -> new Operation(
                        columns[0].strip(),
                        columns[1].strip(),
                        columns[2].strip(),
                        columns[3].strip(),
                        columns[4].strip(),
                        columns[5].strip()))
                .toList();
    }
}
