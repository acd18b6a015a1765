package org.radnice.itests.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.radnice.itests.Distribution;
import org.radnice.itests.Setup;

/** A service page in a browser: an official writes a new version, somebody else reads and approves it, citizens see it. */
class EditingJourneyIT {

    private static final String SUMMARY = "Popelnici vám přivezeme do týdne od podpisu smlouvy.";

    private static Browsing browsing;
    private static Distribution server;

    @BeforeAll
    static void start() {
        browsing = Browsing.start();
        server = Distribution.start(Setup.evaluation("editing"));
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

    @Test
    void aTextIsWrittenReadBySomebodyElseAndPublished() {
        Page citizen = browsing.person(server.address(), true);
        Page official = browsing.signedIn(server.address(), "urednik", "/urad");
        browsing.go(official, "/urad/obsah");
        browsing.look(official, "edit-list");
        String text = official.locator("main table a").first().getAttribute("href");
        browsing.go(official, text);
        browsing.look(official, "edit-text");
        String address = official.textContent("main h1 + p a");

        browsing.click(official, "button:has-text('Připravit novou verzi')");
        browsing.look(official, "edit-editor");
        official.fill("[name='cs.title']", "");
        browsing.click(official, "button:has-text('Uložit koncept')");
        assertThat(official.locator(".govuk-error-summary a").allTextContents()).contains("Zadejte český název");
        browsing.look(official, "edit-error");
        official.fill("[name='cs.title']", "Změněný název služby");
        official.fill("[name='cs.summary']", SUMMARY);
        browsing.click(official, "button:has-text('Uložit koncept')");
        browsing.click(official, "button:has-text('Předat druhému čtenáři')");
        assertThat(official.textContent("main")).contains("Text je váš, schválit ho musí někdo jiný.").doesNotContain("Schválit");
        assertThat(browsing.go(citizen, address).text()).as("nothing is public yet").doesNotContain(SUMMARY);

        Page manager = browsing.signedIn(server.address(), "vedouci", "/urad");
        browsing.go(manager, text);
        assertThat(manager.locator("ins").allTextContents()).contains(SUMMARY);
        browsing.look(manager, "edit-second-reader");
        browsing.click(manager, "button:has-text('Schválit')");
        browsing.go(official, text);
        browsing.click(official, "button:has-text('Zveřejnit')");
        browsing.look(official, "edit-published");

        assertThat(browsing.go(citizen, address).text()).contains(SUMMARY, "Změněný název služby");
        browsing.click(official, "a:has-text('Změny proti předchozí')");
        assertThat(official.locator("ins").allTextContents()).contains(SUMMARY);
        browsing.look(official, "edit-compare");
        browsing.end();
        assertThat(server.log()).as("each key of a text has its text").noneMatch(line -> line.contains(" has no text "));
        assertThat(server.errors()).isEmpty();
    }
}
