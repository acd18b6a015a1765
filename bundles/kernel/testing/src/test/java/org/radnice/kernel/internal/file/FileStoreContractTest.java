package org.radnice.kernel.internal.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.radnice.kernel.api.error.NotFoundException;
import org.radnice.kernel.api.file.FileTooLargeException;
import org.radnice.kernel.api.file.StoredFile;
import org.radnice.kernel.api.persistence.Transactions;
import org.radnice.kernel.testing.Databases;
import org.radnice.kernel.testing.TestDatabase;
import org.radnice.kernel.testing.TestKernel;

class FileStoreContractTest {

    private static final long LIMIT = 10_000_000;

    @TempDir
    private Path folder;

    static Stream<Arguments> stores() {
        return Stream.concat(
                Databases.all().map(database -> Arguments.of(database, "directory")),
                Databases.all().map(database -> Arguments.of(database, "database")));
    }

    private FileStoreImpl store(TestDatabase database, String kind) {
        TestKernel kernel = database.kernel();
        return kind.equals("directory")
                ? FileStoreImpl.inDirectory(kernel.jdbc(), kernel.clock(), kernel.ids(), folder)
                : FileStoreImpl.inDatabase(kernel.jdbc(), kernel.clock(), kernel.ids());
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    private static StoredFile put(FileStoreImpl store, byte[] bytes) throws IOException {
        return store.put("příloha.pdf", "application/pdf", LIMIT, new ByteArrayInputStream(bytes));
    }

    private long left(TestDatabase database) throws IOException {
        long chunks = database.kernel().jdbc()
                .first(row -> row.getLong(1), "SELECT COUNT(*) FROM krn_file_chunk")
                .orElseThrow();
        try (Stream<Path> files = Files.walk(folder)) {
            return chunks + files.filter(Files::isRegularFile).count();
        }
    }

    @ParameterizedTest
    @MethodSource("stores")
    void whatIsStoredComesBack(TestDatabase database, String kind) throws Exception {
        FileStoreImpl store = store(database, kind);
        for (int length : List.of(0, 1, DatabaseContents.CHUNK, DatabaseContents.CHUNK + 1, 1_500_000)) {
            byte[] bytes = bytes(length);
            StoredFile file = put(store, bytes);
            assertThat(file.size()).isEqualTo(length);
            assertThat(file.sha256())
                    .isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
            assertThat(store.find(file.id())).contains(file);
            try (InputStream in = store.open(file.id())) {
                assertThat(in.readAllBytes()).isEqualTo(bytes);
            }
        }
        assertThat(store.find("nothing")).isEmpty();
        assertThatThrownBy(() -> store.open("nothing")).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> store.keep("nothing")).isInstanceOf(NotFoundException.class);
        store.check();
    }

