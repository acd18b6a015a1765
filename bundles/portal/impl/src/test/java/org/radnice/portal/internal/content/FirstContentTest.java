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

class FirstContentTest {

    private static final Locale CS = Locale.forLanguageTag("cs");

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.radnice.kernel.testing.Databases#all")
    void importsOnceAndNeverOverTheOffice(TestDatabase database) {
        Transactions transactions = database.transactions("portal");
        ContentStore store = new ContentStore(null);
        StateStore state = new StateStore(null, database.kernel().revisions());
        FirstContent first = new FirstContent(transactions, store, state, database.kernel().clock());
        int all = Shipped.files().values().stream().mapToInt(List::size).sum();

        assertThat(first.load(Shipped.files())).isEqualTo(all);
        assertThat(first.load(Shipped.files())).isZero();

        Published published = new Published(store, new TestOffice(), TestSettings.defaults());
        Catalog catalog = new Catalog(transactions, published, store, state, database.kernel().clock(), new TestOffice());
        assertThat(catalog.find(Kind.SERVICE, "poplatek-za-psa"))
                .hasValueSatisfying(live -> assertThat(published.view(live, "cs").title().one())
                        .isEqualTo("Poplatek za psa"));
        assertThat(catalog.find(Kind.SERVICE, "neni")).isEmpty();
        assertThat(catalog.find(Kind.SERVICE, "x".repeat(5000))).isEmpty();
        assertThat(catalog.lists(CS).services()).hasSizeGreaterThan(20);
        assertThat(catalog.lists(CS).news()).hasSize(2);
        assertThat(catalog.lists(CS).pages()).hasSize(3);

        // A shipped text changes: a new version of what nobody has edited, nothing of what the office has.
        String dog = ShippedContentTest.json("services").stream()
                .filter(json -> json.contains("\"poplatek-za-psa\""))
                .findFirst()
                .orElseThrow();
        Map<Kind, List<String>> newer = Map.of(Kind.SERVICE, List.of(dog.replace("Poplatek za psa", "Poplatek za psy")));
        long before = catalog.revision();
        assertThat(first.load(newer)).isEqualTo(1);
        assertThat(catalog.revision()).isNotEqualTo(before);
        assertThat(catalog.find(Kind.SERVICE, "poplatek-za-psa"))
                .hasValueSatisfying(live -> assertThat(live.version()).isEqualTo(2));
        transactions.write(work -> {
            Content content = store.lock(work, "service/poplatek-za-psa").orElseThrow();
            store.save(work, content.opened().closed());
            return null;
        });
        assertThat(first.load(Map.of(Kind.SERVICE, List.of(dog)))).isZero();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.radnice.kernel.testing.Databases#all")
    void newsEndByTheClockAlone(TestDatabase database) {
        Transactions transactions = database.transactions("portal");
        ContentStore store = new ContentStore(null);
        StateStore state = new StateStore(null, database.kernel().revisions());
        new FirstContent(transactions, store, state, database.kernel().clock()).load(Shipped.files());
        Published published = new Published(store, new TestOffice(), TestSettings.defaults());
        Catalog catalog = new Catalog(transactions, published, store, state, database.kernel().clock(), new TestOffice());
        long before = catalog.revision();

        database.kernel().clock().advance(Duration.ofDays(8));

        assertThat(catalog.lists(CS).news()).hasSize(1);
        assertThat(catalog.revision()).isNotEqualTo(before);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.radnice.kernel.testing.Databases#all")
    void whatStandsInTheProfileIsNowhereElse(TestDatabase database) {
        Transactions transactions = database.transactions("portal");
        ContentStore store = new ContentStore(null);
        StateStore state = new StateStore(null, database.kernel().revisions());
        TestOffice office = new TestOffice();
        new FirstContent(transactions, store, state, database.kernel().clock()).load(Shipped.files());
        Published published = new Published(store, office, TestSettings.defaults());
        Catalog catalog = new Catalog(transactions, published, store, state, database.kernel().clock(), office);
        ServiceView dog = published.view(catalog.find(Kind.SERVICE, "poplatek-za-psa").orElseThrow(), "cs");
        assertThat(dog.fee().one()).startsWith("První pes: 1\u00a0000\u00a0Kč ročně").contains("další pes: 1\u00a0500,50\u00a0Kč");
        assertThat(dog.feeExample()).isTrue();
        assertThat(dog.where().one()).startsWith("Statutární město Vzorov, Náměstí 1, 100\u00a000 Vzorov.");
        assertThat(published.view(catalog.find(Kind.SERVICE, "poplatek-za-psa").orElseThrow(), "en").fee().one())
                .startsWith("First dog: CZK\u00a01,000 a year");
        assertThat(catalog.all()).allSatisfy(live -> assertThat(live.body().toString())
                .doesNotContain("{fee.").doesNotContain("{office").doesNotContain("Chomutov"));
        long before = catalog.revision();

        office.change(TestOffice.of("Jinde", 70_000));

        dog = published.view(catalog.find(Kind.SERVICE, "poplatek-za-psa").orElseThrow(), "cs");
        assertThat(dog.fee().one()).startsWith("První pes: 700\u00a0Kč ročně");
        assertThat(dog.where().one()).startsWith("Statutární město Jinde");
        assertThat(catalog.revision()).as("so that the search is made anew").isNotEqualTo(before);
        assertThat(catalog.all()).allSatisfy(live -> assertThat(live.body().toString()).doesNotContain("Vzorov"));
    }
}
