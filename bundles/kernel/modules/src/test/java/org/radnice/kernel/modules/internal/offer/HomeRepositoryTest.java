package org.radnice.kernel.modules.internal.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.karaf.features.BundleInfo;
import org.apache.karaf.features.Feature;
import org.apache.karaf.features.FeaturesService;
import org.apache.karaf.features.Repository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeRepositoryTest {

    private static final URI DESCRIPTION = URI.create("mvn:org.radnice/forms-kar/0.1.1/xml/features");

    @TempDir
    Path home;

    @TempDir
    Path program;

    @Test
    void theArtifactOfAWrappedBundleIsKeptToo() throws Exception {
        repository(
                        HomeRepositoryTest::content,
                        "mvn:org.radnice/org.radnice.forms/0.1.1",
                        "wrap:mvn:org.dom4j/dom4j/2.1.4$Bundle-Version=2.1.4",
                        "file:/srv/other.jar")
                .keep(DESCRIPTION);

        assertThat(kept()).containsExactly(
                "org/dom4j/dom4j/2.1.4/dom4j-2.1.4.jar",
                "org/radnice/forms-kar/0.1.1/forms-kar-0.1.1-features.xml",
                "org/radnice/org.radnice.forms/0.1.1/org.radnice.forms-0.1.1.jar");
        assertThat(home.resolve("system/org/dom4j/dom4j/2.1.4/dom4j-2.1.4.jar")).hasContent("mvn:org.dom4j/dom4j/2.1.4");
    }

    @Test
    void whatTheProgramHasIsNotCopied() throws Exception {
        Path there = program.resolve("system/org/dom4j/dom4j/2.1.4/dom4j-2.1.4.jar");
        Files.createDirectories(there.getParent());
        Files.writeString(there, "there");

        repository(HomeRepositoryTest::content, "mvn:org.dom4j/dom4j/2.1.4").keep(DESCRIPTION);

        assertThat(kept()).containsExactly("org/radnice/forms-kar/0.1.1/forms-kar-0.1.1-features.xml");
    }

    @Test
    void aCopyThatBreaksLeavesNothing() {
        HomeRepository repository = repository(address -> new BrokenStream(), "mvn:org.dom4j/dom4j/2.1.4");

        assertThatThrownBy(() -> repository.keep(DESCRIPTION)).isInstanceOf(IOException.class).hasMessage("gone");

        assertThat(kept()).isEmpty();
    }

    @Test
    void anAddressCannotLeadOutOfTheRepository() {
        HomeRepository repository = repository(HomeRepositoryTest::content, "mvn:org/../..");

        assertThatThrownBy(() -> repository.keep(DESCRIPTION)).isInstanceOf(IOException.class).hasMessageContaining("leads out");

        assertThat(home).isDirectoryNotContaining("regex:.*\\.jar");
    }

    private HomeRepository repository(HomeRepository.Artifacts artifacts, String... bundles) {
        List<BundleInfo> infos = Stream.of(bundles).map(one -> proxy(BundleInfo.class, Map.of("getLocation", one))).toList();
        Feature feature = proxy(Feature.class, Map.of("getBundles", infos));
        Repository description = proxy(Repository.class, Map.of("getFeatures", new Feature[] {feature}));
        return new HomeRepository(
                proxy(FeaturesService.class, Map.of("getRepository", description, "isInstalled", true)), artifacts, home, program);
    }

    private static InputStream content(String address) {
        return new ByteArrayInputStream(address.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> kept() {
        Path system = home.resolve("system");
        if (!Files.exists(system)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(system)) {
            return files.filter(Files::isRegularFile).map(file -> system.relativize(file).toString()).sorted().toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The container's own interfaces have dozens of methods, of which these answer. */
    private static <T> T proxy(Class<T> type, Map<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> answers.get(method.getName())));
    }

    private static final class BrokenStream extends InputStream {

        private boolean begun;

        @Override
        public int read() throws IOException {
            if (begun) {
                throw new IOException("gone");
            }
            begun = true;
            return 'x';
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            buffer[offset] = (byte) read();
            return 1;
        }
    }
}
