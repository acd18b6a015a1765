package org.radnice.web.internal.asset;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.radnice.kernel.api.office.Office;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The static files that depend on the office: its arms, and the style sheet in its colour. */
final class OfficeAssets {

    static final String ARMS = "arms.svg";
    static final String STYLES = "radnice.css";

    private static final Logger LOG = LoggerFactory.getLogger(OfficeAssets.class);
    private static final long LOOK_EVERY = Duration.ofSeconds(5).toNanos();
    private static final long LARGEST_ARMS = 512 * 1024;

    private record Arms(Path file, long modified, Optional<Asset> asset) {}

    private record Painted(String colour, Asset asset) {}

    private final Office office;
    private final AssetFolder web;
    private final LongSupplier nanos;
    private volatile Arms arms;
    private volatile long armsLookedAt;
    private volatile Painted painted;

    OfficeAssets(Office office, AssetFolder web, LongSupplier nanos) {
        this.office = office;
        this.web = web;
        this.nanos = nanos;
    }

    /** The office's own version of a file of the web bundle, if it has one. */
    Optional<Asset> find(String name) {
        if (name.equals(ARMS)) {
            return arms();
        }
        return name.equals(STYLES) ? styles() : Optional.empty();
    }

    private Optional<Asset> arms() {
        Arms known = arms;
        Path file = office.arms().orElse(null);
        long now = nanos.getAsLong();
        if (known != null && Objects.equals(file, known.file()) && now - armsLookedAt < LOOK_EVERY) {
            return known.asset();
        }
        Arms current = look(file, known);
        arms = current;
        armsLookedAt = now;
        return current.asset();
    }

    private Arms look(Path file, Arms known) {
        if (file == null) {
            return new Arms(null, 0, Optional.empty());
        }
        try {
            long modified = Files.getLastModifiedTime(file).toMillis();
            if (known != null && file.equals(known.file()) && modified == known.modified()) {
                return known;
            }
            if (Files.size(file) > LARGEST_ARMS) {
                LOG.warn("The arms in {} are larger than {} bytes; the neutral shield is shown", file, LARGEST_ARMS);
                return new Arms(file, modified, Optional.empty());
            }
            return new Arms(file, modified, Optional.of(Asset.of(ARMS, Files.readAllBytes(file))));
        } catch (IOException unreadable) {
            if (known == null || !file.equals(known.file()) || known.asset().isPresent()) {
                LOG.warn("The arms in {} cannot be read ({}); the neutral shield is shown", file, unreadable.toString());
            }
            return new Arms(file, -1, Optional.empty());
        }
    }

    private Optional<Asset> styles() {
        String colour = office.profile().brandColor();
        if (!Brand.differs(colour)) {
            return Optional.empty();
        }
        Painted known = painted;
        if (known != null && known.colour().equals(colour)) {
            return Optional.of(known.asset());
        }
        return web.find(STYLES).map(built -> {
            String css = Brand.paint(new String(built.plain(), StandardCharsets.UTF_8), colour);
            Asset asset = Asset.of(STYLES, css.getBytes(StandardCharsets.UTF_8));
            painted = new Painted(colour, asset);
            return asset;
        });
    }
}
