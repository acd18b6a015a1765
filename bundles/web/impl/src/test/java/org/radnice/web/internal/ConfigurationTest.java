package org.radnice.web.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ConfigurationTest {

    private static final Pattern COMMENTED_KEY = Pattern.compile("(?m)^#([a-z.]+) =[ \\t]*(.*)$");

    @Test
    void theShippedFileShowsEachKeyWithItsDefault() throws IOException {
        TreeMap<String, String> shown = new TreeMap<>();
        COMMENTED_KEY.matcher(Files.readString(Path.of("../../../etc/org.radnice.web.cfg"))).results()
                .forEach(found -> shown.put(found.group(1), found.group(2)));
        TreeMap<String, String> typed = new TreeMap<>();
        for (Method key : WebConfig.class.getDeclaredMethods()) {
            typed.put(key.getName().replace('_', '.'), String.valueOf(key.getDefaultValue()));
        }
        assertThat(shown).isEqualTo(typed).isNotEmpty();
    }

    @Test
    void theDefaultsMakeSense() {
        assertThat(WebSettings.of(TestSite.config(Map.of())).bodyLimit()).isEqualTo(2048 * 1024);
    }

    @Test
    void nonsenseIsNamedByItsKey() {
        assertThatThrownBy(() -> WebSettings.of(TestSite.config(Map.of("limit_fields", 0)))).hasMessageContaining("limit.fields");
        assertThatThrownBy(() -> WebSettings.of(TestSite.config(Map.of("trusted_proxies", "proxy.example"))))
                .hasMessageContaining("trusted.proxies");
        assertThatThrownBy(() -> WebSettings.of(TestSite.config(Map.of("log_requests", "some")))).hasMessageContaining("log.requests");
    }

    @Test
    void aWrongChangeLeavesWhatWas() {
        Settings settings = new Settings(TestSite.config(Map.of("limit_fields", 7)));
        settings.modified(TestSite.config(Map.of("limit_fields", -1)));
        assertThat(settings.get().fieldsLimit()).isEqualTo(7);
    }
}
