package org.radnice.kernel.internal.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** The pool of connections to the one database, and its dialect. Opens nothing until it is asked. */
public final class Database implements AutoCloseable {

    /** Between two waits for a database that is gone. */
    private static final long PAUSE_NANOS = 1_000_000_000L;

    private final DatabaseSettings settings;
    private final Dialect dialect;
    private final DataSource source;
    private final DataSource probe;
    private final HikariDataSource pool;
    private final AtomicBoolean waiting = new AtomicBoolean();
    private volatile boolean gone;
    private volatile long goneAt;

    public Database(DatabaseSettings settings) {
        this.settings = settings;
        this.dialect = settings.dialect();
        this.source = dialect == Dialect.DERBY ? derby(settings) : postgresql(settings, settings.patience());
        this.probe = dialect == Dialect.DERBY ? source : postgresql(settings, Duration.ofSeconds(1));
        HikariConfig config = new HikariConfig();
        config.setPoolName("radnice");
        config.setDataSource(source);
        config.setAutoCommit(false);
        config.setMaximumPoolSize(settings.poolSize());
        config.setMinimumIdle(Math.min(2, settings.poolSize()));
        config.setConnectionTimeout(settings.patience().toMillis());
        config.setValidationTimeout(Math.min(2000, settings.patience().toMillis()));
        config.setInitializationFailTimeout(-1);
        this.pool = new HikariDataSource(config);
    }

    static EmbeddedDataSource derby(DatabaseSettings settings) {
        // Read by Derby when it boots the database; a file that is set already is the administrator's wish.
        setDefault("derby.stream.error.file", settings.log() == null ? "" : settings.log().toString());
        setDefault("derby.locks.waitTimeout", Long.toString(Math.max(1, settings.patience().toSeconds())));
        setDefault("derby.locks.deadlockTimeout", "1");
        EmbeddedDataSource derby = new PatientDataSource();
        derby.setDatabaseName(settings.url().substring("jdbc:derby:".length()));
        derby.setCreateDatabase("create");
        return derby;
    }

    /**
     * Takes no limit for connecting. The pool sets the time that a caller waits, but whoever comes first makes the database or
     * recovers it after a crash; on a slow machine that takes longer, and Derby interrupts it in the middle.
     */
    private static final class PatientDataSource extends EmbeddedDataSource {

        private static final long serialVersionUID = 1L;

        @Override
        public void setLoginTimeout(int seconds) {
            // See above.
        }
    }

    private static void setDefault(String property, String value) {
        if (System.getProperty(property) == null && !value.isEmpty()) {
            System.setProperty(property, value);
        }
    }

    private static DataSource postgresql(DatabaseSettings settings, Duration patience) {
        PGSimpleDataSource postgres = new PGSimpleDataSource();
        postgres.setUrl(settings.url());
        postgres.setUser(settings.user());
        postgres.setPassword(settings.password());
        postgres.setApplicationName("radnice");
        postgres.setConnectTimeout((int) patience.toSeconds());
        postgres.setSocketTimeout(60);
        postgres.setTcpKeepAlive(true);
        postgres.setOptions("-c lock_timeout=" + settings.patience().toMillis()
                + " -c idle_in_transaction_session_timeout=60000");
        return postgres;
    }

    public Dialect dialect() {
        return dialect;
    }

    /**
     * A connection with auto-commit off, to be closed by the caller.
     *
     * @throws SQLException when there is none within the time to wait
     */
    public Connection connection() throws SQLException {
        // While the database is gone one caller waits for it now and then, and the others get a quick answer: all waiting would
        // keep every thread of the server, and whoever asks several times would wait as often.
        boolean alone = gone && pool.getHikariPoolMXBean().getTotalConnections() == 0;
        if (alone && (System.nanoTime() - goneAt < PAUSE_NANOS || !waiting.compareAndSet(false, true))) {
            throw new SQLTransientConnectionException("The database was gone a moment ago", "08001");
        }
        try {
            Connection connection = pool.getConnection();
            gone = false;
            return connection;
        } catch (SQLException e) {
            goneAt = System.nanoTime();
            gone = true;
            throw e;
        } finally {
            if (alone) {
                waiting.set(false);
            }
        }
    }

    /** A connection outside of the pool, so that a busy pool does not look like a dead database; closed by the caller. */
    public Connection probe() throws SQLException {
        return probe.getConnection();
    }

    /** Without the user, the password and the parameters; safe to show. */
    public String description() {
        return settings.toString();
    }

    /** How many connections are open, and how many of these are in use. */
    public int[] load() {
        return new int[] {pool.getHikariPoolMXBean().getTotalConnections(), pool.getHikariPoolMXBean().getActiveConnections()};
    }

    @Override
    public void close() {
        pool.close();
        if (source instanceof EmbeddedDataSource) {
            shutDown(((EmbeddedDataSource) source).getDatabaseName());
        }
    }

    /** Ends Derby's database of this name; it writes a checkpoint, so that the next start has nothing to recover. */
    private static void shutDown(String name) {
        EmbeddedDataSource stop = new EmbeddedDataSource();
        stop.setDatabaseName(name);
        if (name.startsWith("memory:")) {
            stop.setConnectionAttributes("drop=true");
        } else {
            stop.setShutdownDatabase("shutdown");
        }
        try (Connection none = stop.getConnection()) {
            throw new IllegalStateException("Derby did not stop: " + none);
        } catch (SQLException expected) {
            // 08006 says that it has stopped, XJ004 that it was never opened.
        }
    }

    /** Where Derby's database of a node lies by default. */
    public static String derbyUrl(Path folder) {
        return "jdbc:derby:" + folder.toAbsolutePath();
    }
}
