package org.radnice.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.radnice.itests.journey.Png;

/** Accounts on the real distribution: register, sign in, forget, revoke, manage, audit. */
class SecurityIT {

    private static final String PASSWORD = "kůň žere mrkev";
    private static final String OTHER = "tři slepé myši";

    private static Distribution server;

    @BeforeAll
    static void start() {
        server = Distribution.start(Setup.evaluation("security"));
        awaitPages(server);
    }

    /** The module itself, which may come a moment after the node takes requests. */
    private static void awaitPages(Distribution node) {
        Await.until("sign-in is there", Duration.ofSeconds(60), () -> node.get("/prihlaseni").statusCode() == 200, node::evidence);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aCitizenRegistersConfirmsAndGetsIn() throws Exception {
        Visitor citizen = new Visitor(server);
        HttpResponse<String> wrong = citizen.post("/registrace", "name", "Karel Novotný", "email", "karel", "password", "krátké");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("href=\"#f-email\"", "href=\"#f-password\"", "value=\"Karel Novotný\"");

        register(citizen, "karel@example.org");
        String link = Mailbox.link(Mailbox.of(server).text("karel@example.org", 1));
        assertThat(link).startsWith("/registrace/potvrzeni?klic=");
        assertThat(citizen.get(link).statusCode()).isEqualTo(200);
        String key = link.substring(link.indexOf('=') + 1);
        assertThat(citizen.post("/registrace/potvrzeni", "klic", key, "password", OTHER).statusCode()).isEqualTo(422);
        HttpResponse<String> done = citizen.post("/registrace/potvrzeni", "klic", key, "password", PASSWORD);
        assertThat(Visitor.next(done)).isEqualTo("/muj-portal");
        assertThat(citizen.get("/muj-portal/ucet").body()).contains("Karel Novotný", "karel@example.org");
        assertThat(citizen.get(link).statusCode()).isEqualTo(410);
        assertThat(citizen.get("/urad/ucty").statusCode()).isEqualTo(403);
    }

    @Test
    void nobodyLearnsWhoHasAnAccount() throws Exception {
        Visitor stranger = new Visitor(server);
        register(stranger, "obcan@example.cz");
        assertThat(Mailbox.of(server).text("obcan@example.cz", 1)).contains("/prihlaseni").doesNotContain("klic=");
        assertThat(Visitor.next(stranger.post("/zapomenute-heslo", "email", "nikdo@example.org")))
                .isEqualTo("/zapomenute-heslo/odeslano");
        String known = stranger.post("/prihlaseni", "email", "obcan@example.cz", "password", PASSWORD).body();
        String unknown = stranger.post("/prihlaseni", "email", "nikdo@example.cz", "password", PASSWORD).body();
        assertThat(unknown).isEqualTo(known.replace("value=\"obcan@", "value=\"nikdo@"));
    }

    @Test
    void signInLeadsBackToPagesOfThisSiteOnly() throws Exception {
        assertThat(Visitor.next(new Visitor(server).get("/muj-portal/ucet"))).isEqualTo("/prihlaseni?zpet=%2Fmuj-portal%2Fucet");
        assertThat(Visitor.next(signIn("obcan@example.cz", "/muj-portal/ucet"))).isEqualTo("/muj-portal/ucet");
        assertThat(Visitor.next(signIn("obcan@example.cz", "//zlo.example/"))).isEqualTo("/muj-portal");
        assertThat(Visitor.next(signIn("urednik@example.cz", ""))).isEqualTo("/urad");
        assertThat(signIn("obcan@example.cz", "").headers().allValues("Set-Cookie"))
                .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax"));
    }

    @Test
    void aNewPasswordEndsOtherSessions() throws Exception {
        Visitor here = registered("zdena@example.org");
        Visitor there = new Visitor(server);
        there.post("/prihlaseni", "email", "zdena@example.org", "password", PASSWORD);
        assertThat(there.get("/muj-portal/ucet").statusCode()).isEqualTo(200);
        assertThat(here.get("/muj-portal/ucet/zarizeni").body()).contains("toto zařízení", "/odhlasit");

        HttpResponse<String> changed = here.post("/muj-portal/ucet/heslo", "current", PASSWORD, "password", OTHER);
        assertThat(Visitor.next(changed)).isEqualTo("/muj-portal/ucet");
        assertThat(here.get("/muj-portal/ucet").statusCode()).isEqualTo(200);
        assertThat(there.get("/muj-portal/ucet").statusCode()).isEqualTo(303);

        there.post("/zapomenute-heslo", "email", "zdena@example.org");
        // After the confirmation and the notice of the change.
        String link = Mailbox.link(Mailbox.of(server).text("zdena@example.org", 3));
        assertThat(link).startsWith("/nove-heslo?klic=");
        assertThat(there.get(link).statusCode()).isEqualTo(200);
        String key = link.substring(link.indexOf('=') + 1);
        assertThat(Visitor.next(there.post("/nove-heslo", "klic", key, "password", PASSWORD))).isEqualTo("/prihlaseni");
        assertThat(here.get("/muj-portal/ucet").statusCode()).isEqualTo(303);
        assertThat(there.get(link).statusCode()).isEqualTo(410);

        assertThat(Visitor.next(there.post("/odhlaseni"))).isEqualTo("/odhlaseni");
    }

    @Test
    void programsUseTokens() throws Exception {
        HttpResponse<String> refused = token("{\"email\":\"obcan@example.cz\",\"password\":\"x\",\"name\":\"p\"}");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("security.sign-in-refused");
        HttpResponse<String> made = token("{\"email\":\"obcan@example.cz\",\"password\":\"radnice-zkouska\",\"name\":\"program\"}");
        assertThat(made.statusCode()).isEqualTo(201);
        String token = new ObjectMapper().readTree(made.body()).get("token").asText();
        JsonNode me = new ObjectMapper().readTree(call("/api/security/v1/me", "GET", token).body());
        assertThat(me.get("email").asText()).isEqualTo("obcan@example.cz");
        assertThat(call("/api/security/v1/tokens/current", "DELETE", token).statusCode()).isEqualTo(204);
        assertThat(call("/api/security/v1/me", "GET", token).statusCode()).isEqualTo(401);
    }

    @Test
    void administratorsManageAccountsAndReadTheTrail() throws Exception {
        Visitor admin = new Visitor(server);
        admin.post("/prihlaseni", "email", "spravce@example.cz", "password", "radnice-zkouska");
        assertThat(admin.get("/urad/ucty?hledat=novakova&role=citizen").body()).contains("obcan@example.cz");
        HttpResponse<String> taken =
                admin.post("/urad/ucty/novy", "name", "Petr Svoboda", "email", "urednik@example.cz", "roles", "official");
        assertThat(taken.statusCode()).isEqualTo(422);
        String account = Visitor.next(
                admin.post("/urad/ucty/novy", "name", "Ivana Malá", "email", "ivana@example.org", "roles", "official"));
        assertThat(account).startsWith("/urad/ucty/");
        String link = Mailbox.link(Mailbox.of(server).text("ivana@example.org", 1));
        Visitor official = new Visitor(server);
        official.post("/nove-heslo", "klic", link.substring(link.indexOf('=') + 1), "password", PASSWORD);
        assertThat(Visitor.next(official.post("/prihlaseni", "email", "ivana@example.org", "password", PASSWORD)))
                .isEqualTo("/urad");
        assertThat(official.get("/urad/ucty").statusCode()).isEqualTo(403);

        admin.post(account, "name", "Ivana Malá", "roles", "official", "roles", "administrator");
        assertThat(official.get("/urad/ucty").statusCode()).isEqualTo(200);
        admin.post(account + "/zavrit");
        assertThat(official.get("/urad/ucty").statusCode()).isEqualTo(303);
        String id = account.substring("/urad/ucty/".length());
        assertThat(admin.get("/urad/audit?zaznam=" + id).body())
                .contains("security.account.created", "security.account.roles-changed", "security.account.deactivated")
                .contains("Účet založen", "Role účtu změněny", "Účet zavřen");
        assertThat(server.shell("security:audit-list --subject " + id)).contains("security.account.deactivated");
    }

    @Test
    void whatIsOnePersonsIsNotThereForAnother() throws Exception {
        Visitor owner = registered("majitelka@example.org");
        Visitor other = registered("soused@example.org");
        Visitor owners = new Visitor(server);
        owners.post("/prihlaseni", "email", "majitelka@example.org", "password", PASSWORD);

        owner.post("/muj-portal/ucet/klice", "name", "doma");
        String key = found(owner.get("/muj-portal/ucet/klice").body(), "/muj-portal/ucet/klice/[^\"/]+/zrusit");
        other.post(key);
        assertThat(owner.get("/muj-portal/ucet/klice").body()).contains(key);
        String device = found(owner.get("/muj-portal/ucet/zarizeni").body(), "/muj-portal/ucet/zarizeni/[^\"/]+/odhlasit");
        other.post(device);
        assertThat(owner.get("/muj-portal/ucet").statusCode()).isEqualTo(200);
        assertThat(owners.get("/muj-portal/ucet").statusCode()).isEqualTo(200);

        JsonNode receipt = new ObjectMapper().readTree(server.send(server.request("/api/forms/v1/forms/hlaseni-zavad/submissions")
                .header("Cookie", owner.cookieHeader())
                .header("Origin", server.address())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("""
                        {"answers": {"category": "light", "description": "Tajná lampa", "danger": false, "place": "Palackého 12"},
                         "files": [{"field": "photo", "name": "lampa.png", "content": "%s"}]}"""
                        .formatted(Base64.getEncoder().encodeToString(Png.noise(20)))))
                .build()).body());
        String reference = receipt.get("reference").asText();
        String page = "/podani/" + reference;
        String document = found(owner.get(page).body(), page + "/dokumenty/[^\"]+");
        assertThat(owner.get(document).statusCode()).isEqualTo(200);
        assertThat(owner.get("/muj-portal").body()).contains(reference);

        for (Visitor stranger : List.of(other, new Visitor(server))) {
            assertThat(Visitor.next(stranger.get(page))).startsWith("/podani?cislo=");
            for (HttpResponse<String> answer : List.of(
                    stranger.get(document), stranger.get(page + "/potvrzeni.pdf"), stranger.get(page + "/vzit-zpet"),
                    stranger.post(page + "/vzit-zpet"), stranger.post(page + "/potvrdit"), stranger.post(page + "/doplnit", "text", "x"))) {
                assertThat(answer.statusCode()).as("%s", answer.uri()).isIn(303, 404);
                assertThat(answer.body()).doesNotContain("Tajná lampa");
            }
            String rest = "/api/forms/v1/submissions/" + reference;
            for (String path : List.of(rest, rest + document.substring(page.length()).replace("dokumenty", "documents"))) {
                assertThat(server.send(server.request(path).header("Cookie", stranger.cookieHeader()).GET().build()).statusCode())
                        .as(path).isEqualTo(404);
            }
            assertThat(stranger.get("/urad/podani/" + reference).statusCode()).isIn(303, 403);
        }
        assertThat(other.get("/muj-portal").body()).doesNotContain(reference);
        assertThat(owner.get(page).body()).contains("Tajná lampa").contains("/vzit-zpet");
    }

