package org.radnice.kernel.modules.internal;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.apache.karaf.features.BundleInfo;
import org.apache.karaf.features.Feature;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.Version;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.radnice.kernel.api.health.Health;
import org.radnice.kernel.api.health.HealthCheck;

/** Looks at the running versions of modules: which bundle a service or a component comes from tells its generation. */
final class Generations {

    // By name: this bundle must not depend on the web's contract to look whether a module publishes something there.
    private static final String WEB_MODULE = "org.radnice.web.api.WebModule";

    private final BundleContext context;
    private final ServiceComponentRuntime runtime;

    Generations(BundleContext context, ServiceComponentRuntime runtime) {
        this.context = context;
        this.runtime = runtime;
    }

    Generation look(Feature feature) {
        List<Bundle> bundles = bundles(feature);
        Map<String, Boolean> components = new TreeMap<>();
        Set<String> publishing = new HashSet<>();
        Set<String> failed = new HashSet<>();
        for (ComponentDescriptionDTO component : components(bundles)) {
            Collection<ComponentConfigurationDTO> configurations = runtime.getComponentConfigurationDTOs(component);
            components.put(component.name, configurations.stream().anyMatch(Generations::satisfied));
            if (configurations.stream().anyMatch(one -> one.state == ComponentConfigurationDTO.FAILED_ACTIVATION)) {
                failed.add(component.name);
            }
            List<String> offered = Arrays.asList(component.serviceInterfaces);
            if (offered.contains(WEB_MODULE) || offered.contains(HealthCheck.class.getName())) {
                publishing.add(component.name);
            }
        }
        boolean active = !bundles.isEmpty()
                && bundles.size() == own(feature).size()
                && bundles.stream().allMatch(Generations::running);
        return new Generation(
                Version.parseVersion(feature.getVersion()), active, components, publishing, failed, health(feature.getName(), bundles));
    }

    private static List<BundleInfo> own(Feature feature) {
        return feature.getBundles().stream().filter(bundle -> !bundle.isDependency()).toList();
    }

    private List<Bundle> bundles(Feature feature) {
        return own(feature).stream()
                .map(BundleInfo::getLocation)
                .map(String::strip)
                .map(context::getBundle)
                .filter(Objects::nonNull)
                .toList();
    }

    private Collection<ComponentDescriptionDTO> components(List<Bundle> bundles) {
        return bundles.isEmpty() ? List.of() : runtime.getComponentDescriptionDTOs(bundles.toArray(Bundle[]::new));
    }

    private static boolean satisfied(ComponentConfigurationDTO configuration) {
        return configuration.state == ComponentConfigurationDTO.SATISFIED
                || configuration.state == ComponentConfigurationDTO.ACTIVE;
    }

    private static boolean running(Bundle bundle) {
        boolean fragment = bundle.getHeaders().get(Constants.FRAGMENT_HOST) != null;
        return bundle.getState() == (fragment ? Bundle.RESOLVED : Bundle.ACTIVE);
    }

    /** The checks of these bundles, and what others (the web, when it refuses to publish the module) say about the module. */
    private Map<String, Health> health(String module, List<Bundle> bundles) {
        Set<String> names = new HashSet<>();
        bundles.forEach(bundle -> names.add(bundle.getSymbolicName()));
        Map<String, Health> results = new TreeMap<>();
        for (ServiceReference<HealthCheck> reference : checks()) {
            Bundle bundle = reference.getBundle();
            if (bundle != null && (bundles.contains(bundle) || !names.contains(bundle.getSymbolicName()))) {
                check(module, reference, results);
            }
        }
        return results;
    }

    private Collection<ServiceReference<HealthCheck>> checks() {
        try {
            return context.getServiceReferences(HealthCheck.class, null);
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException("No filter, so no syntax of one", e);
        }
    }

    private void check(String module, ServiceReference<HealthCheck> reference, Map<String, Health> results) {
        HealthCheck check = context.getService(reference);
        if (check != null) {
            try {
                if (check.module().equals(module)) {
                    results.put(check.name(), check.check());
                }
            } finally {
                context.ungetService(reference);
            }
        }
    }
}
