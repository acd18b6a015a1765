package org.radnice.forms.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ConfigurationTest {

    private static final Pattern COMMENTED_KEY = Pattern.compile("(?m)^#([a-z.]+) = (.*)$");

    @Test
    void theShippedFileShowsEachKeyWithItsDefault() throws IOException {
        TreeMap<String, String> shown = new TreeMap<>();
        COMMENTED_KEY.matcher(Files.readString(Path.of("../../../etc/org.radnice.forms.cfg")))
                .results()
                .forEach(found -> shown.put(found.group(1), found.group(2)));
        TreeMap<String, String> typed = new TreeMap<>();
        for (Method key : FormsConfig.class.getDeclaredMethods()) {
            typed.put(key.getName().replace('_', '.'), String.valueOf(key.getDefaultValue()));
        }
        assertThat(shown).isNotEmpty().isEqualTo(typed);
    }
}
