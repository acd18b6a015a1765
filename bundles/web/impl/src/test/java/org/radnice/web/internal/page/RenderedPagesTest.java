package org.radnice.web.internal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.radnice.web.api.Link;
import org.radnice.web.api.PageShell;

class RenderedPagesTest {

    private record View(String title, List<String> parts) {}

    private final AtomicLong time = new AtomicLong();
    private final AtomicInteger renderings = new AtomicInteger();
    private final RenderedPages pages = new RenderedPages(time::get);

    private static PageShell.Frame frame(String banner) {
        return new PageShell.Frame("Office", "Site", List.of(new Link("/", "Home")), List.of(), banner, List.of(), List.of(),
                List.of(), false);
    }

    private String page(String language, String path, String banner, Object value) {
        return new String(rendered(language, path, banner, value).bytes());
    }

    private RenderedPage rendered(String language, String path, String banner, Object value) {
        return pages.get("template", Locale.forLanguageTag(language), path, path + "?", List.of("cs"), frame(banner),
                Map.of("view", value), () -> ("page " + renderings.incrementAndGet()).getBytes());
    }

    @Test
    void whatIsEqualIsRenderedOnce() {
        for (int i = 0; i < 5; i++) {
            page("cs", "/a", "", new View("Title", List.of("one", "two")));
        }
        assertThat(renderings).hasValue(1);
    }

    @Test
    void everythingThatShowsMakesAnotherPage() {
        assertThat(page("cs", "/a", "", new View("Title", List.of()))).isEqualTo("page 1");
        assertThat(page("en", "/a", "", new View("Title", List.of()))).isEqualTo("page 2");
        assertThat(page("cs", "/b", "", new View("Title", List.of()))).isEqualTo("page 3");
        assertThat(page("cs", "/a", "", new View("Title", List.of("new")))).isEqualTo("page 4");
        assertThat(page("cs", "/a", "trial", new View("Title", List.of("new")))).isEqualTo("page 5");
        assertThat(page("cs", "/a", "trial", new View("Title", List.of("new")))).isEqualTo("page 5");
        assertThat(page("en", "/a", "", new View("Title", List.of()))).isEqualTo("page 2");
    }

    @Test
    void theTagSaysWhichBytesTheseAre() {
        RenderedPage first = rendered("cs", "/a", "", "value");
        assertThat(rendered("cs", "/a", "", "value").tag()).isEqualTo(first.tag()).matches("\"[0-9a-f]{24}\"");
        assertThat(rendered("cs", "/a", "", "other").tag()).isNotEqualTo(first.tag());
        assertThat(first.matches("\"old\", W/" + first.tag())).isTrue();
        assertThat(first.matches("\"old\"")).isFalse();
        assertThat(first.matches(null)).isFalse();
        assertThat(RenderedPage.own(new byte[0]).matches("\"\"")).isFalse();
    }

    @Test
    void whatEqualsOnlyItselfIsRenderedAnew() {
        for (int i = 0; i < 5; i++) {
            page("cs", "/a", "", new Object());
        }
        assertThat(renderings).hasValue(5);
    }

    @Test
    void aPageIsForgottenAfterSomeSeconds() {
        page("cs", "/a", "", "value");
        time.addAndGet(11_000_000_000L);
        page("cs", "/a", "", "value");
        assertThat(renderings).hasValue(2);
        page("cs", "/a", "", "value");
        assertThat(renderings).hasValue(2);
    }

    @Test
    void manyPagesDoNotFillTheMemory() {
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 2000; i++) {
                page("cs", "/a/" + i, "", "value");
            }
        }
        assertThat(page("cs", "/a/1", "", "value")).startsWith("page ");
    }
}
