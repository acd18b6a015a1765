package org.radnice.web.internal.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CatalogueTest {

    private static final Locale CS = Locale.forLanguageTag("cs");
    private final Catalogue common = new Catalogue(
            "web", path -> getClass().getResource("/" + path), List.of("i18n/messages", "i18n/errors"), null);
    private final Catalogue sample = new Catalogue(
            "sample", path -> getClass().getResource("/sample/" + path), List.of("i18n/messages"), common);

    @Test
    void textsComeFromTheModuleThenInCzechThenFromTheCommonOnes() {
        assertThat(sample.text(Locale.ENGLISH, "sample.hello", "Karel")).isEqualTo("Good day, Karel");
        assertThat(sample.text(Locale.ENGLISH, "sample.saved")).isEqualTo("Uloženo");
        assertThat(sample.text(Locale.FRENCH, "sample.saved")).isEqualTo("Uloženo");
        assertThat(sample.text(Locale.ENGLISH, "api.path")).isEqualTo("Address");
        assertThat(sample.text(CS, "sample.unknown")).isEqualTo("sample.unknown");
        assertThat(sample.knows("api.path")).isTrue();
        assertThat(sample.knows("sample.unknown")).isFalse();
    }

    @Test
    void pluralsFollowTheLanguage() {
        assertThat(common.text(CS, "error.web.form-files", 1)).contains("1 soubor.");
        assertThat(common.text(CS, "error.web.form-files", 3)).contains("3 soubory.");
        assertThat(common.text(CS, "error.web.form-files", 20)).contains("20 souborů.");
    }

    @Test
    void allThreeLanguagesHaveTheSameErrors() throws IOException {
        assertThat(keys("en")).isEqualTo(keys("cs"));
        assertThat(keys("uk")).isEqualTo(keys("cs"));
    }

    private Set<String> keys(String language) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(
                getClass().getResourceAsStream("/i18n/errors_" + language + ".properties"), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties.stringPropertyNames();
    }
}
