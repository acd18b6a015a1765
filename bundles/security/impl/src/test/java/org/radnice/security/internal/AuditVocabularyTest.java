package org.radnice.security.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.radnice.security.api.AuditNames;

class AuditVocabularyTest {

    private static final Locale CZECH = Locale.forLanguageTag("cs");

    private final AuditVocabulary vocabulary = new AuditVocabulary();
    private final AuditNames ideas =
            (code, locale) -> code.equals("ideas.idea.sent") ? Optional.of("Nápad poslán") : Optional.empty();

    @Test
    void asksAllModules() {
        vocabulary.bindSource((code, locale) -> Optional.empty());
        vocabulary.bindSource(ideas);
        assertThat(vocabulary.name("ideas.idea.sent", CZECH)).contains("Nápad poslán");
        assertThat(vocabulary.name("ideas.idea.lost", CZECH)).isEmpty();
    }

    @Test
    void knowsNothingOfAModuleThatHasGone() {
        vocabulary.bindSource(ideas);
        vocabulary.unbindSource(ideas);
        assertThat(vocabulary.name("ideas.idea.sent", CZECH)).isEmpty();
    }
}
