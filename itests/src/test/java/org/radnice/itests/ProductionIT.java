package org.radnice.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A server in earnest from its first start to its first administrator, as docs/admin/configure.md leads through it. */
class ProductionIT {

    private static final String SITE = "radnice.example.org";
    private static final String MAIL_SECRET = "tajemství-pošty-7";
    private static final String PASSWORD = "modrá lavička u řeky";

    @Test
    void theWizardLeadsToAServerThatWorksInEarnest() throws Exception {
        try (Distribution server = Distribution.start(Setup.production("production"))) {
            beginsWithoutExamples(server);
            Shell.Answer before = server.shellAnswer("radnice:setup --check");
            assertThat(before.status()).isNotZero();
            assertThat(before.text()).contains("missing  First administrator", "There is no administrator");

            String link = goThrough(server);

            Shell.Answer after = server.shellAnswer("radnice:setup --check");
            assertThat(after.text()).contains("The server is ready to work in earnest.").doesNotContain("missing");
            assertThat(after.status()).isZero();
            theAdministratorSignsIn(server, link);
            plainHttpIsRefused(server);

            Map<String, String> configured = Home.files(server.home().resolve("etc"));
            changeNothing(server);
            assertThat(Home.files(server.home().resolve("etc"))).isEqualTo(configured);
            assertThat(server.shell("security:account-list")).containsOnlyOnce("@example.org");

            // The shell logs that the check has failed, as it was asked to.
            assertThat(server.errors()).allMatch(line -> line.contains("Not ready to work in earnest"));
            assertThat(server.log()).noneMatch(line -> line.contains(MAIL_SECRET) || line.contains("jana.mala") || line.contains("klic="));
        }
    }

    private static void beginsWithoutExamples(Distribution server) throws Exception {
        String home = server.get("/").body();
        assertThat(home).contains("<html").doesNotContain("zkušební provoz");
        for (String name : List.of("obcan", "urednik", "vedouci", "spravce")) {
            HttpResponse<String> refused = new Visitor(server)
                    .post("/prihlaseni", "email", name + "@example.cz", "password", Visitor.EXAMPLE_PASSWORD);
            assertThat(refused.statusCode()).isEqualTo(422);
        }
        assertThat(server.shell("security:account-list")).doesNotContain("@");
    }

    /** Answers each question; returns the link of the new administrator. */
    private static String goThrough(Distribution server) throws Exception {
        try (Terminal terminal = server.terminal()) {
            terminal.answer("> ", "radnice:setup");
            terminal.answer("Is this your office?", "");
            for (String part : List.of("data box", "contacts", "opening hours", "fees")) {
                terminal.answer("Marked as an example: " + part, "y");
            }
            terminal.answer("Address under which citizens reach this server", "https://" + SITE + "/");
            terminal.answer("Addresses of the proxy", "");
            terminal.answer("Host of the mail server", "127.0.0.1");
            terminal.answer("Protection: starttls, tls or none", "plain");
            terminal.answer("Protection: starttls, tls or none", "tls");
            terminal.answer("Port [465]", "");
            terminal.answer("User name there", "radnice");
            terminal.answer("Password", MAIL_SECRET);
            terminal.answer("Address of the sender", "");
            terminal.answer("E-mail address of the administrator", "jana.mala@example.org");
            terminal.answer("Name and surname", "Jana Malá");
            terminal.expect("the link works once: ");
            terminal.expect("The server is ready to work in earnest.");
            String text = terminal.text();
            assertThat(text).contains("ok       First administrator").doesNotContain(MAIL_SECRET);
            Path secret = server.home().resolve("etc/mail-password");
            assertThat(secret).hasContent(MAIL_SECRET);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret))).isEqualTo("rw-------");
            Matcher link = Pattern.compile("https://" + SITE + "(/nove-heslo\\?klic=[a-z2-7]{32})").matcher(text.replace("\n", ""));
            assertThat(link.find()).as(text).isTrue();
            return link.group(1);
        }
    }

    private static void theAdministratorSignsIn(Distribution server, String link) throws Exception {
        Visitor administrator = new Visitor(server);
        assertThat(administrator.get(link).statusCode()).isEqualTo(200);
        String key = link.substring(link.indexOf('=') + 1);
        assertThat(Visitor.next(administrator.post("/nove-heslo", "klic", key, "password", PASSWORD))).isEqualTo("/prihlaseni");
        administrator.post("/prihlaseni", "email", "jana.mala@example.org", "password", PASSWORD);
        assertThat(administrator.get("/urad/ucty").body()).contains("Jana Malá").doesNotContain("example.cz");
        assertThat(new Visitor(server).get(link).statusCode()).isEqualTo(410);
    }

    /** Through the proxy that was named: what came to it by plain http goes no further. */
    private static void plainHttpIsRefused(Distribution server) throws Exception {
        assertThat(server.send(proxied(server, "https").GET().build()).statusCode()).isEqualTo(200);

        HttpResponse<String> redirected = server.send(proxied(server, "http").GET().build());
        assertThat(redirected.statusCode()).isEqualTo(308);
        assertThat(redirected.headers().firstValue("Location")).contains("https://" + SITE + "/");
        HttpResponse<String> refused = server.send(proxied(server, "http")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("email=x&password=y"))
                .build());
        assertThat(refused.statusCode()).isEqualTo(403);
    }

    private static HttpRequest.Builder proxied(Distribution server, String protocol) {
        return server.request("/")
                .header("X-Forwarded-For", "198.51.100.7")
                .header("X-Forwarded-Proto", protocol)
                .header("X-Forwarded-Host", SITE);
    }

    /** The wizard once more, with nothing but the return key. */
    private static void changeNothing(Distribution server) throws Exception {
        try (Terminal terminal = server.terminal()) {
            terminal.answer("> ", "radnice:setup");
            for (String question : List.of(
                    "Is this your office?",
                    "Address under which citizens reach this server",
                    "A proxy is configured already. Change it?",
                    "A mail server is configured already. Change it?",
                    "There is an administrator already. Make another?")) {
                terminal.answer(question, "");
            }
            terminal.expect("The server is ready to work in earnest.");
        }
    }
}
