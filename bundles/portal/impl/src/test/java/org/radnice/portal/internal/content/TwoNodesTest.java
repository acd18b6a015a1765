package org.radnice.portal.internal.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.radnice.kernel.api.persistence.Transactions;
import org.radnice.kernel.testing.TestDatabase;
import org.radnice.portal.internal.TestOffice;
import org.radnice.portal.internal.TestSettings;
import org.radnice.portal.internal.store.ContentStore;
import org.radnice.portal.internal.store.StateStore;

/** What two nodes over one database hold in memory. */
class TwoNodesTest {

    private static final Locale CS = Locale.forLanguageTag("cs");

    private final ContentStore store = new ContentStore(null);
    private final TestOffice office = new TestOffice();

    private Catalog catalog(TestDatabase database, Transactions transactions, StateStore state) {
        return new Catalog(
                transactions,
                new Published(store, office, TestSettings.defaults()),
                store,
                state,
                database.kernel().clock(),
                office);
    }

    private static String title(Catalog catalog) {
        return catalog.find(Kind.SERVICE, "poplatek-za-psa").orElseThrow().body().titles().get("cs");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.radnice.kernel.testing.Databases#all")
    void aNewTextIsSeenAtOnceHereAndSoonThere(TestDatabase database) {
        Transactions transactions = database.transactions("portal");
        StateStore state = new StateStore(null, database.kernel().revisions());
        FirstContent texts = new FirstContent(transactions, store, state, database.kernel().clock());
        texts.load(Shipped.files());
        Catalog here = catalog(database, transactions, state);
        Catalog there =
                catalog(database, transactions, new StateStore(null, database.kernel().anotherNodesRevisions()));
        assertThat(title(there)).isEqualTo(title(here)).isEqualTo("Poplatek za psa");
        assertThat(here.lists(CS)).isSameAs(here.lists(CS));

        String dog = ShippedContentTest.json("services").stream()
                .filter(json -> json.contains("\"poplatek-za-psa\""))
                .findFirst()
                .orElseThrow();
        texts.load(Map.of(Kind.SERVICE, List.of(dog.replace("Poplatek za psa", "Poplatek za psy"))));

        assertThat(title(here)).isEqualTo("Poplatek za psy");
        database.kernel().clock().advance(Duration.ofSeconds(1));
        assertThat(title(there)).isEqualTo("Poplatek za psy");
        assertThat(there.lists(CS).services()).anyMatch(card -> card.title().equals("Poplatek za psy"));
    }
}
