package org.radnice.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.radnice.notification.api.MessageKindSource.Text;
import org.radnice.kernel.api.error.Violation;

class MessageTextTest {

    private static final Text TEXT = new Text("Podání {reference}", "Dobrý den,\n{name} — {reference}. Cena $1 {nic}");

    @Test
    void fillsVariablesInAndLeavesTheRest() {
        Text filled = MessageText.filled(TEXT, Map.of("reference", "POD-1", "name", "Žofie {reference}"));

        assertThat(filled.subject()).isEqualTo("Podání POD-1");
        assertThat(filled.body()).isEqualTo("Dobrý den,\nŽofie {reference} — POD-1. Cena $1 ");
    }

    @Test
    void subjectStaysOnOneLine() {
        assertThat(MessageText.filled(TEXT, Map.of("reference", "a\r\nBcc: b@example.cz")).subject())
                .isEqualTo("Podání a Bcc: b@example.cz");
    }

    @Test
    void officeMayOnlyNameKnownVariables() {
        assertThat(TextRule.violations(TEXT, Set.of("reference", "name")))
                .containsExactly(Violation.of("body", "texts.unknown-variable", "nic"));
        assertThat(TextRule.violations(new Text(" ", ""), Set.of()))
                .extracting(Violation::messageKey)
                .containsExactly("texts.subject-missing", "texts.body-missing");
    }
}
