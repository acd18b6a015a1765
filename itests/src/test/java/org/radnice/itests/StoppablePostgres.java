package org.radnice.itests;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** A PostgreSQL server that can be stopped and started again with its data, at the same port. */
final class StoppablePostgres implements TestDatabase {

    private final Path data;
    private final Path password;
    private final int port;
    private EmbeddedPostgres server;

    private StoppablePostgres(Path data, Path password, EmbeddedPostgres server) {
        this.data = data;
        this.password = password;
        this.port = server.getPort();
        this.server = server;
    }

    /** Empty, with the reason printed, where it cannot start. */
    static Optional<StoppablePostgres> start(Path work) throws IOException {
        Files.createDirectories(work);
        Path data = Files.createTempDirectory(work, "stoppable-postgres");
        try {
            EmbeddedPostgres server = builder(data).start();
            try (Connection connection = server.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE ROLE radnice LOGIN PASSWORD 'radnice-in-a-test'");
                statement.execute("CREATE DATABASE radnice OWNER radnice ENCODING 'UTF8' TEMPLATE template0");
            }
            Path password = Files.createTempFile(
                    work, "database", ".password", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(password, "radnice-in-a-test\n");
            return Optional.of(new StoppablePostgres(data, password, server));
        } catch (IOException | SQLException | IllegalStateException e) {
            System.out.println("PostgreSQL is skipped, its test server does not start: " + e);
            return Optional.empty();
        }
    }

    private static EmbeddedPostgres.Builder builder(Path data) {
        return EmbeddedPostgres.builder().setDataDirectory(data).setCleanDataDirectory(false);
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public Setup apply(Setup setup) {
        return setup.with(
                "org.radnice.kernel.cfg",
                "database.url = jdbc:postgresql://127.0.0.1:" + port + "/radnice\ndatabase.user = radnice\ndatabase.password.file = "
                        + password);
    }

    /** Ends all connections of the server under test, as a restart of the network would. */
    void cutConnections() throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'radnice'");
        }
    }

    /** Stops the server; its data stay. */
    void halt() throws IOException {
        server.close();
    }

    /** Starts the server again. */
    void resume() throws IOException {
        server = builder(data).setPort(port).start();
    }

    @Override
    public void close() {
        try {
            server.close();
            Files.deleteIfExists(password);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
