package org.radnice.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is given away: with everybody's name in it, without secrets, and the same from the same sources. */
class PackageIT {

    private static Installation installation;

    @TempDir
    Path folder;

    @BeforeAll
    static void unpack() {
        installation = Installation.ofTheBuild();
    }

    @Test
    void everyWorkOfOthersIsNamedWithItsLicence() throws Exception {
        String notices = Files.readString(installation.folder().resolve("NOTICES.txt"));
        List<String> missing = new ArrayList<>();
        for (Path jar : jars()) {
            if (isOurs(jar)) {
                nested(jar).stream().filter(name -> !names(notices, name)).forEach(name -> missing.add(jar.getFileName() + "!" + name));
            } else if (!names(notices, jar.getFileName().toString())) {
                missing.add(jar.toString());
            }
        }
        assertThat(missing).isEmpty();
        assertThat(notices).contains("org.webjars.npm:govuk-frontend:", "org.webjars.npm:roboto-fontface:");
        // A licence in brackets first, in each line after the heading.
        assertThat(notices.lines().skip(3)).allMatch(line -> line.matches("\\(.+\\) .+ \\(\\S+:\\S+:\\S+ - .*\\)"));
        assertThat(notices).doesNotContain("Unknown license");
        assertThat(installation.folder().resolve("licences/MIT-govuk-frontend.txt")).content().contains("Crown Copyright");
        assertThat(installation.folder().resolve("licences/Apache-2.0.txt")).exists();
        assertThat(installation.folder().resolve("licences/LGPL-2.1.txt")).exists();
    }

    @Test
    void noSecretAndNothingOfTheMachineThatBuiltIt() throws Exception {
        String here = Installation.sources().toRealPath().toString();
        List<String> wrong = new ArrayList<>();
        try (Stream<Path> files = Files.walk(installation.folder())) {
            for (Path file : files.filter(Files::isRegularFile).filter(file -> !file.toString().endsWith(".jar")).toList()) {
                String text = Files.readString(file, StandardCharsets.ISO_8859_1);
                if (text.contains(here) || text.contains("PRIVATE KEY")) {
                    wrong.add(file.toString());
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(installation.folder().resolve("shell-password")).doesNotExist();
        assertThat(installation.folder().resolve("etc/host.key")).doesNotExist();
        assertThat(installation.folder().resolve("data")).doesNotExist();
        assertThat(installation.folder().resolve("deploy")).doesNotExist();
    }

    /** In another folder, as another build from nothing. */
    @Test
    void theSameSourcesGiveTheSameBytes() throws Exception {
        assumeTrue(Installation.full(), "the second build is in the long tier");
        String sources = Installation.sources().toRealPath().toString();
        assumeTrue(output("git", "-C", sources, "status", "--porcelain").isEmpty(), "what was built is not what is committed");
        Path clone = folder.resolve("elsewhere/radnice");
        output("git", "clone", "-q", sources, clone.toString());
        output(clone.resolve("radnice").toString(), "package");

        Path dist = clone.resolve("dist");
        Path archive = dist.resolve(Path.of(System.getProperty("radnice.archive")).getFileName());
        assertThat(Home.digest(archive)).isEqualTo(Home.digest(Path.of(System.getProperty("radnice.archive"))));
        assertThat(dist.resolve("NOTICES.txt")).hasSameTextualContentAs(installation.folder().resolve("NOTICES.txt"));
        assertThat(Files.readString(dist.resolve("SHA256SUMS"))).contains(Home.digest(archive));
        theBillNamesEveryJar(dist.resolve(archive.getFileName().toString().replace(".tar.gz", "-sbom.json")));
    }

    private static void theBillNamesEveryJar(Path bill) throws IOException {
        JsonNode root = new ObjectMapper().readTree(bill.toFile());
        assertThat(root.path("bomFormat").asText()).isEqualTo("CycloneDX");
        Set<String> digests = new HashSet<>();
        root.findValues("hashes").forEach(hashes -> hashes.forEach(hash -> digests.add(hash.path("content").asText())));
        for (Path jar : jars()) {
            if (!isOurs(jar)) {
                assertThat(digests).as("%s", jar).contains(Home.digest(jar));
            }
        }
        assertThat(root.findValuesAsText("name")).contains("govuk-frontend", "roboto-fontface");
    }

    private static List<Path> jars() throws IOException {
        try (Stream<Path> files = Files.walk(installation.folder())) {
            return files.filter(file -> file.toString().endsWith(".jar")).toList();
        }
    }

    private static boolean isOurs(Path jar) {
        return jar.startsWith(installation.folder().resolve("system/org/radnice"));
    }

    private static List<String> nested(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.stream().map(JarEntry::getName).filter(name -> name.endsWith(".jar")).toList();
        }
    }

    /** Whether a line names the artifact of a file such as {@code cxf-core-4.2.3.jar} or {@code jaxb-core.jar}. */
    private static boolean names(String notices, String file) {
        String name = file.substring(file.lastIndexOf('/') + 1, file.length() - ".jar".length());
        // The number begins at the last hyphen before a digit that leaves an artifact which is named.
        for (int at = name.indexOf('-'); at >= 0; at = name.indexOf('-', at + 1)) {
            if (notices.contains(":" + name.substring(0, at) + ":" + name.substring(at + 1) + " - ")) {
                return true;
            }
        }
        return notices.contains(":" + name + ":");
    }

    private static String output(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }
}
