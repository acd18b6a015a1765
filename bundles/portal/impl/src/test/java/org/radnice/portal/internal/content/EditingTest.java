package org.radnice.portal.internal.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.radnice.kernel.api.context.CallContext;
import org.radnice.kernel.api.persistence.Transactions;
import org.radnice.kernel.testing.TestDatabase;
import org.radnice.portal.internal.AuditHolder;
import org.radnice.portal.internal.TestOffice;
import org.radnice.portal.internal.TestSettings;
import org.radnice.portal.internal.store.ContentStore;
import org.radnice.portal.internal.store.StateStore;
import org.radnice.security.testing.FakeAuditTrail;

/** The life of a text, on each database. */
class EditingTest {

    private static final Locale CS = Locale.forLanguageTag("cs");
    private static final String ID = "news/svoz";

    private final ContentStore store = new ContentStore(null);
    private final FakeAuditTrail audit = new FakeAuditTrail();
    private TestDatabase database;
    private StateStore state;
    private Editing editing;
    private Catalog catalog;

    private void on(TestDatabase db) {
        database = db;
        Transactions transactions = db.transactions("portal");
        state = new StateStore(null, db.kernel().revisions());
        AuditHolder holder = new AuditHolder();
        holder.bind(audit);
        editing = new Editing(
                transactions, store, state, holder, db.kernel().contexts(), db.kernel().clock());
        catalog = new Catalog(
                transactions,
                new Published(store, new TestOffice(), TestSettings.defaults()),
                store,
                state,
                db.kernel().clock(),
                new TestOffice());
    }

    private static NewsBody news(String title) {
        return new NewsBody("svoz", false, Map.of("cs", new NewsBody.Text(title, "Od pondělí")));
    }

    private void as(String actor, Runnable work) {
        database.kernel().contexts().run(new CallContext("test", actor, "web", CS), work);
    }

    private String seen() {
        return catalog.find(Kind.NEWS, "svoz").map(live -> live.body().titles().get("cs")).orElse("-");
    }

