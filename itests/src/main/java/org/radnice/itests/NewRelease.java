package org.radnice.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Makes the next release of the whole distribution out of the one that was built: all modules under another number, and with
 * what a release brings: more migrations, other configuration.
 */
public final class NewRelease {

    /** Files of {@code etc/} that name the program's own bundles or number. */
    private static final List<String> NAMING =
            List.of("distribution.info", "org.apache.karaf.features.cfg", "org.apache.karaf.features.xml", "startup.properties");

    private final Installation former;
    private final String formerVersion;
    private final String version;
    private final Map<String, Map<String, UnaryOperator<String>>> modules = new HashMap<>();
    private final Map<String, UnaryOperator<String>> configuration = new LinkedHashMap<>();

    private NewRelease(Installation former, String version) {
        this.former = former;
        this.formerVersion = former.version();
        this.version = version;
    }

    /** The release of this number after the given one. */
    public static NewRelease after(Installation former, String version) {
        return new NewRelease(former, version);
    }

    /** With one more migration of this module. */
    public NewRelease withMigration(String module, String name, String sql) {
        modules.computeIfAbsent("org.radnice." + module, key -> new LinkedHashMap<>())
                .put("db/migration/" + name, none -> sql);
        return this;
    }

    /** With this file of {@code etc/} shipped with another text; a file that did not ship before begins empty. */
    public NewRelease withConfiguration(String file, UnaryOperator<String> edit) {
        configuration.put(file, edit);
        return this;
    }

    /** Writes it into this folder, which is made. */
    public Installation into(Path folder) {
        try (Stream<Path> files = Files.walk(former.folder())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = former.folder().relativize(file).toString();
                write(file, folder.resolve(isOurs(file) ? renamed(name) : name));
            }
            for (Map.Entry<String, UnaryOperator<String>> edit : configuration.entrySet()) {
                Path file = folder.resolve("etc").resolve(edit.getKey());
                Files.writeString(file, edit.getValue().apply(Files.exists(file) ? Files.readString(file) : ""));
            }
            Files.writeString(folder.resolve("etc/.build"), version + "-" + Integer.toHexString(configuration.hashCode()) + "\n");
            return new Installation(folder, former.work());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Path file, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        String name = file.getFileName().toString();
        if (isOurs(file) && name.endsWith(".jar")) {
            String bundle = file.getParent().getParent().getFileName().toString();
            Files.write(target, new BundleCopy(version, Map.of(), modules.getOrDefault(bundle, Map.of())).of(file));
        } else if (isOurs(file) || file.getParent().endsWith("etc") && NAMING.contains(name)) {
            Files.writeString(target, renamed(Files.readString(file, StandardCharsets.UTF_8)));
        } else if (name.endsWith(".jar")) {
            // A hundred megabytes that nobody writes to.
            Files.createLink(target, file.toRealPath());
        } else {
            Files.copy(file, target);
        }
    }

    private boolean isOurs(Path file) {
        return file.startsWith(former.folder().resolve("system/org/radnice"));
    }

    private String renamed(String text) {
        return Pattern.compile("(?<![\\d.])" + Pattern.quote(formerVersion) + "(?![\\d])").matcher(text).replaceAll(version);
    }
}
