package org.radnice.kernel.internal.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.spi.PersistenceUnitTransactionType;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.apache.openjpa.enhance.PCRegistry;
import org.apache.openjpa.meta.MetaDataRepository;
import org.apache.openjpa.persistence.OpenJPAEntityManagerFactorySPI;
import org.apache.openjpa.persistence.PersistenceProviderImpl;
import org.apache.openjpa.persistence.PersistenceUnitInfoImpl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One module's open persistence unit. */
public final class PersistenceUnit implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PersistenceUnit.class);
    /** Less than what a clean stop of the node may take. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final String ALIAS_OF_NOTHING = "";

    private final ClassLoader loader;
    private final EntityManagerFactory factory;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition unused = lock.newCondition();
    private int inUse;
    private boolean closing;
    private volatile boolean listening = true;

    /**
     * @param description what the module's file says
     * @param module its class loader
     * @param transactions whose connections the unit uses
     */
    public PersistenceUnit(UnitDescription description, ClassLoader module, TransactionManager transactions) {
        this.loader = new ModuleClassLoader(PersistenceProviderImpl.class.getClassLoader(), module);
        this.factory = withLoader(() -> open(description, transactions));
    }

    private EntityManagerFactory open(UnitDescription description, TransactionManager transactions) {
        PersistenceUnitInfoImpl info = new ModuleUnit(loader);
        info.setPersistenceUnitName(description.name());
        info.setTransactionType(PersistenceUnitTransactionType.RESOURCE_LOCAL);
        info.setNonJtaDataSource(new BoundDataSource(transactions));
        info.setExcludeUnlistedClasses(true);
        description.classes().forEach(info::addManagedClassName);
        EntityManagerFactory opened = new PersistenceProviderImpl()
                .createContainerEntityManagerFactory(info, properties(transactions.database().dialect()));
        if (opened == null) {
            throw new IllegalStateException("OpenJPA did not open the unit " + description.name());
        }
        resolve(opened, description, loader);
        return opened;
    }

    private static Map<String, Object> properties(Dialect dialect) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("openjpa.jdbc.DBDictionary", dialect.dictionary());
        properties.put("openjpa.DataCache", "false");
        properties.put("openjpa.QueryCache", "false");
        properties.put("openjpa.RuntimeUnenhancedClasses", "unsupported");
        properties.put("openjpa.DynamicEnhancementAgent", "false");
        properties.put("openjpa.Log", "org.apache.openjpa.lib.log.SLF4JLogFactory");
        // The registry of classes is one for all: without this, a unit takes in those of the module's other generation too.
        properties.put("openjpa.Compatibility", "FilterPCRegistryClasses=true");
        // Values may be personal data; they appear in no message.
        properties.put("openjpa.ConnectionFactoryProperties", "PrintParameters=false");
        return properties;
    }

    private static void resolve(EntityManagerFactory opened, UnitDescription description, ClassLoader loader) {
        MetaDataRepository repository = repository(opened);
        for (String name : description.classes()) {
            try {
                repository.getMetaData(Class.forName(name, true, loader), loader, false);
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException("persistence.xml of " + description.name() + " lists " + name, e);
            }
        }
    }

    /**
     * OpenJPA keeps every repository of metadata in a static list until its process ends, from the moment when it makes the
     * first entity manager. Once all entities are resolved it need not hear of new classes any more, and the module's classes
     * can be collected after it has gone. The look by alias makes it go through what it has heard until now: left to the first
     * query, that would meet the classes of another generation that has gone meanwhile, and fail.
     */
    private synchronized void forgetListener() {
        if (!listening) {
            return;
        }
        MetaDataRepository repository = repository(factory);
        repository.getMetaData(ALIAS_OF_NOTHING, loader, false);
        PCRegistry.removeRegisterClassListener(repository);
        listening = false;
    }

    private static MetaDataRepository repository(EntityManagerFactory opened) {
        return ((OpenJPAEntityManagerFactorySPI) opened).getConfiguration().getMetaDataRepositoryInstance();
    }

    /**
     * A new entity manager whose transaction has begun; given back by {@link #end}.
     *
     * @throws UnitGoneException when the unit is being closed
     */
    EntityManager begin() {
        enter();
        try {
            EntityManager manager = withLoader(factory::createEntityManager);
            if (listening) {
                forgetListener();
            }
            manager.getTransaction().begin();
            return manager;
        } catch (RuntimeException | Error e) {
            leave();
            throw e;
        }
    }

    void end(EntityManager manager) {
        try {
            manager.close();
        } finally {
            leave();
        }
    }

    private void enter() {
        lock.lock();
        try {
            if (closing) {
                throw new UnitGoneException();
            }
            inUse++;
        } finally {
            lock.unlock();
        }
    }

    private void leave() {
        lock.lock();
        try {
            inUse--;
            unused.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Closes the unit when the transactions that it takes part in have ended; they may be those of other modules, whose
     * requests nobody waits for when this one is swapped.
     */
    @Override
    public void close() {
        awaitUnused();
        withLoader(() -> {
            factory.close();
            return null;
        });
    }

    private void awaitUnused() {
        lock.lock();
        try {
            closing = true;
            long left = PATIENCE.toNanos();
            while (inUse > 0 && left > 0) {
                left = unused.awaitNanos(left);
            }
            if (inUse > 0) {
                LOG.warn("A persistence unit is closed under {} transactions that do not end", inUse);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    private <T> T withLoader(Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static final class ModuleUnit extends PersistenceUnitInfoImpl {

        private final ClassLoader loader;

        ModuleUnit(ClassLoader loader) {
            this.loader = loader;
        }

        @Override
        public ClassLoader getClassLoader() {
            return loader;
        }

        @Override
        public ClassLoader getNewTempClassLoader() {
            return loader;
        }

        @Override
        public void addTransformer(jakarta.persistence.spi.ClassTransformer transformer) {
            // Classes are enhanced at build time; others are refused.
        }
    }
}
