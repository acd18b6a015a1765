package org.radnice.web.internal.asset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The {@code assets/} folder of one generation of a bundle. A file is read once, and only files that exist are remembered. */
final class AssetFolder {

    private final Function<String, URL> entries;
    private final Map<String, Asset> read = new ConcurrentHashMap<>();

    /** @param entries finds a file of the bundle by its path, or gives null */
    AssetFolder(Function<String, URL> entries) {
        this.entries = entries;
    }

    Optional<Asset> find(String name) {
        Asset known = read.get(name);
        if (known == null && AssetPath.safe(name)) {
            known = read(name);
            if (known != null) {
                read.put(name, known);
            }
        }
        return Optional.ofNullable(known);
    }

    /** What has been asked for so far. */
    Collection<Asset> known() {
        return read.values();
    }

    private Asset read(String name) {
        byte[] plain = bytes(name);
        if (plain == null) {
            return null;
        }
        byte[] gzip = bytes(name + ".gz");
        return gzip == null ? Asset.of(name, plain) : Asset.of(name, plain, gzip, bytes(name + ".br"));
    }

    private byte[] bytes(String name) {
        URL url = entries.apply("assets/" + name);
        if (url == null) {
            return null;
        }
        try (InputStream in = url.openStream()) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
