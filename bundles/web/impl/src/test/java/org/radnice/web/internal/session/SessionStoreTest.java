package org.radnice.web.internal.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.radnice.kernel.testing.TestDatabase;
import org.radnice.web.api.Sessions;
import org.radnice.web.internal.Settings;
import org.radnice.web.internal.TestSite;

/** What a store of sessions does, on each database. */
class SessionStoreTest {

    private static SessionStore store(TestDatabase database) {
        return new DatabaseSessionStore(
                database.transactions("web"), null, database.kernel().clock(), database.kernel().ids(),
                new Settings(TestSite.config(Map.of("session_idle_minutes", 30, "session_absolute_hours", 8))));
    }

    @ParameterizedTest
    @MethodSource("org.radnice.kernel.testing.Databases#all")
    void aSessionKeepsItsValuesAndTheTableKnowsNoCookie(TestDatabase database) {
        SessionStore store = store(database);
        SessionStore.Begun begun = store.create("account", "Firefox, Linux", Map.of("forms.draft", "žluťoučký"));
        StoredSession stored = store.load(begun.cookie()).orElseThrow();
        assertThat(stored.account()).hasValue("account");
        assertThat(stored.publicId()).isEqualTo(begun.publicId());
        assertThat(stored.entries()).isEqualTo(Map.of("forms.draft", "žluťoučký"));
        assertThat(stored.idHash()).isNotEqualTo(begun.cookie()).hasSize(64);
        assertThat(store.load("guessed")).isEmpty();
        assertThat(store.change(stored.idHash(), Map.of("forms.draft", "", "a", "x".repeat(2000)))).isTrue();
        assertThat(store.load(begun.cookie()).orElseThrow().entries()).isEqualTo(Map.of("a", "x".repeat(2000)));
        store.delete(stored.idHash());
        assertThat(store.load(begun.cookie())).isEmpty();
        assertThat(store.change(stored.idHash(), Map.of("a", "b"))).isFalse();
    }

    @ParameterizedTest
    @MethodSource("org.radnice.kernel.testing.Databases#all")
    void aVisitorsSessionHasNoAccount(TestDatabase database) {
        SessionStore store = store(database);
        assertThat(store.load(store.create(null, "", Map.of("a", "b")).cookie()).orElseThrow().account()).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @MethodSource("org.radnice.kernel.testing.Databases#all")
    void aSessionEndsByIdlingAndByAge(TestDatabase database) {
        SessionStore store = store(database);
        String idle = store.create("a", "", Map.of()).cookie();
        String used = store.create("a", "", Map.of()).cookie();
        for (int i = 0; i < 17; i++) {
            database.kernel().clock().advance(Duration.ofMinutes(28));
            assertThat(store.load(used)).as("after %d times 28 minutes", i + 1).isPresent();
        }
        assertThat(store.load(idle)).isEmpty();
        database.kernel().clock().advance(Duration.ofMinutes(5));
        assertThat(store.load(used)).isEmpty();
        assertThat(store.sweep()).isEqualTo(2);
        assertThat(store.sweep()).isZero();
    }

    @ParameterizedTest
    @MethodSource("org.radnice.kernel.testing.Databases#all")
    void thePersonSeesAndEndsTheirSessions(TestDatabase database) {
        SessionStore store = store(database);
        SessionStore.Begun first = store.create("a", "Firefox, Linux", Map.of());
        database.kernel().clock().advance(Duration.ofMinutes(10));
        SessionStore.Begun second = store.create("a", "Chrome, Android", Map.of());
        SessionStore.Begun third = store.create("a", "Safari, iPhone", Map.of());
        SessionStore.Begun strange = store.create("b", "", Map.of());
        assertThat(store.of("a")).extracting(Sessions.Info::id)
                .containsExactlyInAnyOrder(first.publicId(), second.publicId(), third.publicId());
        assertThat(store.of("a").get(2).id()).isEqualTo(first.publicId());
        store.end("b", first.publicId());
        assertThat(store.of("a")).hasSize(3);
        store.end("a", first.publicId());
        assertThat(store.load(first.cookie())).isEmpty();
        store.endOthers("a", second.publicId());
        assertThat(store.of("a")).extracting(Sessions.Info::id).isEqualTo(List.of(second.publicId()));
        store.endAll("a");
        assertThat(store.of("a")).isEmpty();
        assertThat(store.load(strange.cookie())).isPresent();
    }
}
