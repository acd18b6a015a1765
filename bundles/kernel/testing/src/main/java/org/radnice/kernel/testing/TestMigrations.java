package org.radnice.kernel.testing;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.radnice.kernel.internal.migration.Script;

/** Finds the scripts of all modules on the class path; a manifest with the header {@code Radnice-Module} names each. */
final class TestMigrations {

    private static final String MANIFEST = "META-INF/MANIFEST.MF";

    private TestMigrations() {}

    static Map<String, List<Script>> onClassPath() {
        Map<String, List<Script>> modules = new TreeMap<>();
        try {
            for (URL manifest : Collections.list(loader().getResources(MANIFEST))) {
                String module = module(manifest);
                if (module != null) {
                    modules.computeIfAbsent(module, name -> new ArrayList<>()).addAll(scripts(manifest));
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return modules;
    }

    static ClassLoader loader() {
        return TestMigrations.class.getClassLoader();
    }

    private static String module(URL manifest) throws IOException {
        URLConnection connection = manifest.openConnection();
        connection.setUseCaches(false);
        try (InputStream in = connection.getInputStream()) {
            return new Manifest(in).getMainAttributes().getValue("Radnice-Module");
        }
    }

    private static List<Script> scripts(URL manifest) throws IOException {
        if (manifest.openConnection() instanceof JarURLConnection jar) {
            URI file = URI.create("jar:" + jar.getJarFileURL());
            try (FileSystem zip = FileSystems.newFileSystem(file, Map.of())) {
                return read(zip.getPath("db/migration"));
            }
        }
        return read(Path.of(URI.create(manifest.toString())).getParent().resolveSibling("db").resolve("migration"));
    }

    private static List<Script> read(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Script> scripts = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".sql")).sorted().toList()) {
                scripts.add(Script.of(file.getFileName().toString(), Files.readString(file, StandardCharsets.UTF_8)));
            }
        }
        return scripts;
    }
}
