package org.radnice.kernel.modules.internal.offer;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.osgi.framework.Version;
import org.radnice.kernel.modules.internal.ModuleName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The versions of modules that somebody has put into this home: archives and descriptions of features in {@code modules/}, and
 * descriptions in the home's own repository {@code system/}, into which the archives are unpacked.
 */
public final class Offers {

    private static final Logger LOG = LoggerFactory.getLogger(Offers.class);

    private final Path dropped;
    private final Path repository;

    /** @param home of this server */
    public Offers(Path home) {
        dropped = home.resolve("modules");
        repository = home.resolve("system");
    }

    /** All offers, found anew at each call. A file that cannot be read is skipped with a warning. */
    public List<Offer> list() {
        List<Offer> offers = new ArrayList<>();
        for (Path file : files(dropped, 1)) {
            if (file.toString().endsWith(".kar")) {
                offers.addAll(ofArchive(file));
            } else if (file.toString().endsWith(".xml")) {
                offers.addAll(ofDescription(file, file.toUri()));
            }
        }
        for (Path file : files(repository, Integer.MAX_VALUE)) {
            if (file.toString().endsWith("-features.xml")) {
                URI address = MavenPath.address(repository.relativize(file).toString()).orElse(file.toUri());
                offers.addAll(ofDescription(file, address));
            }
        }
        return offers;
    }

    /** Makes the artifacts of the offer available to the container. */
    public void take(Offer offer) throws IOException {
        if (offer.source().archive()) {
            Kar.unpack(offer.source().file(), repository);
        }
    }

    private List<Offer> ofArchive(Path file) {
        try {
            List<Offer> offers = new ArrayList<>();
            for (Kar.Description description : Kar.descriptions(file)) {
                URI address = MavenPath.address(description.path())
                        .orElse(repository.resolve(description.path()).toUri());
                offers.addAll(offers(description.features(), new Source(file, true), address));
            }
            return offers;
        } catch (IOException e) {
            LOG.warn("Archive {} is skipped: {}", file, e.getMessage());
            return List.of();
        }
    }

    private static List<Offer> ofDescription(Path file, URI address) {
        try (InputStream stream = Files.newInputStream(file)) {
            return offers(FeatureFile.read(stream), new Source(file, false), address);
        } catch (IOException e) {
            LOG.warn("Description of features {} is skipped: {}", file, e.getMessage());
            return List.of();
        }
    }

    private static List<Offer> offers(Map<String, String> features, Source source, URI address) {
        List<Offer> offers = new ArrayList<>();
        features.forEach((name, version) -> {
            if (name != null && version != null && ModuleName.isModule(name)) {
                try {
                    offers.add(new Offer(name, Version.parseVersion(version), source, address));
                } catch (IllegalArgumentException e) {
                    LOG.warn("{} offers {} of the version \"{}\", which is none", source.file(), name, version);
                }
            }
        });
        return offers;
    }

    private static List<Path> files(Path folder, int depth) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder, depth)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            LOG.warn("Folder {} cannot be read: {}", folder, e.getMessage());
            return List.of();
        }
    }
}
