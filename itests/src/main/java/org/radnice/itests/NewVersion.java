package org.radnice.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Makes another version of a module out of the one that is in the distribution: the same classes under another number, as an
 * archive (KAR) that can be dropped into a home. Files inside can be changed on the way, to make a version that fails.
 */
public final class NewVersion {

    private final Installation installation;
    private final String module;
    private final String version;
    private final Map<String, UnaryOperator<String>> edits = new LinkedHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();

    private NewVersion(Installation installation, String module, String version) {
        this.installation = installation;
        this.module = module;
        this.version = version;
    }

    /** Another version of this module. */
    public static NewVersion of(Installation installation, String module, String version) {
        return new NewVersion(installation, module, version);
    }

    /** With this file in the bundle changed. */
    public NewVersion with(String entry, UnaryOperator<String> edit) {
        edits.put(entry, edit);
        return this;
    }

    /** With something added to a header of the bundle's manifest. */
    public NewVersion withHeader(String name, String more) {
        headers.put(name, more);
        return this;
    }

    /** Writes the archive into the folder {@code modules/} of the home. */
    public Path into(Path home) {
        try {
            Path target = Files.createDirectories(home.resolve("modules")).resolve(module + "-" + version + ".kar");
            String artifact = "org.radnice." + module;
            try (ZipOutputStream kar = new ZipOutputStream(Files.newOutputStream(target))) {
                put(kar, "repository/" + path(artifact, ".jar"), bundle(artifact));
                put(kar, "repository/" + path(artifact + ".kar", "-features.xml"), features(artifact).getBytes(StandardCharsets.UTF_8));
            }
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes bundle and description into a folder, as a repository of features that is nowhere in the home. */
    public Path intoFolder(Path folder) {
        try {
            String artifact = "org.radnice." + module;
            Path jar = Files.createDirectories(folder).resolve(artifact + "-" + version + ".jar");
            Files.write(jar, bundle(artifact));
            Path description = folder.resolve(module + "-" + version + "-features.xml");
            return Files.writeString(
                    description,
                    features(artifact).replace("mvn:org.radnice/" + artifact + "/" + version, jar.toUri().toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes bundle and description into a repository laid out as Maven does, as {@code mvn deploy} would.
     *
     * @return address of the description
     */
    public String intoRepository(Path repository) {
        try {
            String artifact = "org.radnice." + module;
            put(repository.resolve(path(artifact, ".jar")), bundle(artifact));
            put(repository.resolve(path(artifact + ".kar", "-features.xml")), features(artifact).getBytes(StandardCharsets.UTF_8));
            return "mvn:org.radnice/" + artifact + ".kar/" + version + "/xml/features";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void put(Path file, byte[] content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }

    private String path(String artifact, String ending) {
        return "org/radnice/" + artifact + "/" + version + "/" + artifact + "-" + version + ending;
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    /** The module's feature as it stands in the distribution, under the new number. */
    private String features(String artifact) throws IOException {
        Path shipped = installation.folder().resolve("system/org/radnice/org.radnice.features");
        try (var files = Files.walk(shipped)) {
            Path file = files.filter(one -> one.toString().endsWith("-features.xml")).findFirst().orElseThrow();
            Matcher feature = Pattern.compile("(?s)<feature name=\"" + module + "\" version=\"([^\"]+)\".*?</feature>\\s*(?=<feature name|<!--|</features>)")
                    .matcher(Files.readString(file));
            if (!feature.find()) {
                throw new IllegalStateException("No module " + module + " in " + file);
            }
            String former = feature.group(1);
            String fresh = feature.group()
                    .replace("version=\"" + former + "\"", "version=\"" + version + "\"")
                    .replace(artifact + "/" + former, artifact + "/" + version);
            return "<features name=\"" + module + "-" + version + "\" xmlns=\"http://karaf.apache.org/xmlns/features/v1.6.0\">\n"
                    + fresh + "</features>\n";
        }
    }

    private byte[] bundle(String artifact) throws IOException {
        Path folder = installation.folder().resolve("system/org/radnice").resolve(artifact);
        try (var files = Files.walk(folder)) {
            Path jar = files.filter(one -> one.toString().endsWith(".jar")).findFirst().orElseThrow();
            return new BundleCopy(version, headers, edits).of(jar);
        }
    }
}
