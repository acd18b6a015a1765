package org.radnice.kernel.internal.persistence;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;

/**
 * Where the database is.
 *
 * @param url {@code jdbc:derby:<folder>}, {@code jdbc:derby:memory:<name>} or a PostgreSQL URL
 * @param user for PostgreSQL
 * @param password for PostgreSQL
 * @param poolSize greatest number of connections
 * @param patience for a connection and for a lock
 * @param log where Derby writes its log
 */
public record DatabaseSettings(String url, String user, String password, int poolSize, Duration patience, Path log) {

    public DatabaseSettings {
        Objects.requireNonNull(url, "url");
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(password, "password");
        Objects.requireNonNull(patience, "patience");
    }

    Dialect dialect() {
        return Dialect.of(url);
    }

    @Override
    public String toString() {
        return url.replaceAll("[?;].*", "");
    }
}
