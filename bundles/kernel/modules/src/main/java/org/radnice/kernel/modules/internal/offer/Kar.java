package org.radnice.kernel.modules.internal.offer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A Karaf archive: a repository laid out as Maven does, below {@code repository/}, with descriptions of features in it. */
final class Kar {

    private static final String REPOSITORY = "repository/";

    private Kar() {}

    /**
     * A description of features inside.
     *
     * @param path below the repository
     * @param features versions by name
     */
    record Description(String path, Map<String, String> features) {}

    static List<Description> descriptions(Path archive) throws IOException {
        List<Description> found = new ArrayList<>();
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                Optional<String> path = path(entry.getName());
                if (path.isPresent() && path.get().endsWith(".xml")) {
                    try (InputStream stream = zip.getInputStream(entry)) {
                        found.add(new Description(path.get(), FeatureFile.read(stream)));
                    }
                }
            }
        }
        return found;
    }

    /** Copies the repository into the folder. A file that is there stays: a released artifact never changes. */
    static void unpack(Path archive, Path folder) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                Optional<String> path = path(entry.getName());
                if (path.isPresent()) {
                    try (InputStream stream = zip.getInputStream(entry)) {
                        put(stream, target(folder, path.get()));
                    }
                }
            }
        }
    }

    /** The path below the repository, or nothing for a folder and for what lies elsewhere. */
    private static Optional<String> path(String name) {
        return name.startsWith(REPOSITORY) && !name.endsWith("/")
                ? Optional.of(name.substring(REPOSITORY.length()))
                : Optional.empty();
    }

    /**
     * The file of this path in the repository.
     *
     * @throws IOException when it would lie elsewhere
     */
    static Path target(Path folder, String path) throws IOException {
        Path target = folder.resolve(path).normalize();
        if (!target.startsWith(folder.normalize())) {
            throw new IOException("This path leads out of its repository: " + path);
        }
        return target;
    }

    /** Writes the file whole or not at all, unless it is there. */
    static void put(InputStream stream, Path target) throws IOException {
        if (Files.exists(target)) {
            return;
        }
        Files.createDirectories(target.getParent());
        Path part = Files.createTempFile(target.getParent(), ".", ".part");
        try {
            Files.copy(stream, part, StandardCopyOption.REPLACE_EXISTING);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
