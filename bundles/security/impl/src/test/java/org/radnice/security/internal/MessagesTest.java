package org.radnice.security.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.radnice.notification.api.MessageKindSource.Kind;
import org.radnice.notification.api.MessageKindSource.Text;

class MessagesTest {

    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]*)}");
    private static final Set<String> OFFICE = Set.of("office", "officePhone", "officeEmail", "officeWeb");

    @Test
    void everyMailHasAllLanguagesAndOnlyKnownVariables() {
        assertThat(new MessageKinds().kinds()).hasSize(5).allSatisfy(kind -> {
            assertThat(kind.texts()).containsOnlyKeys("cs", "en", "uk");
            assertThat(kind.title()).containsOnlyKeys("cs", "en", "uk");
            kind.texts().values().forEach(text -> usesOnlyKnown(kind, text));
        });
    }

    private static void usesOnlyKnown(Kind kind, Text text) {
        assertThat(text.subject()).isNotBlank().doesNotContain("\n");
        assertThat(text.body()).contains("{link}");
        Matcher variables = VARIABLE.matcher(text.subject() + text.body());
        while (variables.find()) {
            assertThat(variables.group(1)).matches(name -> OFFICE.contains(name) || kind.variables().containsKey(name), "known");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "uk"})
    void textsAreCompleteInAllLanguages(String language) throws IOException {
        assertThat(texts(language).stringPropertyNames()).isEqualTo(texts("cs").stringPropertyNames());
    }

    private static Properties texts(String language) throws IOException {
        Properties texts = new Properties();
        try (InputStreamReader in = new InputStreamReader(
                MessagesTest.class.getResourceAsStream("/i18n/messages_" + language + ".properties"), StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        return texts;
    }
}
