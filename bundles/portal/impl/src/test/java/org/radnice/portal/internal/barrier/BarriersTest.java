package org.radnice.portal.internal.barrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.radnice.kernel.api.error.Violation;
import org.radnice.kernel.testing.TestDatabase;
import org.radnice.portal.internal.AuditHolder;
import org.radnice.portal.internal.store.BarrierStore;
import org.radnice.security.testing.FakeAuditTrail;

class BarriersTest {

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource({
        "Nejde to, a@b.cz, ''",
        "Nejde to, '', ''",
        "' ', a@b.cz, description",
        "Nejde to, a@b, contact",
        "Nejde to, a b@c.cz, contact",
        "'', nikdo, description contact",
    })
    void saysWhatIsWrong(String description, String contact, String fields) {
        assertThat(BarrierRules.check("/", description, contact).stream().map(Violation::field))
                .isEqualTo(fields.isEmpty() ? List.of() : List.of(fields.split(" ")));
    }

    @Test
    void theOfficeAnswersWithinThirtyDays() {
        assertThat(BarrierRules.answerBy(LocalDate.of(2026, 1, 31))).isEqualTo(LocalDate.of(2026, 3, 2));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.radnice.kernel.testing.Databases#all")
    void aReportIsKeptUntilItIsClosed(TestDatabase database) {
        FakeAuditTrail audit = new FakeAuditTrail();
        AuditHolder holder = new AuditHolder();
        holder.bind(audit);
        Barriers barriers = new Barriers(
                database.transactions("portal"),
                new BarrierStore(null),
                holder,
                database.kernel().contexts(),
                database.kernel().ids(),
                database.kernel().clock());
        Barrier first = barriers.report("/hledat", "x".repeat(4000), "a@b.cz");
        database.kernel().clock().advance(Duration.ofMinutes(1));
        Barrier second = barriers.report("", "Nejde to", "");
        assertThat(barriers.open()).containsExactly(second, first);
        barriers.solve(first.id());
        assertThat(barriers.open()).containsExactly(second);
        assertThat(barriers.solved()).extracting(Barrier::id).containsExactly(first.id());
        assertThatThrownBy(() -> barriers.solve(first.id())).isInstanceOf(BarrierNotFoundException.class);
        assertThatThrownBy(() -> barriers.report("", "", "")).isInstanceOf(InvalidBarrierException.class);
        assertThat(audit.codes())
                .containsExactly("portal.barrier.reported", "portal.barrier.reported", "portal.barrier.solved");
        assertThat(database.kernel().events("portal.barrier.reported")).hasSize(2);
    }
}
