package org.radnice.forms.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TextsTest {

    private static final Path RESOURCES = Path.of("src/main/resources/i18n");
    private static final Pattern KEY = Pattern.compile("forms\\.violation\\.[a-z.-]+[a-z]|forms\\.definition\\.[a-z-]+[a-z]|\"error\\.forms[a-z.-]+\"");

    private static Properties texts(String language) throws IOException {
        Properties texts = new Properties();
        try (Reader in = Files.newBufferedReader(RESOURCES.resolve("messages_" + language + ".properties"))) {
            texts.load(in);
        }
        return texts;
    }

    @Test
    void allLanguagesHaveTheSameTextsAndEachIsAPattern() throws IOException {
        Properties czech = texts("cs");
        for (String language : new String[] {"cs", "en", "uk"}) {
            Properties texts = texts(language);
            assertThat(texts.keySet()).isEqualTo(czech.keySet());
            texts.values().forEach(pattern -> new MessageFormat((String) pattern));
        }
    }

    @Test
    void everyViolationHasAText() throws IOException {
        Properties czech = texts("cs");
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
                Matcher keys = KEY.matcher(Files.readString(file));
                while (keys.find()) {
                    String key = keys.group().replace("\"", "");
                    if (!key.endsWith(".address") && !key.equals("forms.definition.manage") && !key.equals("forms.definition.published")) {
                        assertThat(czech).as("%s in %s", key, file.getFileName()).containsKey(key);
                    }
                }
            }
        }
    }
}
