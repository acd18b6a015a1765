package org.radnice.kernel.modules.internal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.framework.Version;
import org.radnice.kernel.api.health.Health;

/**
 * One version of a module as it is seen running at a moment.
 *
 * @param version of its feature
 * @param active whether all its bundles run
 * @param components its declared components by name, with whether they are satisfied
 * @param publishing those of the components that publish the module: its {@code WebModule} and its health checks
 * @param failed those of the components whose activation failed
 * @param health what its checks say, by name
 */
public record Generation(
        Version version,
        boolean active,
        Map<String, Boolean> components,
        Set<String> publishing,
        Set<String> failed,
        Map<String, Health> health) {

    public Generation {
        components = Map.copyOf(components);
        publishing = Set.copyOf(publishing);
        failed = Set.copyOf(failed);
        health = Map.copyOf(health);
    }

    /** Whether this component is there and satisfied. */
    boolean satisfied(String component) {
        return components.getOrDefault(component, false);
    }

    /** Whether this check is there and says that something does not work. */
    boolean down(String check) {
        return health.containsKey(check) && health.get(check).status() == Health.Status.DOWN;
    }

    /** The worst that the checks say, or nothing when there are none. */
    public List<Map.Entry<String, Health>> unhealthy() {
        return health.entrySet().stream()
                .filter(check -> check.getValue().status() != Health.Status.UP)
                .sorted(Map.Entry.comparingByKey())
                .toList();
    }
}
