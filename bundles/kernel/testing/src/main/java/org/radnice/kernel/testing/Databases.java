package org.radnice.kernel.testing;

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
        return PostgresServer.available()
                ? Stream.of(0, 1).map(i -> i == 0 ? TestDatabase.derby() : TestDatabase.postgresql())
                : Stream.of(0).map(i -> TestDatabase.derby());
    }
}
