package org.radnice.web.internal.look;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Opens every page of the gallery in a browser: axe, narrow screens, pictures to look at. */
class GalleryBrowserTest {

    private static final Path CHROMIUM = Path.of(System.getProperty("radnice.chromium", "/usr/bin/chromium"));
    /** Pages of the product pass axe in the short tier; the parts that they are made of do so here, in the long one. */
    private static final boolean FULL = Boolean.getBoolean("radnice.full");
    private static final boolean ALL_PICTURES = Boolean.getBoolean("radnice.pictures");
    private static final Path PICTURES = Path.of("target", "gallery", "pictures");

    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void open() throws IOException {
        Assumptions.assumeTrue(Files.isExecutable(CHROMIUM), "No Chromium at " + CHROMIUM + ": the gallery is not looked at");
        GalleryTest.writeAll();
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium().launch(new BrowserType.LaunchOptions()
                .setExecutablePath(CHROMIUM)
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--allow-file-access-from-files")));
    }

    @AfterAll
    static void close() {
        if (playwright != null) {
            playwright.close();
        }
    }

    static List<String> pages() {
        return GalleryTest.NAMES;
    }

    @ParameterizedTest
    @MethodSource("pages")
    void isAccessibleAndFits(String name) {
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setLocale("cs-CZ"))) {
            Page page = context.newPage();
            for (int width : ALL_PICTURES ? List.of(1280, 768, 320) : List.of(1280, 320)) {
                page.setViewportSize(width, 900);
                page.navigate(Path.of("target", "gallery", name + ".html").toUri().toString());
                picture(page, name + "-" + width);
                assertThat(page.evaluate("document.documentElement.scrollWidth"))
                        .as("%s at %d px must not scroll sideways", name, width)
                        .isEqualTo(width);
                if (width == 1280 && FULL || ALL_PICTURES) {
                    assertThat(violations(page)).as("%s at %d px", name, width).isEmpty();
                }
            }
            if (ALL_PICTURES) {
                modes(page, name);
            }
        }
    }

    private static void modes(Page page, String name) {
        page.setViewportSize(1280, 900);
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
        picture(page, name + "-forced");
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.NONE).setMedia(Media.PRINT));
        page.setViewportSize(794, 1123);
        picture(page, name + "-print");
    }

    @Test
    void worksWithAKeyboardAndWithScript() {
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            page.setViewportSize(1280, 900);
            page.navigate(Path.of("target", "gallery", "form-error.html").toUri().toString());
            assertThat(page.evaluate("document.activeElement.className")).isEqualTo("govuk-error-summary");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("f-chip");

            page.fill("#f-note", "a".repeat(510));
            assertThat(page.textContent("#f-note-count")).isEqualTo("Znaků navíc: 10");

            page.navigate(Path.of("target", "gallery", "home.html").toUri().toString());
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.className")).isEqualTo("rad-skip");
            picture(page, "home-skip");
        }
    }

    private static List<String> violations(Page page) {
        // Our pages have no frames: one pass in the page itself does, and costs a fraction.
        return new AxeBuilder(page).setLegacyMode(true).analyze().getViolations().stream()
                .map(GalleryBrowserTest::describe)
                .toList();
    }

    private static String describe(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream().limit(5).map(node -> node.getHtml()).toList();
    }

    private static void picture(Page page, String name) {
        if (!ALL_PICTURES) {
            return;
        }
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png")));
    }
}
