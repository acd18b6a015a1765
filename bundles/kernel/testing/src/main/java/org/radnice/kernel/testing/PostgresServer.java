package org.radnice.kernel.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/**
 * One server for all tests of a JVM: the one that {@value #URL} names, or one started from Maven's binaries (without fsync:
 * nothing about durability or speed can be learnt from it).
 */
final class PostgresServer {

    /** Environment variable: {@code jdbc:postgresql://host:port/database?user=...&password=...} of a user who may create databases. */
    static final String URL = "RADNICE_TEST_POSTGRES_URL";

    private final String url;

    private PostgresServer(String url) {
        this.url = url;
    }

    /** Made once, when first asked for; lives as long as the JVM. */
    private static final class Holder {
        static final Optional<PostgresServer> INSTANCE = start();
    }

    static boolean available() {
        return Holder.INSTANCE.isPresent();
    }

    static PostgresServer get() {
        return Holder.INSTANCE.orElseThrow(() -> new IllegalStateException("PostgreSQL cannot be started here"));
    }

    private static Optional<PostgresServer> start() {
        String given = System.getenv(URL);
        if (given != null && !given.isBlank()) {
            return Optional.of(new PostgresServer(given));
        }
        try {
            // The server ends with the JVM: it stops itself in a shutdown hook.
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "200")
                    .setServerConfig("fsync", "off")
                    .start();
            return Optional.of(new PostgresServer(server.getJdbcUrl("postgres", "postgres")));
        } catch (IOException | RuntimeException e) {
            System.out.println("Tests on PostgreSQL are skipped: it cannot be started here (" + e.getMessage() + "); set " + URL
                    + " to use a running one");
            return Optional.empty();
        }
    }

    /** The URL of a new database that is a copy of the template, or empty where the template is {@code template1}. */
    String create(String name, String template) {
        execute("CREATE DATABASE " + name + " TEMPLATE " + template);
        return urlOf(name);
    }

    void drop(String name) {
        execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
    }

    private String urlOf(String database) {
        int end = url.indexOf('?') < 0 ? url.length() : url.indexOf('?');
        int slash = url.lastIndexOf('/', end);
        return url.substring(0, slash + 1) + database + url.substring(end);
    }

    private void execute(String sql) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
