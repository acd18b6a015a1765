package org.radnice.itests.journey;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.radnice.itests.Installation;
import org.radnice.itests.TestDatabase;

/** The database that a journey is gone on. */
enum Ground {
    DERBY,
    POSTGRES;

    /** This one, and in the long tier the others after it. */
    List<Ground> first() {
        Stream<Ground> others = Stream.of(values()).filter(one -> one != this && Installation.full());
        return Stream.concat(Stream.of(this), others).toList();
    }

    /** Makes it ready, or skips the journey where it cannot start. */
    TestDatabase open() {
        if (this == DERBY) {
            return TestDatabase.derby();
        }
        TestDatabase database = TestDatabase.postgres(Path.of(System.getProperty("radnice.work"))).orElse(null);
        Assumptions.assumeTrue(database != null, "PostgreSQL cannot be started here");
        return database;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
