package org.radnice.notification.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.radnice.kernel.testing.TestDatabase;
import org.radnice.notification.api.MessageKindSource.Text;
import org.radnice.notification.internal.foreign.AuditHolder;
import org.radnice.security.testing.FakeAuditTrail;

class TextStoreTest {

    private static final Text TEXT = new Text("Přijato", "Dobrý den");
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    private final FakeAuditTrail audit = new FakeAuditTrail();

    @ParameterizedTest
    @MethodSource("org.radnice.kernel.testing.Databases#all")
    void twoEditorsNeverOverwriteEachOther(TestDatabase database) {
        TextStore store = new TextStore(database.transactions("notification"), holder(), null);

        store.save("forms.received", "cs", TEXT, 0, "anna", NOW);
        assertThatThrownBy(() -> store.save("forms.received", "cs", new Text("jiný", "jiný"), 0, "petr", NOW))
                .isInstanceOf(TextChangedException.class);

        assertThat(store.find("forms.received", "cs")).contains(new OfficeText(TEXT, 1));
        assertThat(store.find("forms.received", "en")).isEmpty();
        assertThat(audit.codes()).containsExactly("notification.text.changed");
    }

    @ParameterizedTest
    @MethodSource("org.radnice.kernel.testing.Databases#all")
    void theShippedWordsComeBack(TestDatabase database) {
        TextStore store = new TextStore(database.transactions("notification"), holder(), null);
        store.save("forms.received", "cs", TEXT, 0, "anna", NOW);

        store.reset("forms.received", "cs");
        store.reset("forms.received", "cs");

        assertThat(store.find("forms.received", "cs")).isEmpty();
        assertThat(audit.codes()).containsExactly("notification.text.changed", "notification.text.reset");
    }

    private AuditHolder holder() {
        AuditHolder holder = new AuditHolder();
        holder.bind(audit);
        return holder;
    }
}
