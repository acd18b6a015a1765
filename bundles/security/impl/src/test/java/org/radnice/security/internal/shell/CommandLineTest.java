package org.radnice.security.internal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CommandLineTest {

    /** There is a {@code list} of several scopes. */
    private static final Map<String, String> KNOWN =
            Map.of("grep", "shell", "discard", "outbox", "swap", "module", "list", "");

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
        assertThat(names("  outbox:list | grep x")).containsExactly("outbox:list", "shell:grep");
        assertThat(names("db:status\nsecurity:account-list x; outbox:forget y && module:stop z"))
                .containsExactly("db:status", "security:account-list", "outbox:forget", "module:stop");
        assertThat(names("x = (module:stop forms)")).containsExactly("other", "module:stop");
        assertThat(names("list x")).containsExactly("list");
    }

    @Test
    void whatStandsInQuotesIsNoCommand() {
        assertThat(names("shell:echo 'a; jan:novak' \"b | jana:mala \\\" c:d\" ; jan")).containsExactly("shell:echo");
    }

    @Test
    void aLongTextHidesNothing() {
        String text = "x".repeat(100_000) + "\\\"".repeat(100_000);
        assertThat(names("shell:echo \"" + text + "\" '" + "y".repeat(100_000) + "'; module:stop forms"))
                .containsExactly("shell:echo", "module:stop");
        assertThat(names("/*" + "z".repeat(100_000) + "*/ module:stop " + "a\\ ".repeat(100_000))).containsExactly("module:stop");
    }

    @Test
    void aCommentNeitherHidesACommandNorIsKept() {
        assertThat(names("/* it's; outbox:forget x */ module:stop forms")).containsExactly("module:stop");
        assertThat(names("module:stop forms # outbox:forget 'x\nmodule:start forms")).containsExactly("module:stop", "module:start");
        assertThat(arguments("outbox:discard a b // Jana Malá")).isEqualTo("a b");
        assertThat(arguments("outbox:discard a /* Jana */ b|# Malá")).isEqualTo("a b");
        assertThat(arguments("module:swap forms \\\n 1.0.1")).isEqualTo("forms 1.0.1");
    }

    @Test
    void whatOnlyLooksLikeACommentHidesNothing() {
        assertThat(names("shell:echo http://example.org/#a; module:stop forms")).containsExactly("shell:echo", "module:stop");
        assertThat(names("shell:echo 'a'//b; module:stop x")).containsExactly("shell:echo", "module:stop");
        assertThat(names("shell:echo a\\ //b; module:stop x")).containsExactly("shell:echo", "module:stop");
        assertThat(names("shell:echo '// b' \"/*\"; module:stop \"*/\"")).containsExactly("shell:echo", "module:stop");
        assertThat(names("shell:echo \\\" ; module:stop x \\\"")).containsExactly("shell:echo", "module:stop");
    }

    @Test
    void aCommandTypedWithoutItsScopeHasIt() {
        assertThat(CommandLine.read("swap forms 0.1.1", KNOWN)).containsExactly(new CommandLine("module:swap", "forms 0.1.1"));
        assertThat(names("discard 1 h | grep x")).containsExactly("outbox:discard", "shell:grep");
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

    private static String arguments(String line) {
        return CommandLine.read(line, KNOWN).get(0).arguments();
    }

    private static List<String> names(String line) {
        return CommandLine.read(line, KNOWN).stream().map(CommandLine::name).toList();
    }
}