    @ParameterizedTest
    @MethodSource("stores")
    void whatIsTooLongOrBreaksOffLeavesNothing(TestDatabase database, String kind) throws Exception {
        FileStoreImpl store = store(database, kind);
        assertThatThrownBy(() -> store.put("a", "b/c", 600_000, new ByteArrayInputStream(bytes(600_001))))
                .isInstanceOf(FileTooLargeException.class);
        InputStream broken = new SequenceInputStream(new ByteArrayInputStream(bytes(700_000)), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the client has gone");
            }
        });
        assertThatThrownBy(() -> store.put("a", "b/c", LIMIT, broken))
                .isInstanceOf(IOException.class)
                .hasMessage("the client has gone");
        assertThat(left(database)).isZero();
        assertThat(store.put("a", "b/c", 600_000, new ByteArrayInputStream(bytes(600_000))).size()).isEqualTo(600_000);
    }

    @ParameterizedTest
    @MethodSource("stores")
    void aFileGoesWhenTheTransactionIsCommitted(TestDatabase database, String kind) throws Exception {
        FileStoreImpl store = store(database, kind);
        Transactions transactions = database.transactions("forms");
        StoredFile file = put(store, bytes(1000));
        StoredFile same = put(store, bytes(1000));
        assertThatThrownBy(() -> transactions.write(work -> {
                    store.delete(file.id());
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        store.open(file.id()).close();
        transactions.write(work -> {
            store.delete(file.id());
            store.delete("nothing");
            return null;
        });
        assertThat(store.find(file.id())).isEmpty();
        try (InputStream in = store.open(same.id())) {
            assertThat(in.readAllBytes()).as("a file with the same bytes stays").isEqualTo(bytes(1000));
        }
        assertThat(left(database)).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("stores")
    void whatNobodyKeptGoesAfterADay(TestDatabase database, String kind) throws Exception {
        FileStoreImpl store = store(database, kind);
        Transactions transactions = database.transactions("forms");
        StoredFile kept = put(store, bytes(1000));
        StoredFile forgotten = put(store, bytes(1001));
        StoredFile rolledBack = put(store, bytes(1002));
        transactions.write(work -> {
            store.keep(kept.id());
            return null;
        });
        assertThatThrownBy(() -> transactions.write(work -> {
                    store.keep(rolledBack.id());
                    throw new IllegalStateException();
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(store.cleanUp()).isZero();
        database.kernel().clock().advance(Duration.ofHours(25));
        StoredFile fresh = put(store, bytes(1003));
        assertThat(store.cleanUp()).isEqualTo(2);
        assertThat(store.find(kept.id())).isPresent();
        assertThat(store.find(fresh.id())).isPresent();
        assertThat(store.find(forgotten.id())).isEmpty();
        assertThat(store.find(rolledBack.id())).isEmpty();
        assertThat(left(database)).isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("stores")
    void whatACrashLeftBehindGoesAfterADay(TestDatabase database, String kind) throws Exception {
        FileStoreImpl store = store(database, kind);
        StoredFile kept = put(store, bytes(1000));
        store.keep(kept.id());
        StoredFile orphan = put(store, bytes(1001));
        database.kernel().jdbc().update("DELETE FROM krn_file WHERE id = ?", orphan.id());
        Files.createDirectories(folder.resolve("incoming"));
        Files.write(folder.resolve("incoming").resolve("half"), bytes(10));
        Files.write(folder.resolve("note-of-the-administrator.txt"), bytes(10));
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.setLastModifiedTime(file, FileTime.from(database.kernel().clock().instant()));
            }
        }
        assertThat(store.cleanUp()).isZero();
        database.kernel().clock().advance(Duration.ofHours(25));
        store.cleanUp();
        try (InputStream in = store.open(kept.id())) {
            assertThat(in.readAllBytes()).isEqualTo(bytes(1000));
        }
        if (kind.equals("directory")) {
            assertThat(left(database)).as("the kept file and what is not ours").isEqualTo(2);
        } else {
            assertThat(database.kernel().jdbc().list(row -> row.getString(1), "SELECT file_id FROM krn_file_chunk"))
                    .containsExactly(kept.id());
        }
    }

    @ParameterizedTest
    @MethodSource("org.radnice.kernel.testing.Databases#all")
    void whileABackupRunsContentsStay(TestDatabase database) throws Exception {
        FileStoreImpl store = store(database, "directory");
        StoredFile deleted = put(store, bytes(1000));
        StoredFile forgotten = put(store, bytes(1001));
        store.keep(deleted.id());
        for (Path content : contents()) {
            Files.setLastModifiedTime(content, FileTime.from(database.kernel().clock().instant()));
        }
        database.kernel().clock().advance(Duration.ofHours(25));
        Path marker = Files.createDirectories(folder.resolve("backups")).resolve("of-a-test");
        Files.createFile(marker);
        Files.setLastModifiedTime(marker, FileTime.from(database.kernel().clock().instant()));
        store.delete(deleted.id());
        store.cleanUp();
        assertThat(store.find(deleted.id())).isEmpty();
        assertThat(store.find(forgotten.id())).isEmpty();
        assertThat(contents()).as("what a copy of the database may refer to").hasSize(2);
        Files.delete(marker);
        assertThat(store.cleanUp()).isEqualTo(2);
        assertThat(contents()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("org.radnice.kernel.testing.Databases#all")
    void aBackupThatWasKilledHoldsContentsForHalfADay(TestDatabase database) throws Exception {
        FileStoreImpl store = store(database, "directory");
        StoredFile file = put(store, bytes(1000));
        Path marker = Files.createDirectories(folder.resolve("backups")).resolve("of-a-test");
        Files.createFile(marker);
        Files.setLastModifiedTime(marker, FileTime.from(database.kernel().clock().instant()));
        database.kernel().clock().advance(BackupMarkers.VALID);
        store.delete(file.id());
        assertThat(contents()).isEmpty();
        assertThat(store.cleanUp()).isZero();
        assertThat(marker).doesNotExist();
    }

    private List<Path> contents() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("[0-9a-f]{64}-.*")).toList();
        }
    }
}
