package org.radnice.security.internal;

import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;

/** The configuration with its defaults, cheap hashes and the given differences. */
final class TestSettings {

    private TestSettings() {}

    static Settings with(Map<String, Object> differences) {
        Map<String, Object> values = new HashMap<>(Map.of("password_hash_memory", 8192, "password_hash_iterations", 1));
        values.putAll(differences);
        return new Settings((SecurityConfig) Proxy.newProxyInstance(
                SecurityConfig.class.getClassLoader(),
                new Class<?>[] {SecurityConfig.class},
                (proxy, method, arguments) -> values.getOrDefault(method.getName(), method.getDefaultValue())));
    }
}
