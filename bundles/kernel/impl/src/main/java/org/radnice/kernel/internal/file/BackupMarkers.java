package org.radnice.kernel.internal.file;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Says whether a backup of the files is in progress. A backup puts a file of its own into {@code backups/} before it copies
 * the database, and takes it away when it has copied the contents. In between no node removes a content, so whatever the
 * copied database refers to is still there. A removal that saw no marker belongs to a transaction that was committed before
 * the marker was made, hence before the database was copied.
 */
final class BackupMarkers {

    /** A marker that is older was left by a backup that was killed. */
    static final Duration VALID = Duration.ofHours(12);

    private final Path folder;
    private final Clock clock;

    BackupMarkers(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    boolean running() throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (DirectoryStream<Path> markers = Files.newDirectoryStream(folder)) {
            for (Path marker : markers) {
                if (valid(marker)) {
                    return true;
                }
            }
            return false;
        } catch (NoSuchFileException | NotDirectoryException e) {
            return false;
        }
    }

    /** Removes the markers that no longer count. */
    void forgetOld() throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> markers = Files.newDirectoryStream(folder)) {
            for (Path marker : markers) {
                if (!valid(marker)) {
                    Files.deleteIfExists(marker);
                }
            }
        }
    }

    private boolean valid(Path marker) throws IOException {
        try {
            Instant made = Files.getLastModifiedTime(marker).toInstant();
            return made.plus(VALID).isAfter(clock.instant());
        } catch (NoSuchFileException e) {
            return false;
        }
    }
}
