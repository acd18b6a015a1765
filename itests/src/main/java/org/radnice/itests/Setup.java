package org.radnice.itests;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a server under test is set up.
 *
 * @param name of the test, a part of the home's name
 * @param mode {@code evaluation} or {@code production}
 * @param configuration lines to add, by name of the file in {@code etc/}
 * @param environment variables of the start script
 */
public record Setup(String name, String mode, Map<String, String> configuration, Map<String, String> environment) {

    public Setup {
        configuration = Map.copyOf(configuration);
        environment = Map.copyOf(environment);
    }

    /** A server as {@code ./radnice run} starts it: evaluation, embedded Derby. */
    public static Setup evaluation(String name) {
        return new Setup(name, "evaluation", Map.of(), Map.of());
    }

    /** A server in earnest, without example content. */
    public static Setup production(String name) {
        return new Setup(name, "production", Map.of(), Map.of());
    }

    /** The same with lines added to a file in {@code etc/}. */
    public Setup with(String file, String lines) {
        Map<String, String> more = new LinkedHashMap<>(configuration);
        more.merge(file, lines, (before, added) -> before + "\n" + added);
        return new Setup(name, mode, more, environment);
    }

    /** The same on this database. */
    public Setup on(TestDatabase database) {
        return database.apply(this);
    }

    /** The same with a variable of the environment. */
    public Setup withEnvironment(String variable, String value) {
        Map<String, String> more = new LinkedHashMap<>(environment);
        more.put(variable, value);
        return new Setup(name, mode, configuration, more);
    }
}
