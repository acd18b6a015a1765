package org.radnice.itests.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.radnice.itests.Await;
import org.radnice.itests.Distribution;
import org.radnice.itests.Setup;
import org.radnice.itests.TestDatabase;

/**
 * The main job in a browser: a citizen files a form, an official deals with it, the citizen sees each step and the decision. On
 * Derby, in the long tier on PostgreSQL too.
 */
@ParameterizedClass(name = "on {0}")
@MethodSource("grounds")
class JourneyIT {

    private static final byte[] PDF = "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    private static Browsing browsing;
    private static TestDatabase database;
    private static Distribution server;

    @Parameter
    private Ground ground;

    static List<Ground> grounds() {
        return Ground.DERBY.first();
    }

    @BeforeParameterizedClassInvocation
    static void start(Ground ground) {
        browsing = Browsing.start();
        database = ground.open();
        server = Distribution.start(Setup.evaluation("journey-" + ground).on(database));
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        try {
            if (server != null) {
                assertThat(server.log()).as("each key of a text has its text").noneMatch(line -> line.contains(" has no text "));
            }
        } finally {
            end();
        }
    }

    private static void end() {
        if (server != null) {
            server.close();
        }
        if (database != null) {
            database.close();
        }
        if (browsing != null) {
            browsing.close();
        }
    }

    @Test
    void aCitizenWithoutAnAccountReportsAFaultAndFollowsItToTheEnd() throws IOException {
        Page citizen = browsing.person(server.address(), true);
        browsing.go(citizen, "/");
        browsing.look(citizen, "home");
        citizen.fill("main input[name=q]", "rozbitá lampa");
        citizen.press("main input[name=q]", "Enter");
        browsing.look(citizen, "search");
        browsing.go(citizen, "/sluzby/hlaseni-zavad");
        browsing.look(citizen, "service");
        browsing.click(citizen, "a[href='/formulare/hlaseni-zavad']");
        browsing.look(citizen, "form-start");
        browsing.click(citizen, "form[action$='/zacit'] button");

        proceed(citizen);
        assertThat(citizen.locator(".govuk-error-summary").count()).isEqualTo(1);
        browsing.look(citizen, "form-error");
        citizen.check("input[name=category][value=light]");
        citizen.fill("main [name=description]", "Lampa před domem č. 12 tři dny nesvítí. <script>alert(1)</script> Příliš žluťoučký kůň");
        citizen.check("input[name=danger][value=false]");
        proceed(citizen);
        citizen.fill("[name=place]", "Chomutov, Palackého 12");
        proceed(citizen);
        if (citizen.url().endsWith("/krok/2")) {
            proceed(citizen);
        }
        citizen.setInputFiles("[name=photo]", new FilePayload("lampa.png", "image/png", Png.pixel()));
        browsing.look(citizen, "form-photo");
        proceed(citizen);
        citizen.fill("[name=email]", "jana.novakova@example.cz");
        proceed(citizen);
        browsing.look(citizen, "form-check");
        assertThat(citizen.textContent("main")).contains("Palackého 12", "<script>alert(1)</script>", "lampa.png");
        browsing.click(citizen, "form[action$='/odeslat'] button");
        browsing.look(citizen, "form-sent");
        String reference = citizen.textContent(".rad-confirmation strong").strip();
        String secret = citizen.textContent(".rad-number strong").strip();
        assertThat(reference).matches("[A-Z]{2,4}-[0-9A-Z]{4}-[0-9A-Z]{4}");
        Download receipt = citizen.waitForDownload(() -> citizen.click("a[href$='potvrzeni.pdf']"));
        assertThat(Files.readString(receipt.path(), StandardCharsets.ISO_8859_1)).startsWith("%PDF-");

        Page official = browsing.person(server.address(), true);
        browsing.signIn(official, "urednik", "/urad");
        browsing.look(official, "office");
        browsing.go(official, "/urad/podani");
        browsing.look(official, "office-queue");
        browsing.click(official, "a[href='/urad/podani/" + reference + "']");
        browsing.look(official, "office-case");
        browsing.click(official, "form[action$='/prevzit'] button");
        official.locator("details", new Page.LocatorOptions().setHas(official.locator("form[action$='/vyzva']"))).locator("summary").click();
        official.fill("[name=request]", "Napište prosím číslo lampy.");
        official.fill("[name=until]", DateTimeFormatter.ofPattern("d. M. yyyy").format(LocalDate.now().plusDays(20)));
        browsing.click(official, "form[action$='/vyzva'] button");
        browsing.look(official, "office-waiting");

        Page later = browsing.person(server.address(), true);
        browsing.go(later, "/podani");
        browsing.look(later, "tracking-entry");
        later.fill("[name=reference]", reference);
        later.fill("[name=secret]", secret);
        browsing.click(later, "main form button");
        assertThat(later.textContent("main")).contains("Napište prosím číslo lampy.");
        browsing.look(later, "tracking-waiting");
        later.fill("[name=text]", "Na sloupu je číslo 4711.");
        browsing.click(later, "form[action$='/doplnit'] button");

        browsing.go(official, "/urad/podani/" + reference);
        assertThat(official.textContent("main")).contains("Na sloupu je číslo 4711.");
        official.locator("form[action$='/rozhodnout'] input[name=outcome]").last().check();
        official.setInputFiles("[name=document]", new FilePayload("vyrizeni.pdf", "application/pdf", PDF));
        browsing.click(official, "form[action$='/rozhodnout'] button");
        browsing.look(official, "office-decided");

        browsing.go(later, "/podani/" + reference);
        browsing.look(later, "tracking-decided");
        assertThat(later.textContent("main")).contains("vyrizeni.pdf");
        Download decision = later.waitForDownload(() -> later.locator("a:has-text('vyrizeni.pdf')").first().click());
        assertThat(Files.readAllBytes(decision.path())).isEqualTo(PDF);

        Page administrator = browsing.person(server.address(), true);
        browsing.signIn(administrator, "spravce", "/urad/zpravy");
        Await.until("the messages to the citizen are there", Duration.ofSeconds(90), () -> {
            administrator.reload();
            return administrator.locator("td:has-text('jana.novakova@example.cz')").count() >= 4;
        });
        browsing.look(administrator, "messages");
        administrator.locator("main table a:has-text('" + reference + "')").first().click();
        assertThat(administrator.textContent("main")).contains(":" + server.port() + "/podani/" + reference);
        browsing.look(administrator, "message");
        browsing.go(administrator, "/urad/texty-zprav/forms.submission-received/cs");
        browsing.look(administrator, "message-text");
        browsing.end();
    }