    private static String found(String page, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        assertThat(matcher.find()).as("%s in %s", pattern, page).isTrue();
        return matcher.group();
    }

    @Test
    void theLogHoldsNoSecretsAndNoPersonalData() throws Exception {
        Visitor citizen = registered("tajemna@example.org");
        citizen.post("/prihlaseni", "email", "tajemna@example.org", "password", OTHER);
        String link = Mailbox.link(Mailbox.of(server).text("tajemna@example.org", 1));
        assertThat(server.log()).noneMatch(line -> line.contains("tajemna") || line.contains(PASSWORD) || line.contains("Karel Novotný")
                || line.contains(link.substring(link.indexOf('=') + 1)));
        assertThat(server.errors()).isEmpty();
    }

    @Test
    void productionBeginsWithoutAnyAccount() throws Exception {
        try (Distribution production = Distribution.start(Setup.production("security-production"))) {
            awaitPages(production);
            Visitor nobody = new Visitor(production);
            assertThat(nobody.post("/prihlaseni", "email", "spravce@example.cz", "password", "radnice-zkouska").statusCode())
                    .isEqualTo(422);
            assertThat(production.get("/health").body()).contains("security:create-admin");
            String printed = production.shell("security:create-admin jana@example.org 'Jana Malá'");
            Matcher key = Pattern.compile("klic=([a-z2-7]{32})").matcher(printed);
            assertThat(key.find()).isTrue();
            assertThat(Visitor.next(nobody.post("/nove-heslo", "klic", key.group(1), "password", PASSWORD)))
                    .isEqualTo("/prihlaseni");
            nobody.post("/prihlaseni", "email", "jana@example.org", "password", PASSWORD);
            assertThat(nobody.get("/urad/ucty").body()).contains("Jana Malá").doesNotContain("example.cz");
        }
    }

    private static void register(Visitor visitor, String email) throws Exception {
        HttpResponse<String> answer =
                visitor.post("/registrace", "name", "Karel Novotný", "email", email, "password", PASSWORD);
        assertThat(Visitor.next(answer)).isEqualTo("/registrace/odeslano");
        assertThat(visitor.get("/registrace/odeslano").statusCode()).isEqualTo(200);
    }

    private static Visitor registered(String email) throws Exception {
        Visitor visitor = new Visitor(server);
        register(visitor, email);
        String link = Mailbox.link(Mailbox.of(server).text(email, 1));
        visitor.post("/registrace/potvrzeni", "klic", link.substring(link.indexOf('=') + 1), "password", PASSWORD);
        return visitor;
    }

    private static HttpResponse<String> signIn(String email, String back) throws Exception {
        return new Visitor(server).post("/prihlaseni", "email", email, "password", "radnice-zkouska", "zpet", back);
    }

    private static HttpResponse<String> token(String json) throws Exception {
        return server.send(server.request("/api/security/v1/tokens")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build());
    }

    private static HttpResponse<String> call(String path, String method, String token) throws Exception {
        return server.send(server.request(path)
                .header("Authorization", "Bearer " + token)
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build());
    }
}
