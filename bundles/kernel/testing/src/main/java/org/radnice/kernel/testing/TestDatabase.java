package org.radnice.kernel.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.radnice.kernel.api.persistence.Transactions;
import org.radnice.kernel.internal.migration.Migrator;
import org.radnice.kernel.internal.persistence.Database;
import org.radnice.kernel.internal.persistence.DatabaseSettings;
import org.radnice.kernel.internal.persistence.Jdbc;
import org.radnice.kernel.internal.persistence.ModuleTransactions;
import org.radnice.kernel.internal.persistence.PersistenceUnit;
import org.radnice.kernel.internal.persistence.TransactionManager;
import org.radnice.kernel.internal.persistence.UnitDescription;

/**
 * A database of its own for one test, with the tables of all modules on the class path, and the {@link #kernel() kernel} on
 * top of it.
 */
public final class TestDatabase implements AutoCloseable {

    private static final Duration WAIT = Duration.ofSeconds(5);

    private final String url;
    private final Database database;
    private final TransactionManager transactions;
    private final Runnable drop;
    private final List<AutoCloseable> opened = new ArrayList<>();
    private TestKernel kernel;

    private TestDatabase(String url, Runnable drop) {
        this.url = url;
        this.database = new Database(new DatabaseSettings(url, "postgres", "postgres", 16, WAIT, null));
        this.transactions = new TransactionManager(database);
        this.drop = drop;
        try {
            // To make a Derby may take longer on a busy machine than a caller of the pool would wait.
            database.probe().close();
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot open " + database.description(), e);
        }
    }

    /** An empty Derby in memory, migrated. */
    public static TestDatabase derby() {
        return emptyDerby().migrate();
    }

    /** Derby in this folder, made and migrated when it is empty; stays when it is closed. For tests that kill a process. */
    public static TestDatabase derby(Path folder) {
        return open("jdbc:derby:" + folder.toAbsolutePath()).migrate();
    }

    /** The database of this {@link #url()} as it is, for a second process of a test; stays when it is closed. */
    public static TestDatabase open(String url) {
        System.setProperty("derby.stream.error.field", "org.radnice.kernel.testing.TestDatabase.DERBY_LOG");
        return new TestDatabase(url, () -> {});
    }

    /** Derby in memory without any table. */
    public static TestDatabase emptyDerby() {
        return open("jdbc:derby:memory:" + name());
    }

    /** An empty database on the PostgreSQL server of this JVM, migrated. */
    public static TestDatabase postgresql() {
        return emptyPostgresql().migrate();
    }

    /** A database on PostgreSQL without any table. */
    public static TestDatabase emptyPostgresql() {
        PostgresServer server = PostgresServer.get();
        String name = name();
        return new TestDatabase(server.create(name, "template0"), () -> server.drop(name));
    }

    /** Where Derby's log of the tests goes: nowhere. */
    public static final OutputStream DERBY_LOG = OutputStream.nullOutputStream();

    private static String name() {
        return "radnice_" + UUID.randomUUID().toString().replace("-", "");
    }

    private TestDatabase migrate() {
        try {
            Migrator migrator = new Migrator(new Jdbc(transactions), Clock.systemUTC());
            TestMigrations.onClassPath().forEach(migrator::migrate);
            return this;
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** {@code derby} or {@code postgresql}. */
    public String dialect() {
        return database.dialect().label();
    }

    /**
     * The transactions of the module, with the entities that the unit of this name in a {@code META-INF/persistence.xml} of
     * the class path lists; without entities when there is none. Writes events as the kernel does.
     */
    public Transactions transactions(String unit) {
        PersistenceUnit entities = description(unit)
                .map(found -> new PersistenceUnit(found, TestMigrations.loader(), transactions))
                .orElse(null);
        ModuleTransactions module = new ModuleTransactions(transactions, entities, kernel().eventLog()::publish);
        opened.add(module);
        return module;
    }

    private static Optional<UnitDescription> description(String unit) {
        try {
            for (URL file : Collections.list(TestMigrations.loader().getResources("META-INF/persistence.xml"))) {
                Optional<UnitDescription> found = UnitDescription.read(file, unit);
                if (found.isPresent()) {
                    return found;
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The services of the kernel over this database, with an adjustable clock. */
    public TestKernel kernel() {
        if (kernel == null) {
            kernel = new TestKernel(this);
            opened.add(kernel);
        }
        return kernel;
    }

    /** For the kernel's own tests. */
    public TransactionManager manager() {
        return transactions;
    }

    /** For the kernel's own tests: on PostgreSQL a pool of its own, as another node has one. */
    public TransactionManager anotherNode() {
        if (database.dialect().singleProcess()) {
            return transactions;
        }
        Database other = new Database(new DatabaseSettings(url, "postgres", "postgres", 4, WAIT, null));
        opened.add(other);
        return new TransactionManager(other);
    }

    /** Where the database is; {@link #open} takes it. */
    public String url() {
        return url;
    }

    @Override
    public String toString() {
        return dialect();
    }

    @Override
    public void close() {
        Collections.reverse(opened);
        for (AutoCloseable each : opened) {
            try {
                each.close();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
        opened.clear();
        database.close();
        drop.run();
    }
}
