package org.radnice.kernel.internal.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.kernel.api.file.FileStore;
import org.radnice.kernel.api.file.StoredFile;
import org.radnice.kernel.api.id.Ids;
import org.radnice.kernel.api.persistence.SchemaVersion;
import org.radnice.kernel.internal.Kernel;
import org.radnice.kernel.internal.persistence.Jdbc;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is known of files, in a table; the bytes are elsewhere. */
@Component(service = {FileStore.class, FileStoreImpl.class})
public final class FileStoreImpl implements FileStore {

    private static final Logger LOG = LoggerFactory.getLogger(FileStoreImpl.class);
    private static final Duration GRACE = Duration.ofDays(1);
    private static final String COLUMNS = "id, name, media_type, size_bytes, sha256, stored_at";

    private final Jdbc jdbc;
    private final Clock clock;
    private final Ids ids;
    private final Contents contents;

    /** Waits for its tables. */
    @Activate
    public FileStoreImpl(
            @Reference Kernel kernel,
            @Reference Clock clock,
            @Reference Ids ids,
            @Reference(target = "(module=kernel)") SchemaVersion schema) {
        this(kernel.jdbc(), clock, ids, contents(kernel, clock));
    }

    private static Contents contents(Kernel kernel, Clock clock) {
        Path directory = kernel.settings().files();
        return directory == null
                ? new DatabaseContents(kernel.jdbc())
                : new DirectoryContents(directory.toAbsolutePath(), clock);
    }

    private FileStoreImpl(Jdbc jdbc, Clock clock, Ids ids, Contents contents) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.ids = ids;
        this.contents = contents;
    }

    /** Files in a directory that every node reaches. */
    public static FileStoreImpl inDirectory(Jdbc jdbc, Clock clock, Ids ids, Path directory) {
        return new FileStoreImpl(jdbc, clock, ids, new DirectoryContents(directory.toAbsolutePath(), clock));
    }

    /** Files in the database. */
    public static FileStoreImpl inDatabase(Jdbc jdbc, Clock clock, Ids ids) {
        return new FileStoreImpl(jdbc, clock, ids, new DatabaseContents(jdbc));
    }

    @Override
    public StoredFile put(String name, String mediaType, long limit, InputStream content) throws IOException {
        String id = ids.next();
        Contents.Digest digest = contents.put(id, new LimitedStream(content, limit));
        StoredFile file = new StoredFile(
                id, shorten(name, 255), shorten(mediaType, 127), digest.size(), digest.sha256(), clock.instant());
        jdbc.update(
                "INSERT INTO krn_file (" + COLUMNS + ", kept) VALUES (?, ?, ?, ?, ?, ?, FALSE)",
                file.id(), file.name(), file.mediaType(), file.size(), file.sha256(), file.storedAt().toEpochMilli());
        return file;
    }

    private static String shorten(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }

    @Override
    public void keep(String id) {
        if (jdbc.update("UPDATE krn_file SET kept = TRUE WHERE id = ?", id) == 0) {
            throw new FileMissingException(id);
        }
    }

    @Override
    public Optional<StoredFile> find(String id) {
        return jdbc.first(FileStoreImpl::file, "SELECT " + COLUMNS + " FROM krn_file WHERE id = ?", id);
    }

    private static StoredFile file(ResultSet row) throws SQLException {
        return new StoredFile(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getLong(4),
                row.getString(5),
                Instant.ofEpochMilli(row.getLong(6)));
    }

    @Override
    public InputStream open(String id) {
        StoredFile file = find(id).orElseThrow(() -> new FileMissingException(id));
        try {
            return contents.open(id, file.sha256());
        } catch (NoSuchFileException e) {
            throw new FilesUnavailableException("The content of file " + id + " is not in the store", e);
        } catch (IOException e) {
            throw new FilesUnavailableException("File " + id + " cannot be read", e);
        }
    }

    @Override
    public void delete(String id) {
        jdbc.write(() -> {
            find(id).ifPresent(file -> {
                jdbc.update("DELETE FROM krn_file WHERE id = ?", id);
                jdbc.afterCommit(() -> remove(file));
            });
            return null;
        });
    }

    private void remove(StoredFile file) {
        try {
            contents.delete(file.id(), file.sha256());
        } catch (IOException e) {
            // The nightly job finds it.
            LOG.warn("The content of the removed file {} could not be removed yet: {}", file.id(), e.getClass().getName());
        }
    }

    /** Removes files that were never kept, and contents that no file refers to, both after a day. Returns how many. */
    public int cleanUp() throws IOException {
        long before = clock.instant().minus(GRACE).toEpochMilli();
        int removed = 0;
        List<String> forgotten = jdbc.list(
                row -> row.getString(1), "SELECT id FROM krn_file WHERE kept = FALSE AND stored_at < ?", before);
        for (String id : forgotten) {
            removed += jdbc.write(() -> {
                Optional<StoredFile> file = find(id);
                // Somebody may have kept it since.
                int gone = jdbc.update("DELETE FROM krn_file WHERE id = ? AND kept = FALSE", id);
                if (gone > 0) {
                    file.ifPresent(each -> jdbc.afterCommit(() -> remove(each)));
                }
                return gone;
            });
        }
        return removed + contents.sweep(before, id -> find(id).isPresent());
    }

    /** Fails when nothing could be stored now. */
    public void check() throws IOException {
        contents.check();
    }
}
