package org.radnice.kernel.modules.internal.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Version;

class OffersTest {

    private static final String FEATURES = """
            <features name="forms-0.1.1" xmlns="http://karaf.apache.org/xmlns/features/v1.6.0">
              <feature name="forms" version="0.1.1"><bundle>mvn:org.radnice/org.radnice.forms/0.1.1</bundle></feature>
              <feature name="forms-api" version="0.1.1"/>
            </features>
            """;

    private static final String PATH = "org/radnice/forms-kar/0.1.1/forms-kar-0.1.1-features.xml";

    @TempDir
    Path home;

    private Path modules;

    @BeforeEach
    void makeFolder() throws IOException {
        modules = Files.createDirectory(home.resolve("modules"));
    }

    @Test
    void anArchiveOffersItsModulesAndIsUnpackedIntoTheRepositoryOfTheHome() throws Exception {
        Path kar = archive(Map.of(
                "repository/" + PATH, FEATURES,
                "repository/org/radnice/org.radnice.forms/0.1.1/org.radnice.forms-0.1.1.jar", "jar",
                "META-INF/KARAF.MF", ""));

        assertThat(new Offers(home).list())
                .containsExactly(new Offer(
                        "forms",
                        Version.parseVersion("0.1.1"),
                        new Source(kar, true),
                        URI.create("mvn:org.radnice/forms-kar/0.1.1/xml/features")));

        new Offers(home).take(new Offers(home).list().get(0));

        assertThat(home.resolve("system/org/radnice/org.radnice.forms/0.1.1/org.radnice.forms-0.1.1.jar")).hasContent("jar");
        assertThat(home.resolve("system").resolve(PATH)).hasContent(FEATURES);
        Files.delete(kar);
        assertThat(new Offers(home).list()).extracting(Offer::repository)
                .containsExactly(URI.create("mvn:org.radnice/forms-kar/0.1.1/xml/features"));
    }

    @Test
    void aDescriptionOffersItsModules() throws Exception {
        Path file = Files.writeString(modules.resolve("forms.xml"), FEATURES);
        assertThat(new Offers(home).list())
                .containsExactly(
                        new Offer("forms", Version.parseVersion("0.1.1"), new Source(file, false), file.toUri()));
    }

    @Test
    void whatCannotBeReadIsSkipped() throws Exception {
        Files.writeString(modules.resolve("broken.kar"), "no archive");
        Files.writeString(modules.resolve("broken.xml"), "<features");
        Files.writeString(modules.resolve("other.xml"), "<beans><feature name=\"forms\" version=\"1\"/></beans>");
        Files.writeString(modules.resolve("notes.txt"), "notes");
        assertThat(new Offers(home).list()).isEmpty();
        assertThat(new Offers(home.resolve("nowhere")).list()).isEmpty();
    }

    @Test
    void anArchiveCannotWriteOutsideOfTheRepository() throws Exception {
        Path kar = archive(Map.of("repository/../../escaped", "x", "repository/" + PATH, FEATURES));
        assertThatThrownBy(() -> Kar.unpack(kar, home.resolve("system"))).isInstanceOf(IOException.class);
        assertThat(home.resolve("escaped")).doesNotExist();
        assertThat(home.getParent().resolve("escaped")).doesNotExist();
    }

    @Test
    void aReleasedArtifactStaysAsItIs() throws Exception {
        Path there = home.resolve("system").resolve(PATH);
        Files.createDirectories(there.getParent());
        Files.writeString(there, "first");
        Kar.unpack(archive(Map.of("repository/" + PATH, FEATURES)), home.resolve("system"));
        assertThat(there).hasContent("first");
    }

    @Test
    void externalEntitiesAreNotFollowed() {
        Path file = modules.resolve("evil.xml");
        assertThatThrownBy(() -> {
                    Files.writeString(file, "<!DOCTYPE f [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><features><feature name=\"&e;\"/></features>");
                    FeatureFile.read(Files.newInputStream(file));
                })
                .isInstanceOf(IOException.class);
    }

    private Path archive(Map<String, String> files) throws IOException {
        Path kar = modules.resolve("forms-0.1.1.kar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(kar))) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return kar;
    }
}
