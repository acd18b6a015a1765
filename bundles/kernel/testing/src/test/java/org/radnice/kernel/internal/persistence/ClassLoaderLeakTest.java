package org.radnice.kernel.internal.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import org.apache.openjpa.enhance.PCRegistry;
import org.junit.jupiter.api.Test;
import org.radnice.kernel.testing.TestDatabase;
import org.radnice.sample.internal.store.NoteEntity;

/** Generations of a module come and go; their classes must not stay. */
class ClassLoaderLeakTest {

    private static final int GENERATIONS = 20;
    /** OpenJPA's caches hold the last few, never all. */
    private static final int BOUND = 4;

    /** Defines the sample's classes anew, as each generation of a bundle does. */
    private static final class Generation extends ClassLoader {

        Generation() {
            super(NoteEntity.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith(NoteEntity.class.getPackageName())) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> known = findLoadedClass(name);
                return known == null ? define(name) : known;
            }
        }

        Class<?> type() {
            try {
                return loadClass(NoteEntity.class.getName());
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }

    private static WeakReference<ClassLoader> live(TestDatabase database) throws Exception {
        Generation loader = new Generation();
        Class<?> entity = loader.loadClass(NoteEntity.class.getName());
        assertThat(entity).isNotSameAs(NoteEntity.class);
        UnitDescription description = new UnitDescription("sample", List.of(NoteEntity.class.getName()));
        PersistenceUnit unit = new PersistenceUnit(description, loader, database.manager());
        try (ModuleTransactions transactions = new ModuleTransactions(database.manager(), unit, event -> "")) {
            transactions.read(work -> work.find(entity, "nothing"));
            transactions.read(work -> work.entities().createQuery("SELECT n FROM NoteEntity n").getResultList());
        }
        PCRegistry.deRegister(loader);
        return new WeakReference<>(loader);
    }

    @Test
    void aGenerationQueriesAfterAnotherOneBesideItHasGone() throws Exception {
        try (TestDatabase database = TestDatabase.derby()) {
            createTable(database);
            UnitDescription description = new UnitDescription("sample", List.of(NoteEntity.class.getName()));
            Generation kept = new Generation();
            PersistenceUnit unit = new PersistenceUnit(description, kept, database.manager());
            try (ModuleTransactions transactions = new ModuleTransactions(database.manager(), unit, event -> "")) {
                transactions.read(work -> work.find(kept.type(), "nothing"));
                live(database);
                List<?> notes = transactions.read(work -> work.entities()
                        .createQuery("SELECT n FROM NoteEntity n", kept.type())
                        .getResultList());
                assertThat(notes).isEmpty();
            } finally {
                PCRegistry.deRegister(kept);
            }
        }
    }

    private static void createTable(TestDatabase database) throws Exception {
        database.kernel().jdbc().with(true, connection -> {
            try (var statement = connection.createStatement()) {
                return statement.execute("CREATE TABLE smp_note (id VARCHAR(36) NOT NULL PRIMARY KEY,"
                        + " version INTEGER NOT NULL, title VARCHAR(200) NOT NULL, body CLOB, bytes BLOB,"
                        + " pinned BOOLEAN NOT NULL, state VARCHAR(10) NOT NULL, created_at BIGINT NOT NULL,"
                        + " due_on DATE, amount BIGINT)");
            }
        });
    }

    @Test
    void theClassesOfGoneGenerationsAreCollected() throws Exception {
        try (TestDatabase database = TestDatabase.derby()) {
            createTable(database);
            List<WeakReference<ClassLoader>> generations = new ArrayList<>();
            for (int i = 0; i < GENERATIONS; i++) {
                generations.add(live(database));
            }
            long alive = GENERATIONS;
            for (int i = 0; i < 20 && alive > BOUND; i++) {
                System.gc();
                alive = generations.stream().filter(each -> each.get() != null).count();
            }
            assertThat(alive).isLessThanOrEqualTo(BOUND);
        }
    }
}
