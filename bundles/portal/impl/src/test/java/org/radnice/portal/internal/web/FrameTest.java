package org.radnice.portal.internal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.radnice.portal.api.NavigationSource;
import org.radnice.portal.internal.content.Kind;
import org.radnice.portal.internal.content.NewsBody;
import org.radnice.security.api.Caller;
import org.radnice.security.testing.FakeCallers;
import org.radnice.web.api.Link;
import org.radnice.web.api.PageShell;

/** Which frames are the same. */
class FrameTest extends OwnSite {

    private PageShell.Frame frame() {
        return site.shell.frame(site.current());
    }

    private static NavigationSource entry(String path) {
        return new NavigationSource() {
            @Override
            public int order() {
                return 900;
            }

            @Override
            public List<Link> citizen(Caller caller, Locale locale) {
                return List.of(new Link(path, "Entry"));
            }

            @Override
            public List<Link> office(Caller caller, Locale locale) {
                return List.of();
            }
        };
    }

    @Test
    void visitorsGetTheSameFrameUntilSomethingInItChanges() {
        PageShell.Frame first = frame();
        assertThat(frame()).isSameAs(first);
        database.kernel().clock().advance(Duration.ofSeconds(2));
        assertThat(frame()).isSameAs(first);

        NavigationSource module = entry("/module");
        site.contributions.bindNavigation(module);
        assertThat(frame().navigation()).contains(new Link("/module", "Entry"));
        site.contributions.unbindNavigation(module);
        assertThat(frame()).isEqualTo(first);
    }

    @Test
    void noticesOfOperationComeAtOnceAndEndByTheClock() {
        String notice = "Odstávka: V sobotu nepůjde podávat.";
        assertThat(frame().notices()).doesNotContain(notice);
        NewsBody outage = new NewsBody("odstavka", true, Map.of("cs", new NewsBody.Text("Odstávka", "V sobotu nepůjde podávat.")));
        String id = site.as(FakeCallers.official("olga"), () -> site.editing.create(Kind.NEWS, outage)).id();
        site.as(FakeCallers.official("olga"), () -> {
            site.editing.submit(id, 1);
            return null;
        });
        site.as(FakeCallers.official("petr"), () -> {
            site.editing.approve(id, 1, 2);
            site.editing.publish(id, 1, null, LocalDate.ofInstant(database.kernel().clock().instant(), ZoneOffset.UTC).plusDays(1));
            return null;
        });
        site.catalog.revision();
        assertThat(frame().notices()).contains(notice);
        database.kernel().clock().advance(Duration.ofDays(5));
        assertThat(frame().notices()).doesNotContain(notice);
    }

    @Test
    void searchStandsInTheFrameOfPublicPagesOnly() {
        assertThat(frame().search()).isEqualTo(new Link("/hledat", "Hledat životní situaci, formulář nebo dokument"));
        site.requests.read(Locale.ENGLISH);
        assertThat(frame().search()).isEqualTo(new Link("/hledat", "Search for a service, form or document"));
        site.requests.go("/urad");
        assertThat(frame().search()).isEqualTo(PageShell.Frame.NO_SEARCH);
    }

    @Test
    void eachLanguagePartAndPersonHasItsOwn() {
        PageShell.Frame czech = frame();
        site.requests.read(Locale.ENGLISH);
        assertThat(frame()).isNotEqualTo(czech);
        site.requests.read(Site.CS);
        site.requests.go("/urad");
        assertThat(frame().office()).isTrue();
        site.requests.go("/");
        PageShell.Frame own = site.as(FakeCallers.citizen("jana"), this::frame);
        assertThat(own.account()).hasSizeGreaterThan(czech.account().size());
        assertThat(frame()).isSameAs(czech);
    }
}
