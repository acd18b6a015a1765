package org.radnice.security.internal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CommandLineTest {

    private static final Set<String> KNOWN = Set.of("grep", "discard", "list");

    @Test
    void onlyTheNameOfACommandIsKept() {
        assertThat(names("security:create-admin jana@example.org 'Jana Malá'")).containsExactly("security:create-admin");
        assertThat(names("health:")).containsExactly("other");
        assertThat(names("jana@example.org")).containsExactly("other");
        assertThat(names("$.context:x=y")).containsExactly("other");
        assertThat(names("")).containsExactly("other");
        assertThat(CommandLine.read("security:create-admin jana@example.org 'Jana Malá'", KNOWN).get(0).arguments()).isEmpty();
    }

    @Test
    void noCommandHidesBehindAnother() {
        assertThat(names("  outbox:list | grep x")).containsExactly("outbox:list", "grep");
        assertThat(names("db:status\nsecurity:account-list x; outbox:forget y && module:stop z"))
                .containsExactly("db:status", "security:account-list", "outbox:forget", "module:stop");
        assertThat(names("x = (module:stop forms)")).containsExactly("other", "module:stop");
        assertThat(names("discard 1 h")).containsExactly("discard");
    }

    @Test
    void whatStandsInQuotesIsNoCommand() {
        assertThat(names("shell:echo 'a; jan:novak' \"b | jana:mala \\\" c:d\" ; jan")).containsExactly("shell:echo");
    }

    @Test
    void whatIsOnlyDefinedWasNotExecuted() {
        assertThat(names("""
                // The script of a session: it's run first.
                ld = { log:display $args } ;
                service:get = { $.context getService ($.context getServiceReference $args) };
                if { %(reader != null) } {
                  if { true } { setopt group }
                  system:shutdown
                }
                """)).containsExactly("other");
    }

    @Test
    void whatWorksOnTheSystemItselfSaysOnWhat() {
        assertThat(CommandLine.read("module:swap forms 1.0.1", KNOWN).get(0).details("done"))
                .containsEntry("outcome", "done").containsEntry("arguments", "forms 1.0.1");
        assertThat(CommandLine.read("outbox:list", KNOWN).get(0).details("failed")).containsOnlyKeys("outcome");
        assertThat(CommandLine.read("module:stop " + "x".repeat(5_000), KNOWN).get(0).arguments()).hasSize(200);
    }

    private static List<String> names(String line) {
        return CommandLine.read(line, KNOWN).stream().map(CommandLine::name).toList();
    }
}
