package org.radnice.forms.internal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.radnice.forms.internal.web.Browser.sent;
import static org.radnice.forms.internal.web.Browser.target;

import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.radnice.forms.api.SubmissionChangedException;
import org.radnice.forms.internal.FormsPermissions;
import org.radnice.forms.internal.TestForms;
import org.radnice.forms.internal.TestOffice;
import org.radnice.kernel.testing.TestDatabase;
import org.radnice.security.api.NotSignedInException;
import org.radnice.security.testing.FakeCallers;
import org.radnice.web.api.Page;

/** The pages as a browser without script walks through them. */
class PagesTest {

    private static final String[] HOLDER = {
        "presented", "holderName birthDate birthNumber holderAddress", "holderName", "Jana \"O'Neil\" <b>", "birthDate", "31. 1. 1985",
        "holderAddress.street", "Zborovská 1", "holderAddress.city", "Chomutov", "holderAddress.zip", "430 01"
    };

    private TestDatabase database;
    private Browser browser;

    @BeforeEach
    void open() {
        database = TestDatabase.derby();
        browser = new Browser(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aDogIsRegisteredStepByStep() {
        String id = "pes-prihlaseni";
        assertThat(browser.html(browser.forms.list(), "/formulare")).contains("Přihlášení psa k\u00a0poplatku");
        assertThat(browser.html(browser.forms.start(id), "/formulare/" + id))
                .contains("280/2009", "do 5 dnů", "/prihlaseni");
        assertThat(target(browser.forms.begin(id))).isEqualTo("/formulare/pes-prihlaseni/krok/1");
        assertThat(browser.html(browser.forms.step(id, 1, null), "/formulare/x/krok/1")).contains("Krok 1 z");

        String missing = browser.html(browser.forms.save(id, 1, sent("presented", "holderKind")), "/formulare/x/krok/1");
        assertThat(missing).contains("govuk-error-summary", "Vyberte, kdo psa drží", "href=\"#f-holderKind\"");
        assertThat(target(browser.forms.save(id, 1, sent("presented", "holderKind", "holderKind", "person")))).endsWith("/krok/2");

        Page wrong = (Page) browser.forms.save(id, 2, sent("holderName", "Jana", "birthDate", "31. 2. 1985",
                "holderAddress.street", "Zborovská 1", "holderAddress.zip", "43"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(browser.html(wrong, "/x")).contains("value=\"31. 2. 1985\"", "value=\"Jana\"", "href=\"#f-holderAddress-zip\"",
                "href=\"#f-holderAddress-city\"");
        // What could not be read is not lost either when one goes away and comes back.
        assertThat(browser.html(browser.forms.step(id, 2, null), "/x")).contains("value=\"31. 2. 1985\"", "value=\"43\"");
        assertThat(target(browser.forms.save(id, 2, sent(HOLDER)))).endsWith("/krok/4");

        assertThat(browser.html(browser.forms.save(id, 4, sent("dogName", "Rex", "chip", "20309800")), "/x"))
                .contains("Zadejte číslo čipu – 15 číslic");
        assertThat(target(browser.forms.save(id, 4, sent("dogName", "Rex", "breed", "kříženec", "sex", "male", "dogBorn", "1.6.2025",
                "keptSince", "1. 9. 2025", "order", "first", "chip", "203098001234567")))).endsWith("/krok/5");
        assertThat(target(browser.forms.save(id, 5, sent("exemption", "ztp")))).endsWith("/krok/6");
        assertThat(browser.html(browser.forms.save(id, 6, sent("@proof", "<html>", "action", "continue")), "/x"))
                .contains("nepřijímáme").contains("enctype=\"multipart/form-data\"");
        assertThat(target(browser.forms.save(id, 6, sent("@proof", "%PDF-1.7 ...", "action", "attach")))).endsWith("/krok/6");
        assertThat(browser.html(browser.forms.step(id, 6, null), "/x")).contains("příloha č. 1.pdf");
        assertThat(target(browser.forms.save(id, 6, sent("action", "continue")))).endsWith("/krok/7");
        assertThat(browser.html(browser.forms.step(id, 7, null), "/x")).contains("0\u00a0Kč");
        assertThat(target(browser.forms.save(id, 7, sent()))).endsWith("/krok/8");
        assertThat(target(browser.forms.check(id))).endsWith("/krok/8");
        assertThat(target(browser.forms.save(id, 8, sent("email", "jana@example.cz", "truth", "true")))).endsWith("/kontrola");

        String check = browser.html(browser.forms.check(id), "/x");
        assertThat(check).contains("203098001234567", "krok/4?zpet=kontrola#f-chip", "31.\u00a01.\u00a01985", "do 5 dnů")
                .contains("Jana &quot;O&#39;Neil&quot; &lt;b&gt;");
        // Without the exemption the proof is not asked for, and the fee is another one.
        assertThat(target(browser.forms.save(id, 5, sent("exemption", "none", "return", "kontrola")))).endsWith("/kontrola");
        assertThat(browser.html(browser.forms.check(id), "/x")).contains("1\u00a0000\u00a0Kč").doesNotContain("příloha č. 1.pdf");

        assertThat(target(browser.forms.submit(id))).endsWith("/odeslano");
        assertThat(target(browser.forms.submit(id))).endsWith("/odeslano");
        String done = browser.html(browser.forms.confirmation(id), "/x");
        assertThat(done).contains("POD-", "Podání potvrďte do", "abc1234", "Kód pro sledování");
        Response pdf = browser.forms.receipt(id);
        assertThat((byte[]) pdf.getEntity()).startsWith('%', 'P', 'D', 'F');
        assertThat(pdf.getHeaderString("Content-Disposition")).startsWith("attachment; filename=\"POD-");
        assertThat(browser.office.kernel.events("forms.submission.submitted")).hasSize(1);
    }

    @Test
    void anAnswerOnThePageMayBringUpAQuestionOnThePage() {
        String id = "hlaseni-zavad";
        browser.forms.begin(id);
        browser.forms.save(id, 1, sent("category", "light", "description", "Nesvítí", "danger", "true"));
        String place = browser.html(browser.forms.step(id, 2, null), "/x");
        assertThat(place).contains("112", "Číslo lampy", "value=\"dangerNote place lampNumber\"");
        // Sent from a page that was opened before the lamp was chosen.
        assertThat(target(browser.forms.save(id, 2, sent("presented", "place", "place", "Palackého")))).endsWith("/krok/2");
        assertThat(browser.notices()).containsExactly("Podle vaší odpovědi tu přibyla další otázka.");
        assertThat(target(browser.forms.save(id, 2, sent("presented", "dangerNote place lampNumber", "place", "Palackého")))).endsWith("/krok/3");
    }

    @Test
    void savingForLaterNeedsAnAccountAndLosesNothing() {
        String id = "hlaseni-zavad";
        browser.forms.begin(id);
        assertThatThrownBy(() -> browser.forms.save(id, 1, sent("description", "Díra", "action", "later")))
                .isInstanceOf(NotSignedInException.class);
        browser.office.callers.become(FakeCallers.citizen("jana"));
        assertThat(browser.html(browser.forms.step(id, 1, null), "/x")).contains("Díra");
        assertThat(target(browser.forms.save(id, 1, sent("description", "Díra 2", "action", "later")))).isEqualTo("/muj-portal");
        browser.requests.session().signOut();
        assertThat(browser.html(browser.forms.start(id), "/x")).contains("rozepsaný");
        assertThat(browser.html(browser.forms.step(id, 1, null), "/x")).contains("Díra 2");
        assertThat(target(browser.forms.discard(id))).isEqualTo("/formulare/hlaseni-zavad");
        assertThat(target(browser.forms.step(id, 1, null))).isEqualTo("/formulare/hlaseni-zavad");
    }

    @Test
    void aSubmissionIsFollowedAndWorkedOn() {
        var receipt = browser.office.service.submit(TestOffice.fault(""));
        String reference = receipt.reference();
        assertThat(target(browser.tracking.show(reference))).isEqualTo("/podani?cislo=" + reference);
        assertThat(browser.html(browser.tracking.entry(reference), "/podani")).contains("value=\"" + reference + "\"");
        assertThat(browser.html(browser.tracking.enter(sent("reference", reference, "secret", "spatne")), "/podani"))
                .contains("jsme nenašli");
        assertThat(target(browser.tracking.enter(sent("reference", reference, "secret", receipt.secret())))).isEqualTo("/podani/" + reference);
        assertThat(browser.html(browser.tracking.show(reference), "/x")).contains("Podání jsme přijali", "Vzít podání zpět");

        browser.office.callers.become(TestOffice.official("petr"));
        assertThat(browser.html(browser.desk.queue(null, null, null, null, null, null), "/urad/podani")).contains(reference, "zbývá", "nejbližší lhůta první");
        assertThat(browser.html(browser.desk.queue("vse", "hlaseni-zavad", reference, "po", "prijato", "3"), "/urad/podani")).contains("Tady nic není");
        String fresh = browser.html(browser.desk.show(reference), "/urad/podani/x");
        assertThat(fresh).contains("Převzít podání", "Výtluk").doesNotContain("Vydat rozhodnutí");
        assertThat(target(browser.desk.takeOver(reference, sent("revision", "1")))).isEqualTo("/urad/podani/" + reference);
        browser.office.callers.become(TestOffice.official("eva"));
        assertThatThrownBy(() -> browser.desk.takeOver(reference, sent("revision", "1"))).isInstanceOf(SubmissionChangedException.class);
        browser.office.callers.become(TestOffice.official("petr"));
        assertThat(browser.html(browser.desk.requestCompletion(reference, sent("until", "1. 1. 2020")), "/urad/podani/x"))
                .contains("href=\"#f-request\"");
        assertThat(browser.html(browser.desk.requestCompletion(reference, sent("request", "Kde?", "until", "1. 1. 2020")), "/urad/podani/x"))
                .contains("href=\"#f-until\"", "Kde?");
        browser.desk.requestCompletion(reference, sent("request", "Kde <přesně>?", "until", "20. 11. 2026"));
        browser.desk.note(reference, sent("note", "Tajná poznámka"));
        assertThat(browser.html(browser.desk.show(reference), "/urad/podani/x")).contains("Tajná poznámka", "jen pro úřad");

        browser.office.callers.become(FakeCallers.nobody());
        String waiting = browser.html(browser.tracking.show(reference), "/x");
        assertThat(waiting).contains("Kde &lt;přesně&gt;?", "Doplňte podání do").doesNotContain("Tajná");
        assertThat(browser.html(browser.tracking.complete(reference, sent("text", "")), "/x")).contains("Napište text");
        browser.tracking.complete(reference, sent("text", "U školy", "@files", "%PDF-1.4"));

        browser.office.callers.become(TestOffice.official("petr"));
        assertThat(browser.html(browser.desk.decide(reference, sent("reason", "Opraveno")), "/urad/podani/x")).contains("Vyberte výsledek");
        browser.desk.decide(reference, sent("outcome", "SETTLED", "reason", "Opraveno", "@document", "%PDF-1.4"));
        assertThat(browser.html(browser.desk.show(reference), "/urad/podani/x")).contains("Vyřízeno");
        assertThat((byte[]) browser.desk.print(reference).getEntity()).startsWith('%', 'P', 'D', 'F');

        browser.office.callers.become(FakeCallers.nobody());
        String decided = browser.html(browser.tracking.show(reference), "/x");
        assertThat(decided).contains("Výsledek: Vyřízeno", "/dokumenty/").doesNotContain("Vzít podání zpět");
        String document = decided.replaceAll("(?s).*?/dokumenty/([0-9a-f-]{36}).*", "$1");
        Response file = browser.tracking.document(reference, document);
        assertThat(file.getHeaderString("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(file.getHeaderString("Content-Disposition")).startsWith("attachment");
    }

    @Test
    void aSubmissionIsTakenBackAfterAQuestion() {
        var receipt = browser.office.service.submit(TestOffice.dog());
        String reference = receipt.reference();
        browser.tracking.enter(sent("reference", reference, "secret", receipt.secret()));
        assertThat(browser.html(browser.tracking.show(reference), "/x")).contains("Podání potvrďte do", "datové schránky");
        assertThat(browser.html(browser.tracking.withdrawal(reference), "/x")).contains("Vzít podání " + reference + " zpět?");
        assertThat(target(browser.tracking.withdraw(reference))).isEqualTo("/podani/" + reference);
        assertThat(browser.html(browser.tracking.show(reference), "/x")).contains("Vzato zpět");
    }

    @Test
    void definitionsAreImportedWithTheirProblemsShown() throws Exception {
        browser.office.callers.become(FakeCallers.official("admin", FormsPermissions.DEFINITION));
        assertThat(browser.html(browser.definitions.list(), "/urad/formulare")).contains("pes-prihlaseni.json");
        String json = TestForms.json("hlaseni-zavad");
        assertThat(browser.html(browser.definitions.publish(sent("@definition", "{\"format\":")), "/urad/formulare")).contains("platný JSON");
        String broken = new String(json.replace("\"var\": \"danger\"", "\"var\": \"dangr\"").getBytes("UTF-8"), "ISO-8859-1");
        assertThat(browser.html(browser.definitions.publish(sent("@definition", broken)), "/urad/formulare"))
                .contains("/steps/1/fields/0/visibleIf", "podmínka čte dangr");
        String next = new String(json.replace("\"version\": 1", "\"version\": 2").getBytes("UTF-8"), "ISO-8859-1");
        assertThat(target(browser.definitions.publish(sent("@definition", next)))).isEqualTo("/urad/formulare");
        assertThat((byte[]) browser.definitions.export("hlaseni-zavad").getEntity()).contains('{');
    }

    @Test
    void allPagesSpeakThreeLanguages() {
        Map<String, String> words = Map.of("cs", "Údaje o psovi", "en", "About the dog", "uk", "Дані про собаку");
        browser.office.callers.become(FakeCallers.official("petr", "forms.submission.handle", "forms.submission.decide", FormsPermissions.DEFINITION));
        browser.forms.begin("pes-prihlaseni");
        var receipt = browser.office.service.submit(TestOffice.dog());
        words.forEach((language, word) -> {
            browser.requests.read(Locale.forLanguageTag(language));
            browser.html(browser.forms.list(), "/formulare");
            browser.html(browser.forms.start("zadost-o-informace"), "/formulare/x");
            assertThat(browser.html(browser.forms.step("pes-prihlaseni", 4, null), "/x")).contains(word);
            browser.html(browser.tracking.entry(null), "/podani");
            browser.html(browser.tracking.show(receipt.reference()), "/podani/x");
            browser.html(browser.desk.queue("k-potvrzeni", null, null, null, null, null), "/urad/podani");
            browser.html(browser.desk.show(receipt.reference()), "/urad/podani/x");
            browser.html(browser.definitions.list(), "/urad/formulare");
        });
    }
}
