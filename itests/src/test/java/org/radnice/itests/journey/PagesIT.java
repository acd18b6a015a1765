package org.radnice.itests.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.radnice.itests.Distribution;
import org.radnice.itests.Installation;
import org.radnice.itests.Setup;

/** Pages that no journey leads over: each fits a phone, passes axe, has its texts and loads without a fault. */
class PagesIT {

    private static final List<String> VISITORS = List.of(
            "/sluzby", "/temata/doklady", "/sluzby/obcansky-prukaz", "/sluzby/poplatek-za-psa", "/aktuality",
            "/stranky/pristupnost", "/mapa-stranek", "/hledat?q=xyzzy", "/pristupnost/nahlasit-barieru", "/uredni-deska",
            "/uredni-deska/archiv", "/prihlaseni", "/registrace", "/zapomenute-heslo", "/formulare", "/podani", "/api", "/neni-tu");
    private static final List<String> ADMINISTRATORS = List.of(
            "/muj-portal/ucet", "/muj-portal/ucet/zarizeni", "/muj-portal/ucet/klice", "/urad/obsah", "/urad/deska", "/urad/bariery",
            "/urad/synonyma", "/urad/formulare", "/urad/texty-zprav", "/urad/ucty", "/urad/ucty/novy", "/urad/audit");

    /** Pages to which several modules contribute. */
    private static final List<String> OF_SEVERAL_MODULES =
            List.of("/muj-portal", "/urad", "/", "/hledat?q=pes", "/formulare", "/prihlaseni", "/sluzby/poplatek-za-psa");

    private static Browsing browsing;
    private static Distribution server;

    @BeforeAll
    static void start() {
        browsing = Browsing.start();
        server = Distribution.start(Setup.evaluation("pages"));
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
        if (browsing != null) {
            browsing.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"cs-CZ", "en-GB", "uk-UA"})
    void whatAVisitorSeesHoldsInEachLanguage(String language) {
        Page visitor = browsing.person(server.address(), true, language);
        for (String path : VISITORS) {
            visitor.navigate(path);
            assertThat(visitor.getAttribute("html", "lang")).isEqualTo(language.substring(0, 2));
            browsing.hold(visitor, language + " " + path);
            searchesAtOnce(visitor, language + " " + path);
        }
        assertThat(server.log()).as("each key of a text has its text").noneMatch(line -> line.contains(" has no text "));
    }

    @Test
    void whatAnAdministratorSeesHolds() {
        Page administrator = browsing.signedIn(server.address(), "spravce", "/urad");
        for (String path : ADMINISTRATORS) {
            administrator.navigate(path);
            browsing.hold(administrator, path);
            assertThat(administrator.locator("header form").count()).as(path).isEqualTo(path.startsWith("/urad") ? 0 : 1);
        }
    }

    /** By one field; by one link to the page that has it, where there is no room; and not on paper. */
    private static void searchesAtOnce(Page visitor, String name) {
        Locator field = visitor.locator("form[action='/hledat'] input[name=q]:visible");
        Locator link = visitor.locator(".rad-nav a[href='/hledat']:visible");
        visitor.setViewportSize(1280, 900);
        assertThat(field.count()).as("fields for searching on %s", name).isEqualTo(1);
        assertThat(link.count()).as("links to the search on %s", name).isZero();
        visitor.setViewportSize(320, 900);
        assertThat(field.count() + link.count()).as("ways to search on %s on a phone", name).isEqualTo(1);
        visitor.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(field.count() + link.count()).as("ways to search on %s on paper", name).isZero();
        visitor.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }

    @Test
    void theHeaderSearchesWithoutAScript() {
        Page visitor = browsing.person(server.address(), false);
        visitor.navigate("/aktuality");
        visitor.fill("header input[name=q]", "pes");
        visitor.press("header input[name=q]", "Enter");
        assertThat(visitor.url()).endsWith("/hledat?q=pes");
        assertThat(visitor.inputValue("main input[name=q]")).isEqualTo("pes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cs", "en", "uk"})
    void theMenuOfAnAdministratorIsOneLine(String language) {
        Page administrator = browsing.signedIn(server.address(), "spravce", "/urad");
        administrator.setViewportSize(1280, 900);
        administrator.navigate("/urad?lang=" + language);
        assertThat(administrator.getAttribute("html", "lang")).isEqualTo(language);
        // A font that comes late moves the line.
        administrator.evaluate("() => document.fonts.ready");
        assertThat(administrator.locator(".rad-nav li").evaluateAll(
                "items => new Set(items.map(item => item.getBoundingClientRect().top)).size")).isEqualTo(1);
    }

    @Test
    void theLanguageLinkStaysOnItsPage() {
        Page visitor = browsing.person(server.address(), false);
        visitor.navigate("/hledat?q=pes");
        visitor.click("a[hreflang=en]");
        assertThat(visitor.url()).contains("q=pes", "lang=en");
        assertThat(visitor.getAttribute("html", "lang")).isEqualTo("en");
        assertThat(visitor.inputValue("main input[name=q]")).isEqualTo("pes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"forms", "notification", "search", "security", "portal"})
    void aModuleThatIsAwayLeavesANotice(String module) {
        Assumptions.assumeTrue(Installation.full() || module.equals("forms"), "the others go away in the long tier");
        Page visitor = browsing.person(server.address(), true);
        Page official = browsing.signedIn(server.address(), "urednik", "/urad");
        server.shell("module:stop " + module);
        try {
            for (String path : OF_SEVERAL_MODULES) {
                Page page = path.startsWith("/urad") || path.startsWith("/muj-portal") ? official : visitor;
                int status = page.navigate(path).status();
                assertThat(status).as("%s without %s", path, module).isIn(200, 503);
                browsing.hold(page, path + " without " + module);
                if (status == 503) {
                    assertThat(page.textContent("main")).contains("Zkuste to");
                }
            }
            assertThat(visitor.textContent("body")).contains("Zkušební provoz");
            browsing.picture(visitor, "without-" + module);
        } finally {
            assertThat(server.shell("module:start " + module)).contains("is healthy");
        }
        assertThat(visitor.navigate("/").status()).isEqualTo(200);
    }

    @Test
    void theFirstVisitIsLight() {
        Browsing.Weight weight = browsing.weigh(server.address() + "/");
        assertThat(weight.page()).isPositive().isLessThanOrEqualTo(60 * 1024);
        assertThat(weight.fonts()).isLessThanOrEqualTo(130 * 1024);
    }
}
