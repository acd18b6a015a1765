package org.radnice.itests;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What a stopped server holds: the same for two homes means that one is a true copy of the other. */
final class Home {

    private Home() {}

    /** Mode and digest of each file below a folder. */
    static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> found = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return found;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                found.put(
                        folder.relativize(file).toString(),
                        PosixFilePermissions.toString(Files.getPosixFilePermissions(file)) + " " + digest(file));
            }
        }
        return found;
    }

    static String digest(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Opens the Derby of a stopped server; {@link #close} must follow. */
    static Connection derby(Path home) throws SQLException {
        System.setProperty("derby.stream.error.file", "/dev/null");
        return DriverManager.getConnection("jdbc:derby:" + home.resolve("data/radnice/db"));
    }

    /** Ends this Derby, so that a server can open it. */
    static void close(Path home) {
        try (Connection none = DriverManager.getConnection("jdbc:derby:" + home.resolve("data/radnice/db") + ";shutdown=true")) {
            throw new IllegalStateException("Derby did not stop: " + none);
        } catch (SQLException expected) {
            // Says that it has stopped.
        }
    }

    /** Number of rows and a sum over all values of each table. */
    static Map<String, String> tables(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet tables = connection.getMetaData().getTables(null, connection.getSchema(), "%", new String[] {"TABLE"})) {
            while (tables.next()) {
                names.add(tables.getString("TABLE_NAME"));
            }
        }
        Map<String, String> found = new TreeMap<>();
        for (String name : names) {
            found.put(name.toLowerCase(Locale.ROOT), content(connection, name));
        }
        return found;
    }

    private static String content(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
            int columns = rows.getMetaData().getColumnCount();
            int count = 0;
            long sum = 0;
            while (rows.next()) {
                long row = 7;
                for (int i = 1; i <= columns; i++) {
                    row = row * 31 + hash(rows, i);
                }
                // The order of the rows means nothing.
                sum += row * row + row;
                count++;
            }
            return count + " rows, " + Long.toHexString(sum);
        }
    }

    private static int hash(ResultSet rows, int column) throws SQLException {
        if (rows.getMetaData().getColumnType(column) == Types.BLOB) {
            return Arrays.hashCode(rows.getBytes(column));
        }
        return Objects.hashCode(rows.getString(column));
    }

    /** Path below the folder of attachments and digest of each file that the database knows. */
    static Map<String, String> attachments(Connection connection) throws SQLException {
        Map<String, String> found = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT id, sha256 FROM krn_file")) {
            while (rows.next()) {
                String sha = rows.getString(2);
                found.put(sha.substring(0, 2) + "/" + sha.substring(2, 4) + "/" + sha + "-" + rows.getString(1), sha);
            }
        }
        return found;
    }
}
