package org.radnice.itests.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assumptions;

/** A real browser for people on a journey; each has a context of their own. Pictures are kept under {@code target/journey}. */
final class Browsing implements AutoCloseable {

    private static final Path PICTURES = Path.of("target", "journey");

    private final Playwright playwright;
    private final Browser browser;
    private final AtomicInteger number = new AtomicInteger();
    private final Set<Page> scriptless = new HashSet<>();

    private Browsing(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Starts Debian's Chromium, or skips the test with the reason where there is none. */
    static Browsing start() {
        String named = System.getenv("RADNICE_CHROMIUM");
        Path chromium = Path.of(named == null || named.isEmpty() ? "/usr/bin/chromium" : named);
        Assumptions.assumeTrue(Files.isExecutable(chromium), "No Chromium at " + chromium + ": nobody goes on a journey");
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright.chromium().launch(new BrowserType.LaunchOptions()
                .setExecutablePath(chromium)
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update")));
        return new Browsing(playwright, browser);
    }

    /** A page of a new person, who reads Czech. */
    Page person(String address, boolean script) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(address)
                .setLocale("cs-CZ")
                .setJavaScriptEnabled(script)
                .setViewportSize(1280, 900));
        context.setDefaultTimeout(60_000);
        Page page = context.newPage();
        if (!script) {
            scriptless.add(page);
        }
        return page;
    }

    /** Takes pictures in three widths and holds the page to what every page must hold to. */
    void look(Page page, String name) {
        String prefix = "%02d-%s".formatted(number.incrementAndGet(), name);
        for (int width : List.of(320, 768, 1280)) {
            page.setViewportSize(width, 900);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(PICTURES.resolve(prefix + "-" + width + ".png")));
            assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
                    .as("%s must not scroll sideways at %d px", name, width)
                    .isLessThanOrEqualTo(width);
        }
        assertThat(page.textContent("body")).as("%s has all its texts", name).doesNotContain("???");
        assertThat(page.title()).as("%s has a title", name).isNotBlank();
        if (scriptless.contains(page)) {
            // axe is a script itself; the same pages are visited with scripts too.
            return;
        }
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .as("axe on %s", name)
                .extracting(Browsing::describe)
                .isEmpty();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static String describe(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream().limit(3).map(node -> node.getHtml()).toList();
    }
}
