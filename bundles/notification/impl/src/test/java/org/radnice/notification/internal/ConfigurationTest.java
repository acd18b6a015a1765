package org.radnice.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ConfigurationTest {

    private static final Pattern COMMENTED_KEY = Pattern.compile("(?m)^#([a-z.]+) =[ \\t]*(.*)$");

    @Test
    void theShippedFileShowsEachKeyWithItsDefault() throws IOException {
        TreeMap<String, String> shown = new TreeMap<>();
        COMMENTED_KEY
                .matcher(Files.readString(Path.of("../../../etc/org.radnice.notification.cfg")))
                .results()
                .forEach((MatchResult found) -> shown.put(found.group(1), found.group(2)));
        TreeMap<String, String> typed = new TreeMap<>();
        for (Method key : NotificationConfig.class.getDeclaredMethods()) {
            typed.put(key.getName().replace('_', '.'), String.valueOf(key.getDefaultValue()));
        }

        assertThat(shown).isEqualTo(typed);
        assertThat(Arrays.stream(NotificationConfig.class.getDeclaredMethods())).isNotEmpty();
    }
}
