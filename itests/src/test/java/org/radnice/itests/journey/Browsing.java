package org.radnice.itests.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.Sizes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assumptions;
import org.radnice.itests.Installation;
import org.radnice.itests.Visitor;

/** A real browser for people on a journey; each has a context of their own. Pictures are kept under {@code target/journey}. */
final class Browsing implements AutoCloseable {

    private static final int PHONE = 320;
    private static final int WIDE = 1280;
    private static final Path PICTURES = Path.of("target", "journey");

    private final Playwright playwright;
    private final Browser browser;
    private final AtomicInteger number = new AtomicInteger();
    private final Set<Page> scriptless = new HashSet<>();
    private final List<String> faults = new ArrayList<>();
    private final Visits visits = new Visits();

    /** Bytes over the wire of a first visit. */
    record Weight(long page, long fonts) {}

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
        return person(address, script, "cs-CZ");
    }

    /** A page of a new person. */
    Page person(String address, boolean script, String language) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(address)
                .setLocale(language)
                .setJavaScriptEnabled(script)
                .setViewportSize(WIDE, 900));
        context.setDefaultTimeout(60_000);
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            // The browser's own line about a status is answered for below, where pages of errors are let through.
            if ("error".equals(message.type()) && !message.text().startsWith("Failed to load resource")) {
                faults.add(page.url() + ": " + message.text());
            }
        });
        page.onResponse(response -> {
            if (response.status() >= 400 && !response.request().isNavigationRequest()) {
                faults.add(response.url() + ": " + response.status());
            }
        });
        visits.follow(page);
        if (!script) {
            scriptless.add(page);
        }
        return page;
    }

    /** The page of an example account, such as {@code urednik}, in the employees' part or at another path. */
    Page signedIn(String address, String account, String path) {
        Page page = person(address, true);
        signIn(page, account, path);
        return page;
    }

    /** Signs an example account in by the form, and is led to the path. */
    void signIn(Page page, String account, String path) {
        go(page, "/prihlaseni?zpet=" + path);
        page.fill("[name=email]", account + "@example.cz");
        page.fill("[name=password]", Visitor.EXAMPLE_PASSWORD);
        click(page, "main form button");
        assertThat(page.url()).endsWith(path);
    }

    /** Goes to another page, and holds the one that is left unless it has been. */
    Response go(Page page, String path) {
        pass(page);
        return page.navigate(path);
    }

    /** Clicks on what leads to another page, and holds the one that is left unless it has been. */
    void click(Page page, String selector) {
        pass(page);
        page.click(selector);
    }

    /** Holds the pages on which people are in the end; says which ones they have left without one of these methods. */
    void end() {
        visits.unheld().forEach(this::pass);
        assertThat(visits.missed()).as("pages that nobody has held").isEmpty();
    }

    private void pass(Page page) {
        if (!visits.held(page)) {
            hold(page, page.url());
        }
    }

    /** Takes pictures in three widths and holds the page to what every page must hold to. */
    void look(Page page, String name) {
        String prefix = "%02d-%s".formatted(number.incrementAndGet(), name);
        for (int width : List.of(PHONE, 768, WIDE)) {
            page.setViewportSize(width, 900);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(PICTURES.resolve(prefix + "-" + width + ".png")));
            fits(page, name, width);
            if (width != 768) {
                accessible(page, name, width);
            }
        }
        said(page, name);
    }

    /** Takes a picture as it is, for people to look at. */
    void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png")));
    }

    /** As {@link #look}, without pictures and in the two widths that differ; axe looks at the phone in the long tier only. */
    void hold(Page page, String name) {
        for (int width : List.of(PHONE, WIDE)) {
            page.setViewportSize(width, 900);
            fits(page, name, width);
            if (width == WIDE || Installation.full()) {
                accessible(page, name, width);
            }
        }
        said(page, name);
    }

    /** What the first visit of a page weighs: everything but fonts, and fonts. */
    Weight weigh(String address) {
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            List<Response> responses = new ArrayList<>();
            page.onResponse(responses::add);
            page.navigate(address);
            page.waitForLoadState(LoadState.NETWORKIDLE);
            long fonts = 0;
            long rest = 0;
            for (Response response : responses) {
                Sizes sizes = response.request().sizes();
                if ("font".equals(response.request().resourceType())) {
                    fonts += sizes.responseBodySize;
                } else {
                    rest += sizes.responseBodySize + sizes.responseHeadersSize;
                }
            }
            return new Weight(rest, fonts);
        }
    }

    private static void fits(Page page, String name, int width) {
        assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
                .as("%s must not scroll sideways at %d px", name, width)
                .isLessThanOrEqualTo(width);
    }

    private void accessible(Page page, String name, int width) {
        // axe is a script itself; the same pages are visited with scripts too.
        if (scriptless.contains(page)) {
            return;
        }
        // Our pages have no frames: one pass in the page itself does, and costs a fraction.
        assertThat(new AxeBuilder(page).setLegacyMode(true).analyze().getViolations())
                .as("axe on %s at %d px", name, width)
                .extracting(Browsing::describe)
                .isEmpty();
    }

    private void said(Page page, String name) {
        visits.hold(page);
        assertThat(page.title()).as("%s has a title", name).isNotBlank();
        assertThat(page.locator("h1").count()).as("%s has one main heading", name).isEqualTo(1);
        assertThat(faults).as("faults up to %s", name).isEmpty();
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