    @ParameterizedTest(name = "script: {0}")
    @ValueSource(booleans = {true, false})
    void aCitizenWithAnAccountRegistersADog(boolean script) {
        Page citizen = browsing.person(server.address(), script);
        browsing.signIn(citizen, "obcan", "/muj-portal");
        browsing.go(citizen, "/formulare/pes-prihlaseni");
        browsing.click(citizen, "form[action$='/zacit'] button");
        citizen.check("[name=holderKind][value=person]");
        proceed(citizen);
        fill(citizen, "holderName", "Jan Občan");
        fill(citizen, "birthDate", "1. 2. 1980");
        citizen.fill("[name='holderAddress.street']", "Palackého 12");
        citizen.fill("[name='holderAddress.city']", "Chomutov");
        citizen.fill("[name='holderAddress.zip']", "430 01");
        proceed(citizen);
        fill(citizen, "dogName", "Rex");
        fill(citizen, "breed", "kříženec");
        citizen.check("[name=sex][value=male]");
        fill(citizen, "dogBorn", "1. 3. 2024");
        fill(citizen, "chip", "20309800");
        fill(citizen, "keptSince", "1. 6. 2024");
        citizen.check("[name=order][value=first]");
        proceed(citizen);
        assertThat(citizen.locator(".govuk-error-summary a").allTextContents()).hasSize(1);
        browsing.look(citizen, "dog-error");
        fill(citizen, "chip", "203098001234567");
        proceed(citizen);
        citizen.check("[name=exemption][value=none]");
        proceed(citizen);
        browsing.look(citizen, "dog-fee");
        proceed(citizen);
        fill(citizen, "email", "obcan@example.cz");
        citizen.check("[name=truth]");
        proceed(citizen);
        browsing.look(citizen, "dog-check");
        browsing.click(citizen, "form[action$='/odeslat'] button");
        assertThat(citizen.textContent("main")).containsIgnoringCase("potvr");
        browsing.look(citizen, "dog-sent");
        String reference = citizen.textContent(".rad-confirmation strong").strip();
        browsing.go(citizen, "/muj-portal");
        assertThat(citizen.textContent("main")).contains(reference);
        browsing.look(citizen, "my-portal");

        Page official = browsing.person(server.address(), script);
        browsing.signIn(official, "urednik", "/urad/podani/" + reference);
        official.locator("form[action$='/potvrdit'] input[name=how]").first().check();
        browsing.click(official, "form[action$='/potvrdit'] button");
        browsing.go(citizen, "/podani/" + reference);
        assertThat(citizen.locator("main .rad-notice--warning").count()).isZero();
        browsing.end();
    }

    private static void proceed(Page page) {
        browsing.click(page, "button[name=action][value=continue]");
    }

    private static void fill(Page page, String name, String value) {
        page.fill("[name='" + name + "']", value);
    }
}
