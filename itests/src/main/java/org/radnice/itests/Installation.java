package org.radnice.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The unpacked archive. Nothing is ever written to it: many servers run from it, each with a home of its own.
 *
 * @param folder with {@code bin/}, {@code system/} and the rest
 * @param work where homes may be made
 */
public record Installation(Path folder, Path work) {

    /** Unpacks the archive that the build has just made, unless this very archive is unpacked already. */
    public static Installation ofTheBuild() {
        Path archive = Path.of(property("radnice.archive"));
        if (!Files.isRegularFile(archive)) {
            throw new IllegalStateException(archive + " is not there: build karaf-assembly first (mvn verify)");
        }
        return unpack(archive, Path.of(property("radnice.work")));
    }

    /** Root of the source tree. */
    public static Path sources() {
        return Path.of(property("radnice.root"));
    }

    /** Whether this is the long tier. */
    public static boolean full() {
        return Boolean.getBoolean("radnice.full");
    }

    /** Its number. */
    public String version() {
        try (Stream<String> lines = Files.lines(folder.resolve("etc/distribution.info"))) {
            return lines.filter(line -> line.startsWith("version="))
                    .map(line -> line.substring("version=".length()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(folder + " does not say which version it is"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Installation unpack(Path archive, Path work) {
        try {
            long stamp = Files.getLastModifiedTime(archive).toMillis();
            Path target = work.resolve("installation-" + stamp);
            if (!Files.isDirectory(target)) {
                Files.createDirectories(work);
                Path unpacking = Files.createTempDirectory(work, "unpacking");
                run(List.of("tar", "xzf", archive.toString(), "--strip-components=1", "-C", unpacking.toString()));
                Files.move(unpacking, target);
            }
            return new Installation(target, work);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All bundles of the installation's repository. */
    public List<Path> jars() {
        try (Stream<Path> files = Files.walk(folder.resolve("system"))) {
            return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).inheritIO().start();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IOException("Failed: " + command);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static String property(String name) {
        String value = System.getProperty(name);
        if (value == null) {
            throw new IllegalStateException("System property " + name + " is not set; the build sets it");
        }
        return value;
    }
}
