package org.radnice.itests;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A bundle of ours as it stands in the distribution.
 *
 * @param jar its file
 * @param name symbolic name
 * @param headers of its manifest
 * @param entries names of its files
 */
record BuiltBundle(Path jar, String name, Attributes headers, List<String> entries) {

    // One clause of a header: paths, then attributes whose quoted values may hold commas.
    private static final Pattern CLAUSE = Pattern.compile("((?:\"[^\"]*\"|[^,\"])+)");

    static Optional<BuiltBundle> read(Path jar) {
        try (JarFile file = new JarFile(jar.toFile())) {
            if (file.getManifest() == null) {
                return Optional.empty();
            }
            Attributes headers = file.getManifest().getMainAttributes();
            String name = headers.getValue("Bundle-SymbolicName");
            if (name == null || !name.startsWith("org.radnice.")) {
                return Optional.empty();
            }
            List<String> entries =
                    file.stream().filter(entry -> !entry.isDirectory()).map(JarEntry::getName).toList();
            return Optional.of(new BuiltBundle(jar, name.split(";")[0].strip(), headers, entries));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isRuntime() {
        return name.startsWith("org.radnice.runtime.");
    }

    boolean isApi() {
        return name.endsWith(".api");
    }

    boolean isImplementation() {
        return !isRuntime() && !isApi();
    }

    /** {@code forms} of {@code org.radnice.forms.api} and of {@code org.radnice.forms}. */
    String module() {
        return name.split("\\.")[2];
    }

    Set<String> packages(String header) {
        Set<String> packages = new TreeSet<>();
        for (String clause : clauses(header)) {
            for (String part : clause.split(";")) {
                if (!part.contains("=")) {
                    packages.add(part.strip());
                }
            }
        }
        return packages;
    }

    List<String> clauses(String header) {
        String value = headers.getValue(header);
        return value == null ? List.of() : CLAUSE.matcher(value).results().map(match -> match.group(1).strip()).toList();
    }

    List<String> classes() {
        return entries.stream().filter(entry -> entry.endsWith(".class")).toList();
    }

    byte[] bytes(String entry) {
        try (JarFile file = new JarFile(jar.toFile());
                InputStream stream = file.getInputStream(file.getJarEntry(entry))) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text(String entry) {
        return new String(bytes(entry), StandardCharsets.UTF_8);
    }

    /** Entries below a folder that end so. */
    List<String> files(String folder, String ending) {
        return entries.stream().filter(entry -> entry.startsWith(folder) && entry.endsWith(ending)).toList();
    }

    Matcher match(Pattern pattern, String entry) {
        return pattern.matcher(text(entry));
    }

    @Override
    public String toString() {
        return name;
    }
}
