package org.radnice.kernel.testing;

import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The databases that a store is tested on: {@code @ParameterizedTest @MethodSource("org.radnice.kernel.testing.Databases#all")}
 * with a parameter of type {@link TestDatabase}. Each invocation gets an empty database with all migrations of the class
 * path applied, closed by JUnit afterwards.
 */
public final class Databases {

    private Databases() {}

    /** Derby in memory, and PostgreSQL where it can be started. */
    public static Stream<TestDatabase> all() {
        return each(TestDatabase::derby, TestDatabase::postgresql);
    }

    /** As {@link #all}, without any table. */
    public static Stream<TestDatabase> empty() {
        return each(TestDatabase::emptyDerby, TestDatabase::emptyPostgresql);
    }

    /** Whether PostgreSQL can be started here, or is given; the reason is printed when not. */
    public static boolean postgresqlAvailable() {
        return PostgresServer.available();
    }

    private static Stream<TestDatabase> each(Supplier<TestDatabase> derby, Supplier<TestDatabase> postgresql) {
        // Lazily, each just before its test.
        return (PostgresServer.available() ? Stream.of(derby, postgresql) : Stream.of(derby)).map(Supplier::get);
    }
}
