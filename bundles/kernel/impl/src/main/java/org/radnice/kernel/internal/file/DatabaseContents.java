package org.radnice.kernel.internal.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Predicate;
import org.radnice.kernel.internal.persistence.Jdbc;

/** Chunks in a table, for nodes that share nothing but the database. */
final class DatabaseContents implements Contents {

    static final int CHUNK = 256 * 1024;

    private final Jdbc jdbc;

    DatabaseContents(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Digest put(String id, InputStream content) throws IOException {
        try {
            return receive(id, new DigestingStream(content));
        } catch (IOException | RuntimeException e) {
            discard(id, e);
            throw e;
        }
    }

    private Digest receive(String id, DigestingStream digesting) throws IOException {
        int position = 0;
        for (byte[] chunk = digesting.readNBytes(CHUNK); chunk.length > 0; chunk = digesting.readNBytes(CHUNK)) {
            // A transaction each: a slow upload must not hold a connection.
            jdbc.update("INSERT INTO krn_file_chunk (file_id, position, bytes) VALUES (?, ?, ?)", id, position++, chunk);
        }
        return digesting.digest();
    }

    private void discard(String id, Exception failure) {
        try {
            delete(id, "");
        } catch (RuntimeException e) {
            // The nightly job finds the rest.
            failure.addSuppressed(e);
        }
    }

    @Override
    public InputStream open(String id, String sha256) throws IOException {
        return new Chunks(id);
    }

    private Optional<byte[]> chunk(String id, int position) {
        return jdbc.first(
                row -> row.getBytes(1), "SELECT bytes FROM krn_file_chunk WHERE file_id = ? AND position = ?", id, position);
    }

    @Override
    public void delete(String id, String sha256) {
        jdbc.update("DELETE FROM krn_file_chunk WHERE file_id = ?", id);
    }

    @Override
    public int sweep(long before, Predicate<String> known) {
        int removed = 0;
        // Ids sort by time: what is older than this one began before.
        String bound = String.format("%08x-%04x", before >>> 16, before & 0xFFFF);
        for (String id : jdbc.list(
                row -> row.getString(1),
                "SELECT DISTINCT c.file_id FROM krn_file_chunk c WHERE c.position = 0 AND c.file_id < ? AND NOT EXISTS"
                        + " (SELECT 1 FROM krn_file f WHERE f.id = c.file_id)",
                bound)) {
            delete(id, "");
            removed++;
        }
        return removed;
    }

    @Override
    public void check() {
        jdbc.list(row -> row.getInt(1), "SELECT COUNT(*) FROM krn_file_chunk WHERE file_id = ''");
    }

    /** Reads one chunk at a time, each in a transaction of its own. */
    private final class Chunks extends InputStream {

        private final String id;
        private int position;
        private byte[] chunk = {};
        private int offset;

        Chunks(String id) throws IOException {
            this.id = id;
            fill();
        }

        private boolean fill() throws IOException {
            Optional<byte[]> next = chunk(id, position);
            position++;
            offset = 0;
            chunk = next.orElse(new byte[0]);
            return chunk.length > 0;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int from, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (offset == chunk.length && !fill()) {
                return -1;
            }
            int count = Math.min(length, chunk.length - offset);
            System.arraycopy(chunk, offset, target, from, count);
            offset += count;
            return count;
        }
    }
}
