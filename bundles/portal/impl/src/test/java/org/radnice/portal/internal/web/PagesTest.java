package org.radnice.portal.internal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.radnice.kernel.api.search.Search;
import org.radnice.kernel.testing.TestDatabase;
import org.radnice.portal.api.PortalSection;
import org.radnice.portal.api.ServiceLinkSource;
import org.radnice.portal.internal.Sections;
import org.radnice.portal.internal.TestSettings;
import org.radnice.portal.internal.content.ContentNotFoundException;
import org.radnice.security.api.Caller;
import org.radnice.security.testing.FakeCallers;
import org.radnice.web.api.Link;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesTest {

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

    @ParameterizedTest
    @ValueSource(strings = {"cs", "en", "uk"})
    void everyPublicPageRendersInEveryLanguage(String language) {
        site.requests.read(Locale.forLanguageTag(language));
        assertThat(site.html("/", site.home().home())).contains("/sluzby/poplatek-za-psa", "/temata/doklady");
        assertThat(site.html("/sluzby", site.guides().all())).contains("/sluzby/obcansky-prukaz");
        site.catalog.lists(site.requests.locale()).services().forEach(card -> assertThat(
                        site.html(card.path(), site.guides().one(card.slug())))
                .contains("<h1", "e-sbirka.cz"));
        site.catalog.lists(site.requests.locale()).topics().forEach(topic -> assertThat(site.html(
                        "/temata/" + topic.code(), site.topics().topic(topic.code())))
                .contains("rad-card"));
        NewsPages news = new NewsPages(site, site.catalog);
        assertThat(site.html("/aktuality", news.all())).contains("/aktuality/planovana-odstavka");
        assertThat(site.html("/aktuality/planovana-odstavka", news.one("planovana-odstavka"))).contains("<h1>");
        StaticPages pages = new StaticPages(site, site.catalog);
        for (String slug : List.of("pristupnost", "ochrana-osobnich-udaju", "o-portalu")) {
            assertThat(site.html("/stranky/" + slug, pages.one(slug))).contains("<h2>");
        }
        assertThat(site.html("/mapa-stranek", new SiteMapPages(site, site.catalog).map())).contains("/sluzby/svatba");
        assertThat(site.html("/hledat", site.search().find("", "1"))).contains("name=\"q\"");
        assertThat(site.html("/pristupnost/nahlasit-barieru", site.barrier().form(""))).contains("<textarea");
        assertThat(site.html("/pristupnost/nahlasit-barieru/odeslano", site.barrier().sent())).contains("<h1>");
        assertThat(site.html("/uredni-deska", site.board().shown("", ""))).contains("/uredni-deska/archiv");
        assertThat(site.html("/uredni-deska/archiv", site.board().archive("1"))).contains("<h1>");
    }

    @Test
    void theFrameShowsTheOfficeAndNoticesOfOperationOnEveryPage() {
        String html = site.html("/", site.home().home());
        assertThat(html).contains("Statutární město Vzorov", "Zkušební provoz", "abc1234", "Plánovaná odstávka", "/prihlaseni");
    }

    @Test
    void aServicePageWithoutTheModuleOfItsFormSaysSo() {
        assertThat(site.html("/sluzby/poplatek-za-psa", site.guides().one("poplatek-za-psa")))
                .contains("Online formulář teď není v provozu.", "Zatím neověřeno", "Příklad");

        site.contributions.bindLinks(links("form", List.of(
                new ServiceLinkSource.Action("form", new Link("/podani/pes", "Přihlásit psa"), "Stačí účet"))));
        assertThat(site.html("/sluzby/poplatek-za-psa", site.guides().one("poplatek-za-psa")))
                .contains("/podani/pes", "Přihlásit psa", "Stačí účet")
                .doesNotContain("Online formulář teď není v provozu");
    }

    @Test
    void bookingIsPromisedOnlyWhereAModuleTakesIt() {
        assertThat(site.html("/", site.home().home())).doesNotContain("rad-card__meta");
        assertThat(site.html("/sluzby/obcansky-prukaz", site.guides().one("obcansky-prukaz")))
                .contains("domluvte po telefonu", "tel:+420123456789", "#hours");

        site.contributions.bindLinks(links("booking", List.of(
                new ServiceLinkSource.Action("doklady", new Link("/objednani/doklady", "Objednat se"), ""))));
        assertThat(site.html("/", site.home().home())).contains("Objednání").doesNotContain("Online");
        assertThat(site.html("/sluzby/obcansky-prukaz", site.guides().one("obcansky-prukaz")))
                .contains("/objednani/doklady")
                .doesNotContain("domluvte po telefonu");
    }

    @Test
    void whatIsNotTranslatedStandsInMarkedCzech() {
        site.requests.read(Locale.forLanguageTag("uk"));
        assertThat(site.html("/sluzby/petice", site.guides().one("petice")))
                .contains("Петиція", "Частина цієї сторінки чеською мовою", " lang=\"cs\">");
    }

    @Test
    void aServicePageSurvivesAModuleThatFails() {
        site.contributions.bindLinks(links("form", null));
        assertThat(site.html("/sluzby/poplatek-za-psa", site.guides().one("poplatek-za-psa")))
                .contains("Online formulář teď není v provozu");
    }

    @Test
    void anUnknownPageIsNotFound() {
        assertThatThrownBy(() -> site.guides().one("neni")).isInstanceOf(ContentNotFoundException.class);
        assertThatThrownBy(() -> site.topics().topic("neni"))
                .isInstanceOf(ContentNotFoundException.class);
        assertThatThrownBy(() -> new StaticPages(site, site.catalog).one("../x"))
                .isInstanceOf(ContentNotFoundException.class);
    }

    @Test
    void searchOffersContactsWhenItIsAwayOrFindsNothing() {
        assertThat(site.html("/hledat", site.search().find("popelnice", "1")))
                .contains("Hledání je teď nedostupné", "tel:+420123456789");
        site.search.bind((words, locale, offset, limit) -> new Search.Results(0, List.of()));
        assertThat(site.html("/hledat", site.search().find("<b>xyz</b>", "1")))
                .contains("&lt;b&gt;xyz&lt;/b&gt;", "nic nenašli", "tel:+420123456789")
                .doesNotContain("<b>xyz");
        site.search.bind((words, locale, offset, limit) -> new Search.Results(
                25, List.of(new Search.Hit("Poplatek za odpad", "Sazby", "/sluzby/poplatek-za-odpad", "portal.kind.service"))));
        assertThat(site.html("/hledat", site.search().find("popelnice", "2")))
                .contains("25 výsledků", "/sluzby/poplatek-za-odpad", "strana=3", "Životní situace");
    }

    @Test
    void aSectionThatFailsLeavesANotice() {
        site.sections.bindSection(section(100, (caller, locale) -> Optional.of(
                new PortalSection.View("Moje podání", "Nic", List.of(), List.of()))));
        site.sections.bindSection(section(200, (caller, locale) -> {
            throw new IllegalStateException("broken");
        }));
        assertThat(mine(site.sections))
                .contains("Moje podání", "Jana Nováková", "/odhlaseni")
                .containsOnlyOnce("Tato část je teď nedostupná");
    }

    @Test
    void aSectionThatHangsLeavesANotice() throws InterruptedException {
        Sections sections = new Sections(site.database.kernel().contexts(), TestSettings.withSectionsTimeout(50));
        sections.bindSection(section(100, (caller, locale) -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return Optional.empty();
        }));
        assertThat(mine(sections)).containsOnlyOnce("Tato část je teď nedostupná");
        sections.close();
    }

    private String mine(Sections sections) {
        MyPages mine = new MyPages(site, site.callersHolder, sections);
        return site.as(FakeCallers.citizen("jana"), () -> site.html("/muj-portal", mine.mine()));
    }

    @Test
    void aSectionThatWentAwayIsMissedUntilItIsBack() {
        PortalSection section = section(100, (caller, locale) -> Optional.of(
                new PortalSection.View("Moje podání", "Nic", List.of(), List.of())));
        site.sections.bindSection(section);
        MyPages mine = new MyPages(site, site.callersHolder, site.sections);
        Caller citizen = FakeCallers.citizen("jana");
        assertThat(site.as(citizen, () -> site.html("/muj-portal", mine.mine()))).doesNotContain("nedostupná");
        site.sections.unbindSection(section);
        assertThat(site.as(citizen, () -> site.html("/muj-portal", mine.mine()))).contains("Moje podání", "nedostupná");
        site.sections.bindSection(section);
        assertThat(site.as(citizen, () -> site.html("/muj-portal", mine.mine()))).doesNotContain("nedostupná");
    }

    private interface Maker {
        Optional<PortalSection.View> view(Caller caller, Locale locale);
    }

    private static PortalSection section(int order, Maker maker) {
        return new PortalSection() {
            @Override
            public Area area() {
                return Area.MINE;
            }

            @Override
            public int order() {
                return order;
            }

            @Override
            public Optional<View> view(Caller caller, Locale locale) {
                return maker.view(caller, locale);
            }
        };
    }

    private static ServiceLinkSource links(String kind, List<ServiceLinkSource.Action> actions) {
        return new ServiceLinkSource() {
            @Override
            public String module() {
                return "test";
            }

            @Override
            public String kind() {
                return kind;
            }

            @Override
            public List<Action> actions(String service, List<String> references, Locale locale) {
                if (actions == null) {
                    throw new IllegalStateException("broken");
                }
                return actions;
            }
        };
    }
}
