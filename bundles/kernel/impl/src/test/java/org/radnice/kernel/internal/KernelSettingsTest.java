package org.radnice.kernel.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.radnice.kernel.api.office.Office;

class KernelSettingsTest {

    private static final Path FILE = Path.of("..", "..", "..", "etc", "org.radnice.kernel.cfg");

    @TempDir
    private Path folder;

    private static String key(Method method) {
        return method.getName().replace('_', '.');
    }

    @Test
    void theFileListsEveryKeyWithItsDefault() throws IOException {
        Map<String, String> expected = new TreeMap<>();
        for (Method method : KernelConfig.class.getDeclaredMethods()) {
            expected.put(key(method), String.valueOf(method.getDefaultValue()));
        }
        Map<String, String> listed = new TreeMap<>();
        Pattern line = Pattern.compile("#([a-z.]+) =(.*)");
        List<String> lines = Files.readAllLines(FILE);
        for (int i = 0; i < lines.size(); i++) {
            Matcher matcher = line.matcher(lines.get(i));
            if (matcher.matches()) {
                listed.put(matcher.group(1), matcher.group(2).strip());
                assertThat(lines.get(i - 1)).as("a comment above " + matcher.group(1)).startsWith("# ");
            } else {
                assertThat(lines.get(i)).matches("|#|# .*");
            }
        }
        assertThat(listed).isEqualTo(expected);
    }

    /** The configuration as the container makes it. */
    private static KernelConfig config(Map<String, Object> values) {
        return (KernelConfig) Proxy.newProxyInstance(
                KernelConfig.class.getClassLoader(), new Class<?>[] {KernelConfig.class}, (proxy, method, arguments) ->
                        method.getName().equals("annotationType")
                                ? (Class<? extends Annotation>) KernelConfig.class
                                : values.getOrDefault(key(method), method.getDefaultValue()));
    }

    private KernelSettings settings(Object... keysAndValues) {
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            values.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return KernelSettings.of(config(values), "evaluation", folder.resolve("data"), folder.resolve("etc"));
    }

    private void refused(String message, Object... keysAndValues) {
        assertThatThrownBy(() -> settings(keysAndValues))
                .isInstanceOf(BadConfigurationException.class)
                .hasMessageContaining(message)
                .hasMessageContaining(KernelConfig.PID)
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n"));
    }

    private String password(String text, String permissions) throws IOException {
        Path file = folder.resolve("password");
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        return file.toString();
    }

    @Test
    void withoutAnyKeyItIsAnEvaluationOnDerby() {
        KernelSettings settings = settings();
        assertThat(settings.mode()).isEqualTo(Office.Mode.EVALUATION);
        assertThat(settings.database().url()).isEqualTo("jdbc:derby:" + folder.resolve("data/radnice/db"));
        assertThat(settings.files()).isEqualTo(folder.resolve("data/radnice/files"));
        assertThat(settings.officeFile()).isEqualTo(folder.resolve("etc/office.json"));
        assertThat(settings.node()).isNotBlank();
    }

    @Test
    void theFileDecidesTheModeElseTheStartElseItIsProduction() {
        assertThat(settings("mode", "production").mode()).isEqualTo(Office.Mode.PRODUCTION);
        assertThat(KernelSettings.of(config(Map.of()), null, folder, folder).mode()).isEqualTo(Office.Mode.PRODUCTION);
    }

    @Test
    void postgresqlTakesItsPasswordFromAFile() throws IOException {
        String url = "jdbc:postgresql://db:5432/radnice?sslmode=require";
        String file = password("Zx7-kolotoč\n", "rw-------");
        KernelSettings settings = settings(
                "mode", "production", "database.url", url, "database.password.file", file, "files.store", "database");
        assertThat(settings.database().password()).isEqualTo("Zx7-kolotoč");
        assertThat(settings.database().toString()).isEqualTo("jdbc:postgresql://db:5432/radnice");
        assertThat(settings.files()).isNull();
        refused("must be set in production", "mode", "production", "database.url", url);
        refused("cannot be read", "database.url", url, "database.password.file", folder.resolve("nothing").toString());
        refused("must not hold a password", "database.url", url + "&password=x");
    }

    @Test
    void productionRefusesWhatEverybodyKnows() throws IOException {
        String url = "jdbc:postgresql://db/radnice";
        for (String known : List.of("", "radnice", "Postgres", "changeme", "heslo")) {
            String file = password(known, "rw-------");
            refused("everybody knows", "mode", "production", "database.url", url, "database.password.file", file);
            settings("database.url", url, "database.password.file", file);
        }
        refused(
                "chmod 600",
                "mode", "production", "database.url", url, "database.password.file", password("Zx7-kolotoč", "rw-r--r--"));
    }

    @Test
    void wrongValuesAreNamed() {
        refused("mode", "mode", "test");
        refused("database.url", "database.url", "jdbc:mysql://db/radnice");
        refused("files.store", "files.store", "cloud");
        refused("outbox.threads", "outbox.threads", 0);
        refused("outbox.keep.days", "outbox.keep.days", 0);
        refused("database.pool.size", "database.pool.size", 1);
        refused("database.wait", "database.wait", 61);
        refused("node", "node", "n".repeat(41));
    }

    @Test
    void triesGrowApartUpToAnHour() {
        assertThat(List.of(1, 2, 3, 12, 13, 1000)).map(n -> Backoff.after(n).toSeconds())
                .containsExactly(1L, 2L, 4L, 2048L, 3600L, 3600L);
    }
}
