package org.radnice.kernel.modules.internal.offer;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.karaf.features.BundleInfo;
import org.apache.karaf.features.Feature;
import org.apache.karaf.features.FeaturesService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The home's own repository of artifacts, {@code system/}, which outlives the container's cache and is in each backup. */
public final class HomeRepository {

    private static final Logger LOG = LoggerFactory.getLogger(HomeRepository.class);

    /** Where artifacts are fetched from, by their addresses. */
    interface Artifacts {

        InputStream open(String address) throws IOException;
    }

    private final FeaturesService features;
    private final Artifacts artifacts;
    private final Path home;
    private final Path folder;
    private final List<Path> known;

    /**
     * @param home of this server
     * @param program folder of the distribution, whose own repository has what came with it
     */
    public HomeRepository(FeaturesService features, Path home, Path program) {
        this(features, address -> new URL(address).openStream(), home, program);
    }

    HomeRepository(FeaturesService features, Artifacts artifacts, Path home, Path program) {
        this.features = features;
        this.artifacts = artifacts;
        this.home = home;
        folder = home.resolve("system");
        known = List.of(folder, program.resolve("system"));
    }

    /**
     * Keeps copies of a description and of what its installed features consist of, where they came from a Maven repository
     * elsewhere: the next start must not depend on who else is there.
     */
    public void keep(URI description) throws IOException {
        keep(description.toString());
        for (Feature feature : described(description)) {
            if (features.isInstalled(feature)) {
                for (BundleInfo bundle : feature.getBundles()) {
                    keep(bundle.getLocation());
                }
            }
        }
    }

    private Feature[] described(URI description) throws IOException {
        try {
            return features.getRepository(description).getFeatures();
        } catch (Exception e) {
            // Karaf declares Exception.
            throw new IOException("The features of " + description + " cannot be listed", e);
        }
    }

    private void keep(String location) throws IOException {
        Optional<String> address = MavenPath.artifact(location);
        Optional<String> path = address.flatMap(MavenPath::path);
        if (path.isEmpty()) {
            if (!location.startsWith(home.toUri().toString())) {
                LOG.warn("No copy is kept of {}: the next start needs it where it is", location);
            }
            return;
        }
        Path target = Kar.target(folder, path.get());
        if (known.stream().noneMatch(repository -> Files.exists(repository.resolve(path.get())))) {
            try (InputStream content = artifacts.open(address.get())) {
                Kar.put(content, target);
            }
        }
    }
}
