package org.radnice.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shell as an administrator types in it: tables, help, the tabulator, and mistakes. */
class ShellIT {

    private static Distribution server;

    @BeforeAll
    static void start() {
        server = Distribution.start(Setup.evaluation("shell"));
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void everyCommandHasHelp() {
        List<String> commands = Commands.of(server.installation());
        assertThat(commands).contains(
                "module:list", "module:swap", "module:stop", "forms:list", "forms:show", "db:status", "outbox:list",
                "outbox:retry", "outbox:discard", "radnice:health");
        for (String command : commands) {
            assertThat(server.shell(command + " --help")).as(command).contains("DESCRIPTION", command, "SYNTAX");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "module:list, Module, running",
        "db:status, newest script, kernel",
        "outbox:list, handler, parked",
        "outbox:list -f, event, next try",
        "job:list, last end, kernel.clean-up-files",
        "health, status, UP",
        "forms:list, Title, pes-prihlaseni",
        "forms:submissions, Reference, Due",
        "security:account-list, obcan@example.cz, obcan@example.cz",
        "notification:list, Id, Id",
        "web:operations forms, Permission, forms",
    })
    void listsAreTables(String command, String heading, String row) {
        assertThat(server.shell(command)).as(command).containsIgnoringCase(heading).containsIgnoringCase(row).contains(" | ");
    }

    @ParameterizedTest
    @CsvSource({
        "module:sw, module:swap",
        "module:swap for, module:swap forms",
        "module:stop sea, module:stop search",
        "forms:export hlas, hlaseni-zavad",
        "forms:submissions --state WAIT, WAITING_FOR_CITIZEN",
        "outbox:forget portal., outbox:forget portal.",
        "outbox:dis, outbox:discard",
        "db:sta, db:status",
    })
    void theTabulatorCompletes(String typed, String expected) throws IOException {
        try (Terminal terminal = server.terminal()) {
            terminal.expect("@");
            terminal.press(typed + "\t");
            terminal.expect(expected);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "module:swap forms 9.9.9 | There is no forms 9.9.9",
        "module:swap web 9.9.9 | web is replaced with the node",
        "module:swap radnice-runtime-cxf 9.9.9 | is replaced with the node",
        "module:swap forms | argument version is required",
        "module:swap --timeout soon forms 9.9.9 | soon",
        "module:stop nowhere | There is no module nowhere",
        "outbox:retry nothing nobody | No delivery of event nothing to nobody fails",
        "outbox:discard nothing nobody | No delivery of event nothing to nobody fails",
        "outbox:forget nobody | There is no handler nobody",
        "forms:show FRM-0000-0000 | No such submission",
        "forms:export nowhere | No such form",
        "forms:export hlaseni-zavad /proc/version | There is a /proc/version already",
        "forms:import /nowhere/form.json | There is no /nowhere/form.json",
        "forms:submissions --state LOST | LOST",
        "db:backup relative/folder | whole path",
        "db:status nonsense | too many arguments",
        "security:permission-set boss forms.submission.decide deny | There is no role boss",
        "security:permission-set manager forms.case.decide deny | There is no permission forms.case.decide",
        "security:permission-set manager forms.submission.decide perhaps | The decision is grant, deny or default",
        "notification:retry nothing | No message nothing is stuck",
    })
    void aMistakeIsOneClearLine(String command, String expected) {
        Shell.Answer answer = server.shellAnswer(command);
        assertThat(answer.status()).as(command).isNotZero();
        assertThat(answer.text()).as(command).contains(expected).doesNotContain("\tat ", "Exception");
        assertThat(server.errors()).as(command).isEmpty();
    }

    @Test
    void permissionsInTheAdministratorsPagesAreThoseOfTheModules() throws IOException {
        List<String> declared = Table.rows(server.shell("security:permission-list")).map(row -> row.get(0)).toList();
        assertThat(declared).contains("security.audit.read");
        String modules = declared.stream().map(name -> name.split("\\.")[0]).distinct().collect(Collectors.joining("|"));
        Pattern permission = Pattern.compile("(?<![\\w./-])(?:" + modules + ")\\.[a-z-]+\\.[a-z-]+");
        List<String> written = new ArrayList<>();
        try (Stream<Path> pages = Files.list(Installation.sources().resolve("docs/admin"))) {
            for (Path page : pages.filter(file -> file.toString().endsWith(".md")).toList()) {
                permission.matcher(Files.readString(page)).results().forEach(name -> written.add(name.group()));
            }
        }
        assertThat(written).contains("security.audit.read").isSubsetOf(declared);
    }

    @Test
    void aDefinitionIsExportedAndImported() throws IOException {
        Path file = server.home().resolve("faults.json");
        assertThat(server.shell("forms:export hlaseni-zavad " + file)).contains("Wrote hlaseni-zavad version");
        String json = Files.readString(file);
        Files.writeString(file, json.substring(0, json.length() / 2));
        Shell.Answer broken = server.shellAnswer("forms:import " + file);
        assertThat(broken.status()).isNotZero();
        assertThat(broken.text()).contains("No well-formed JSON").doesNotContain("\tat ");
        assertThat(server.errors()).isEmpty();
    }
}