    static Stream<TestDatabase> databases() {
        return org.radnice.kernel.testing.Databases.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("databases")
    void goesFromOnesDraftOverAnothersApprovalToThePublic(TestDatabase db) {
        on(db);
        as("eva", () -> editing.create(Kind.NEWS, news("Svoz")));
        as("eva", () -> editing.save(ID, 1, 1, news("Svoz odpadu")));
        assertThat(seen()).isEqualTo("-");
        as("eva", () -> assertThatThrownBy(() -> editing.publish(ID, 1, null, null))
                .isInstanceOf(StepNotPossibleException.class));
        as("eva", () -> editing.submit(ID, 1));
        as("eva", () -> assertThatThrownBy(() -> editing.approve(ID, 1, 3)).isInstanceOf(OwnTextException.class));
        as("olga", () -> editing.giveBack(ID, 1, "Chybí datum"));
        as("ivan", () -> editing.save(ID, 1, 4, news("Svoz odpadu 1. 12.")));
        as("ivan", () -> editing.submit(ID, 1));
        // Both have written, so neither approves; and nobody approves what they have not read.
        as("eva", () -> assertThatThrownBy(() -> editing.approve(ID, 1, 6)).isInstanceOf(OwnTextException.class));
        as("olga", () -> assertThatThrownBy(() -> editing.approve(ID, 1, 5)).isInstanceOf(TextChangedException.class));
        as("olga", () -> editing.approve(ID, 1, 6));
        as("eva", () -> editing.publish(ID, 1, null, LocalDate.of(2026, 11, 10)));
        assertThat(seen()).isEqualTo("Svoz odpadu 1. 12.");
        assertThat(audit.codes())
                .containsExactly(
                        "portal.page.created",
                        "portal.page.saved",
                        "portal.page.submitted",
                        "portal.page.returned",
                        "portal.page.saved",
                        "portal.page.submitted",
                        "portal.page.approved",
                        "portal.page.published");
        assertThat(db.kernel().events("portal.page.published")).hasSize(1);
        Version version = editing.history(ID).version(1);
        assertThat(version.authors()).containsExactlyInAnyOrder("eva", "ivan");
        assertThat(version.approvedBy()).isEqualTo("olga");

        db.kernel().clock().advance(Duration.ofDays(9));
        assertThat(seen()).isEqualTo("-");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("databases")
    void aNewVersionWaitsForItsDayAndAnOldOneCanBeRestored(TestDatabase db) {
        on(db);
        publishFirst();
        as("eva", () -> assertThat(editing.open(ID, 0)).isEqualTo(2));
        as("ivan", () -> assertThatThrownBy(() -> editing.open(ID, 1)).isInstanceOf(DraftExistsException.class));
        as("eva", () -> editing.save(ID, 2, 1, news("Svoz jinak")));
        as("eva", () -> editing.submit(ID, 2));
        as("olga", () -> editing.approve(ID, 2, 3));
        as("eva", () -> editing.publish(ID, 2, LocalDate.of(2026, 11, 5), null));
        assertThat(seen()).isEqualTo("Svoz");
        db.kernel().clock().advance(Duration.ofDays(3));
        assertThat(seen()).isEqualTo("Svoz jinak");

        as("eva", () -> assertThat(editing.open(ID, 1)).isEqualTo(3));
        assertThat(editing.history(ID).version(3).body()).isEqualTo(editing.history(ID).version(1).body());
        as("eva", () -> editing.discard(ID, 3));
        assertThat(editing.open(Kind.NEWS)).isEmpty();

        as("olga", () -> editing.withdraw(ID));
        assertThat(seen()).isEqualTo("-");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("databases")
    void twoEditorsNeverOverwriteEachOther(TestDatabase db) throws Exception {
        on(db);
        as("eva", () -> editing.create(Kind.NEWS, news("Svoz")));
        int editors = 6;
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(editors);
        try {
            var saves = Stream.iterate(0, i -> i + 1)
                    .limit(editors)
                    .<Future<Boolean>>map(i -> threads.submit(() -> {
                        start.await();
                        boolean[] saved = {true};
                        as("editor" + i, () -> {
                            try {
                                editing.save(ID, 1, 1, news("Svoz " + i));
                            } catch (TextChangedException e) {
                                saved[0] = false;
                            }
                        });
                        return saved[0];
                    }))
                    .toList();
            start.countDown();
            int successes = 0;
            for (Future<Boolean> save : saves) {
                successes += save.get(30, TimeUnit.SECONDS) ? 1 : 0;
            }
            assertThat(successes).isEqualTo(1);
            assertThat(editing.history(ID).version(1).revision()).isEqualTo(2);
        } finally {
            threads.shutdownNow();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("databases")
    void anAddressIsTakenOnce(TestDatabase db) {
        on(db);
        as("eva", () -> editing.create(Kind.NEWS, news("Svoz")));
        as("eva", () -> assertThatThrownBy(() -> editing.create(Kind.NEWS, news("Jiný")))
                .isInstanceOf(SlugTakenException.class));
        as("eva", () -> assertThatThrownBy(() -> editing.create(
                        Kind.NEWS, new NewsBody("Špatně!", false, Map.of("cs", new NewsBody.Text("", "")))))
                .isInstanceOfSatisfying(InvalidTextException.class, e -> assertThat(e.violations())
                        .extracting(violation -> violation.field())
                        .containsExactly("slug", "cs.title")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("databases")
    void theOwnerIsRemindedUntilSomebodyConfirms(TestDatabase db) {
        on(db);
        Shipped.load(db.transactions("portal"), store, state, db.kernel().clock());
        int reviewed = (int) Stream.of(Kind.values())
                .flatMap(kind -> editing.all(kind).stream())
                .filter(content -> content.review().due() != null)
                .count();
        assertThat(editing.remind(14)).isZero();
        db.kernel().clock().advance(Duration.ofDays(400));
        assertThat(editing.remind(14)).isEqualTo(reviewed).isPositive();
        assertThat(editing.remind(14)).isZero();
        as("eva", () -> editing.confirm("service/svatba"));
        Content content = editing.history("service/svatba").content();
        assertThat(content.review().verifiedOn()).isEqualTo(LocalDate.of(2027, 12, 7));
        assertThat(content.review().due()).isAfter(LocalDate.of(2027, 12, 7));
        db.kernel().clock().advance(Duration.ofDays(31));
        assertThat(editing.remind(14)).isEqualTo(reviewed - 1);
    }

    private void publishFirst() {
        as("eva", () -> editing.create(Kind.NEWS, news("Svoz")));
        as("eva", () -> editing.submit(ID, 1));
        as("olga", () -> editing.approve(ID, 1, 2));
        as("eva", () -> editing.publish(ID, 1, null, null));
    }
}
