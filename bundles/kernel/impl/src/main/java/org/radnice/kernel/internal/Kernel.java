package org.radnice.kernel.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.radnice.kernel.internal.lease.LeaseClock;
import org.radnice.kernel.internal.persistence.Database;
import org.radnice.kernel.internal.persistence.Dialect;
import org.radnice.kernel.internal.persistence.Jdbc;
import org.radnice.kernel.internal.persistence.SqlErrors;
import org.radnice.kernel.internal.persistence.TransactionManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The checked configuration and the pool of connections, for the other parts of the kernel. Waits for its configuration, so
 * that a node of a cluster never begins with a Derby of its own.
 */
@Component(
        service = Kernel.class,
        configurationPid = KernelConfig.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = KernelConfig.class)
public final class Kernel {

    private static final Logger LOG = LoggerFactory.getLogger(Kernel.class);

    private final KernelConfig config;
    private final KernelSettings settings;
    private final Database database;
    private final TransactionManager transactions;
    private final LeaseClock leaseClock;
    private final String holder;

    @Activate
    public Kernel(BundleContext context, KernelConfig config, @Reference Clock clock) {
        this.config = config;
        try {
            Path data = folder(context, "karaf.data");
            this.settings = KernelSettings.of(
                    config, context.getProperty("radnice.mode"), data, folder(context, "karaf.etc"));
            makeFolder(data.resolve("radnice"));
            this.database = new Database(settings.database());
            probe(database);
        } catch (BadConfigurationException e) {
            throw Refusal.refuse(e);
        }
        this.transactions = new TransactionManager(database);
        this.leaseClock = new LeaseClock(jdbc(), clock);
        this.holder = settings.node() + "-" + Integer.toHexString(new SecureRandom().nextInt() | 0x1000_0000);
        LOG.info("Database {}, mode {}, node {}", database.description(), settings.mode(), settings.node());
    }

    private static Path folder(BundleContext context, String property) {
        String value = context.getProperty(property);
        return Path.of(value == null ? "." : value);
    }

    private static void makeFolder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new BadConfigurationException("the folder " + folder + " cannot be made");
        }
    }

    /** Derby either opens now or never will; PostgreSQL may come later, unless it is there and does not let us in. */
    private static void probe(Database database) {
        // Not through the pool: making the database, or recovery after a crash, may take longer than a caller would wait.
        try {
            database.probe().close();
        } catch (SQLException e) {
            if (database.dialect() == Dialect.DERBY || SqlErrors.refused(e)) {
                database.close();
                throw new BadConfigurationException(
                        "the database " + database.description() + " cannot be opened: " + innermost(e).getMessage());
            }
            LOG.warn("The database {} does not answer yet: {}", database.description(), innermost(e).getMessage());
        }
    }

    private static Throwable innermost(Throwable error) {
        return error.getCause() == null ? error : innermost(error.getCause());
    }

    public KernelConfig config() {
        return config;
    }

    public KernelSettings settings() {
        return settings;
    }

    public Database database() {
        return database;
    }

    public TransactionManager transactions() {
        return transactions;
    }

    public Jdbc jdbc() {
        return new Jdbc(transactions);
    }

    /** On which all nodes agree. */
    public LeaseClock leaseClock() {
        return leaseClock;
    }

    /** Under which this process holds leases; another one after each start. */
    public String holder() {
        return holder;
    }

    @Deactivate
    void close() {
        database.close();
    }
}
