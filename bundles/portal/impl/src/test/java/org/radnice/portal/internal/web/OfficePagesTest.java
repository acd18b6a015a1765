package org.radnice.portal.internal.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.radnice.kernel.api.event.Event;
import org.radnice.kernel.api.search.Synonyms;
import org.radnice.kernel.testing.TestDatabase;
import org.radnice.portal.internal.PortalPermissions;
import org.radnice.portal.internal.board.Posting;
import org.radnice.portal.internal.board.PostingText;
import org.radnice.portal.internal.content.Kind;
import org.radnice.security.api.Caller;
import org.radnice.security.testing.FakeCallers;
import org.radnice.web.api.FormData;

/** The employees' part, step by step as a browser sends it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OfficePagesTest {

    private static final Caller EVA = FakeCallers.official(
            "eva",
            PortalPermissions.ENTER,
            PortalPermissions.EDIT,
            PortalPermissions.POST,
            PortalPermissions.BARRIERS);
    private static final Caller OLGA = FakeCallers.official(
            "olga",
            PortalPermissions.ENTER,
            PortalPermissions.EDIT,
            PortalPermissions.APPROVE,
            PortalPermissions.POST,
            PortalPermissions.BARRIERS,
            PortalPermissions.SYNONYMS);

    private static final String DOG = "/urad/obsah/service/poplatek-za-psa";

    private TestDatabase database;
    private Site site;

    @BeforeAll
    void start() {
        database = TestDatabase.derby();
    }

    @AfterAll
    void stop() {
        database.close();
    }

    @BeforeEach
    void open() {
        site = new Site(database);
    }

    @AfterEach
    void close() throws InterruptedException {
        site.close();
    }

    @Test
    void aServicePageIsEditedReadByAnotherAndPublished() {
        EditingPages editor = site.editor();
        assertThat(site.as(EVA, () -> site.html("/urad/obsah", editor.list("service", "", "psa"))))
                .contains("Poplatek za psa", "zatím neověřeno")
                .doesNotContain("Občanský průkaz");
        assertThat(redirected(site.as(EVA, () -> editor.open("service", "poplatek-za-psa", Site.form("version", "1")))))
                .isEqualTo(DOG + "/2/upravit");
        String form = site.as(EVA, () -> site.html(DOG + "/2/upravit", editor.edit("service", "poplatek-za-psa", "2")));
        assertThat(form).contains("name=\"cs.title\"", "name=\"legal.0.act\"", "565/1990\u00a0Sb.", "name=\"uk.who\"");

        Response saved = site.as(EVA, () -> editor.save("service", "poplatek-za-psa", "2", edited("Poplatek za psy", "1")));
        assertThat(redirected(saved)).isEqualTo(DOG);
        // Ivan has opened the same draft before Eva saved it.
        Response late = site.as(
                FakeCallers.official("ivan", PortalPermissions.EDIT),
                () -> editor.save("service", "poplatek-za-psa", "2", edited("Psí poplatek", "1")));
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(site.html(DOG + "/2/upravit", Site.page(late)))
                .contains("Poplatek za psy", "Psí poplatek", "name=\"revision\" value=\"2\"", "<del>", "<ins>");

        site.as(EVA, () -> editor.submit("service", "poplatek-za-psa", "2"));
        assertThat(site.as(EVA, () -> site.html(DOG, editor.one("service", "poplatek-za-psa"))))
                .contains("Text je váš", "Poplatek za psy")
                .doesNotContain(">Schválit<");
        String reader = site.as(OLGA, () -> site.html(DOG, editor.one("service", "poplatek-za-psa")));
        assertThat(reader).contains("/2/schvalit", "/2/vratit", "<del>Poplatek za psa</del>", "<ins>Poplatek za psy</ins>");
        Response nothing = site.as(
                OLGA, () -> editor.giveBack("service", "poplatek-za-psa", "2", Site.form("note", "")));
        assertThat(nothing.getStatus()).isEqualTo(422);
        site.as(OLGA, () -> editor.approve("service", "poplatek-za-psa", "2", Site.form("revision", "3")));
        Response wrong = site.as(
                EVA, () -> editor.publish("service", "poplatek-za-psa", "2", Site.form("from", "zítra")));
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(site.as(EVA, () -> site.html(DOG, Site.page(wrong)))).contains("Zadejte den");
        site.as(EVA, () -> editor.publish("service", "poplatek-za-psa", "2", Site.form("from", "", "to", "")));
        assertThat(site.html("/sluzby/poplatek-za-psa", site.guides().one("poplatek-za-psa"))).contains("Poplatek za psy");
        assertThat(site.as(OLGA, () -> site.html(DOG, editor.one("service", "poplatek-za-psa"))))
                .contains("/porovnat?a=1&amp;b=2", "/stahnout");
        assertThat(site.as(OLGA, () -> site.html(
                        DOG + "/porovnat", editor.compare("service", "poplatek-za-psa", "1", "2"))))
                .contains("<del>Poplatek za psa</del>");

        site.as(EVA, () -> editor.confirm("service", "poplatek-za-psa", Site.form()));
        assertThat(site.html("/sluzby/poplatek-za-psa", site.guides().one("poplatek-za-psa")))
                .contains("2.\u00a011.\u00a02026")
                .doesNotContain("Zatím neověřeno");
    }

    @Test
    void newsAreBegunAndTheirErrorsShownWithWhatWasTyped() {
        EditingPages editor = site.editor();
        for (String kind : List.of("news", "page", "service")) {
            assertThat(site.as(EVA, () -> site.html("/urad/obsah/novy", editor.blank(kind)))).contains("name=\"slug\"");
            assertThat(site.as(EVA, () -> site.html("/urad/obsah", editor.list(kind, "open", "")))).contains("<h1>");
        }
        Response wrong = site.as(EVA, () -> editor.create(Site.form("kind", "news", "slug", "Áá", "cs.title", "Svoz")));
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(site.html("/urad/obsah/novy", Site.page(wrong))).contains("value=\"Svoz\"", "#f-slug");
        assertThat(redirected(site.as(EVA, () -> editor.create(
                        Site.form("kind", "news", "slug", "svoz", "cs.title", "Svoz", "operation", "true")))))
                .isEqualTo("/urad/obsah/news/svoz");
        // What a second reader needs is asked for where it can be written.
        Response missing = site.as(EVA, () -> editor.submit("news", "svoz", "1"));
        assertThat(missing.getStatus()).isEqualTo(422);
        assertThat(site.html("/urad/obsah/news/svoz/1/upravit", Site.page(missing))).contains("#f-cs-body");
    }

    @Test
    void aDocumentIsPostedProvedAndRemoved() {
        BoardOfficePages office = site.boardOffice();
        assertThat(site.as(EVA, () -> site.html("/urad/deska/vyvesit", office.form("")))).contains("17. 11. 2026");
        Response wrong = site.as(EVA, () -> office.post(Site.form("title", "Záměr", "from", "1. 1. 2020", "to", "x")));
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(site.as(EVA, () -> site.html("/urad/deska/vyvesit", Site.page(wrong))))
                .contains("value=\"Záměr\"", "Zpětně vyvěsit nejde", "#f-category");
        String address = redirected(site.as(EVA, () -> office.post(Site.form(
                "title", "Záměr <prodeje>", "category", "zamer-obce", "issuer", "Odbor majetku", "reference", "MMCH/1",
                "summary", "První\r\n\r\ndruhý", "from", "2. 11. 2026", "to", "17. 11. 2026"))));
        String id = address.substring(address.lastIndexOf('/') + 1);
        assertThat(site.as(EVA, () -> site.html(address, office.one(id))))
                .contains("Záměr &lt;prodeje&gt;", "Obsah odpovídá otisku", "Vyvěšeno");
        assertThat(site.as(EVA, () -> site.html("/urad/deska", office.list()))).contains(id);
        assertThat(site.html("/uredni-deska", site.board().shown("zamer-obce", "prodeje"))).contains(id);
        assertThat(site.html("/uredni-deska", site.board().shown("drazba", ""))).doesNotContain(id);
        assertThat(site.html("/uredni-deska/" + id, site.board().one(id))).contains("<p>druhý</p>", "MMCH/1");
        assertThat(site.board().rss()).contains("<title>Záměr &lt;prodeje&gt;</title>");
        assertThat(site.html("/uredni-deska/" + id + "/dolozka", site.board().proof(id)))
                .contains(site.board.find(id).sha256())
                .doesNotContain("eva");
        assertThat(site.as(EVA, () -> site.html("/urad/deska/" + id + "/dolozka", office.proof(id)))).contains("eva");
        BoardRest.Board data = new BoardRest(site, site.board, site.office, site.renderer).board();
        assertThat(data.information()).hasSize(1);
        assertThat(data.information().get(0).postedOn().day()).isEqualTo("2026-11-02");
        assertThat(data.information().get(0).fileMark()).isNull();

        assertThat(site.as(EVA, () -> office.remove(id, Site.form("reason", ""))).getStatus()).isEqualTo(422);
        site.as(EVA, () -> office.remove(id, Site.form("reason", "Chyba")));
        assertThat(site.html("/uredni-deska/" + id, site.board().one(id))).contains("úřední desky sejmut");
        assertThat(site.html("/uredni-deska/archiv", site.board().archive("1"))).contains(id);
        String correction = site.as(EVA, () -> site.html("/urad/deska/vyvesit", office.form(id)));
        assertThat(correction).contains("Vyvěsit opravu", "value=\"" + id + "\"");
        Posting corrected = site.as(EVA, () -> site.board.post(
                new PostingText(
                        "Záměr", "zamer-obce", "Odbor", "", "", "Text", LocalDate.of(2026, 11, 2),
                        LocalDate.of(2026, 11, 20), id),
                List.of()));
        assertThat(site.html("/uredni-deska/" + corrected.id(), site.board().one(corrected.id()))).contains("Opravuje dokument");
    }

    @Test
    void aBarrierIsReportedAndClosed() {
        Response wrong = site.barrier().report(Site.form("description", " ", "contact", "nikdo"));
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(site.html("/pristupnost/nahlasit-barieru", Site.page(wrong)))
                .contains("#f-description", "#f-contact", "value=\"nikdo\"");
        site.barrier().report(Site.form("page", "/hledat", "description", "Nejde najít", "contact", "a@b.cz"));
        BarrierOfficePages office =
                new BarrierOfficePages(site, site.barriers, site.people, site.database.kernel().clock());
        assertThat(site.as(EVA, () -> site.html("/urad/bariery", office.list())))
                .contains("Nejde najít", "mailto:a@b.cz", "2.\u00a012.\u00a02026");
        String id = site.barriers.open().get(0).id();
        site.as(EVA, () -> office.solve(id));
        assertThat(site.as(EVA, () -> site.html("/urad/bariery", office.list()))).contains("Vyřešená hlášení");
        assertThat(site.database.kernel().events("portal.barrier.reported")).extracting(Event::subject).contains(id);
    }

    @Test
    void theOverviewShowsWhatWaits() {
        site.barrier().report(Site.form("description", "Nejde najít"));
        site.as(EVA, () -> site.editing.open("service/svatba", 1));
        site.as(EVA, () -> {
            site.editing.submit("service/svatba", 2);
            return null;
        });
        site.sections.bindSection(new PortalOfficeSection(
                site.editing, site.barriers, site.renderer, site.database.kernel().clock()));
        OfficePages office = new OfficePages(site, site.callersHolder, site.sections);
        assertThat(site.as(OLGA, () -> site.html("/urad", office.overview())))
                .contains("hlášení překáž", "Ke schválení", "/urad/obsah/service/svatba", "/urad/synonyma");
        assertThat(site.as(EVA, () -> site.html("/urad", office.overview()))).doesNotContain("Ke schválení");
    }

    @Test
    void synonymsAreOneGroupALine() {
        SynonymPages pages = new SynonymPages(site, site.synonyms, site.synonymEditing, site.renderer);
        assertThat(site.as(OLGA, () -> site.html("/urad/synonyma", pages.form()))).contains("nedostupné");
        List<List<List<String>>> saved = new ArrayList<>();
        site.synonyms.bind(new Synonyms() {
            @Override
            public List<List<String>> groups() {
                return List.of(List.of("popelnice", "odpad"));
            }

            @Override
            public void replace(List<List<String>> groups) {
                saved.add(groups);
            }
        });
        assertThat(site.as(OLGA, () -> site.html("/urad/synonyma", pages.form()))).contains("popelnice, odpad");
        site.as(OLGA, () -> pages.save(Site.form("groups", "pes, čokl\n\n občanka ,průkaz,")));
        assertThat(saved).containsExactly(List.of(List.of("pes", "čokl"), List.of("občanka", "průkaz")));
        assertThat(site.audit.codes()).contains("portal.synonym.changed");
    }

    private FormData edited(String title, String revision) {
        var form = BodyForm.show(site.catalog
                .find(Kind.SERVICE, "poplatek-za-psa")
                .orElseThrow()
                .body());
        List<String> pairs = new ArrayList<>();
        form.with("cs.title", title).with("revision", revision).values().forEach((name, values) -> {
            pairs.add(name);
            pairs.add(values.get(0));
        });
        return Site.form(pairs.toArray(new String[0]));
    }

    private static String redirected(Response response) {
        assertThat(response.getStatus()).isEqualTo(303);
        return response.getLocation().toString().replace("http://localhost:8181", "");
    }
}
