package org.radnice.kernel.internal.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.spi.PersistenceUnitTransactionType;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.openjpa.enhance.PCRegistry;
import org.apache.openjpa.meta.MetaDataRepository;
import org.apache.openjpa.persistence.OpenJPAEntityManagerFactorySPI;
import org.apache.openjpa.persistence.PersistenceProviderImpl;
import org.apache.openjpa.persistence.PersistenceUnitInfoImpl;

/** One module's open persistence unit. */
public final class PersistenceUnit implements AutoCloseable {

    private final ClassLoader loader;
    private final EntityManagerFactory factory;

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
        forgetListener(opened, description);
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
        // Values may be personal data; they appear in no message.
        properties.put("openjpa.ConnectionFactoryProperties", "PrintParameters=false");
        return properties;
    }

    /**
     * OpenJPA keeps every repository of metadata in a static list until its process ends. Once all entities are resolved it
     * need not hear of new classes any more, and the module's classes can be collected after it has gone.
     */
    private void forgetListener(EntityManagerFactory opened, UnitDescription description) {
        MetaDataRepository repository =
                ((OpenJPAEntityManagerFactorySPI) opened).getConfiguration().getMetaDataRepositoryInstance();
        for (String name : description.classes()) {
            try {
                repository.getMetaData(Class.forName(name, true, loader), loader, false);
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException("persistence.xml of " + description.name() + " lists " + name, e);
            }
        }
        PCRegistry.removeRegisterClassListener(repository);
    }

    /** A new entity manager whose transaction has begun. */
    EntityManager begin() {
        EntityManager manager = withLoader(factory::createEntityManager);
        manager.getTransaction().begin();
        return manager;
    }

    @Override
    public void close() {
        withLoader(() -> {
            factory.close();
            return null;
        });
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
