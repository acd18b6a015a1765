package org.radnice.kernel.internal.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A directory that all nodes share. A content lies under its digest and its id, {@code ab/cd/<sha256>-<id>}: what is in a
 * file can be checked by its name alone, and removing one file never touches another with the same bytes.
 */
final class DirectoryContents implements Contents {

    private final Path root;
    private final Path incoming;
    private final BackupMarkers backups;

    DirectoryContents(Path root, Clock clock) {
        this.root = root;
        this.incoming = root.resolve("incoming");
        this.backups = new BackupMarkers(root.resolve("backups"), clock);
    }

    @Override
    public Digest put(String id, InputStream content) throws IOException {
        try {
            Files.createDirectories(incoming);
        } catch (IOException e) {
            throw new FilesUnavailableException("The directory of files cannot be made", e);
        }
        Path temporary = incoming.resolve(id);
        try {
            Digest digest = receive(temporary, content);
            Path target = path(id, digest.sha256());
            try {
                makeDirectories(target.getParent());
                Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
                sync(target.getParent());
            } catch (IOException e) {
                throw new FilesUnavailableException("A file cannot be stored", e);
            }
            return digest;
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static Digest receive(Path temporary, InputStream content) throws IOException {
        DigestingStream digesting = new DigestingStream(content);
        try (FileChannel channel = open(temporary)) {
            OutputStream out = Channels.newOutputStream(channel);
            byte[] buffer = new byte[64 * 1024];
            for (int read = digesting.read(buffer); read >= 0; read = digesting.read(buffer)) {
                write(out, buffer, read);
            }
            force(channel);
        }
        return digesting.digest();
    }

    private static FileChannel open(Path temporary) {
        try {
            return FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new FilesUnavailableException("A file cannot be stored", e);
        }
    }

    // Errors of the storage and of the stream that a caller gave look alike; only the former are ours.
    private static void write(OutputStream out, byte[] buffer, int length) {
        try {
            out.write(buffer, 0, length);
        } catch (IOException e) {
            throw new FilesUnavailableException("A file cannot be written", e);
        }
    }

    private static void force(FileChannel channel) {
        try {
            channel.force(true);
        } catch (IOException e) {
            throw new FilesUnavailableException("A file cannot be written", e);
        }
    }

    private void makeDirectories(Path directory) throws IOException {
        List<Path> made = new ArrayList<>();
        for (Path missing = directory; !Files.isDirectory(missing); missing = missing.getParent()) {
            made.add(missing);
        }
        Files.createDirectories(directory);
        for (Path each : made) {
            sync(each.getParent());
        }
    }

    /** A new name in a directory is on stable storage only when the directory is. */
    private static void sync(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private Path path(String id, String sha256) {
        return root.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2, 4)).resolve(sha256 + "-" + id);
    }

    @Override
    public InputStream open(String id, String sha256) throws IOException {
        return Files.newInputStream(path(id, sha256));
    }

    @Override
    public void delete(String id, String sha256) throws IOException {
        // What stays is found by a later sweep.
        if (!backups.running()) {
            Files.deleteIfExists(path(id, sha256));
        }
    }

    @Override
    public int sweep(long before, Predicate<String> known) throws IOException {
        if (!Files.isDirectory(root)) {
            return 0;
        }
        backups.forgetOld();
        int removed = 0;
        try (Stream<Path> files = Files.find(root, 3, (path, attributes) ->
                attributes.isRegularFile() && attributes.lastModifiedTime().toMillis() < before)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                String name = file.getFileName().toString();
                boolean content = name.length() > 65 && name.charAt(64) == '-';
                boolean ours = content || file.getParent().equals(incoming);
                // Asked for each file, and after the database: a backup may begin at any moment.
                if (ours && !(content && known.test(name.substring(65))) && !backups.running()) {
                    Files.deleteIfExists(file);
                    removed++;
                }
            }
        }
        return removed;
    }

    @Override
    public void check() throws IOException {
        Files.createDirectories(incoming);
        Path probe = Files.createTempFile(incoming, "probe", "");
        try (FileChannel channel = FileChannel.open(probe, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(new byte[] {1}));
        } finally {
            Files.deleteIfExists(probe);
        }
    }
}
