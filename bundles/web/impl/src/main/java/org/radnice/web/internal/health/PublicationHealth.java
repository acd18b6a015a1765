package org.radnice.web.internal.health;

import java.util.SortedSet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.kernel.api.health.Health;
import org.radnice.kernel.api.health.HealthCheck;
import org.radnice.web.internal.dispatch.ModuleTracker;

/**
 * Whether what the modules offer is published. Never down: the node takes no requests then, and one refused module must not
 * take the others along.
 */
@Component
public final class PublicationHealth implements HealthCheck {

    private final ModuleTracker modules;

    /** Called by Declarative Services. */
    @Activate
    public PublicationHealth(@Reference ModuleTracker modules) {
        this.modules = modules;
    }

    @Override
    public String module() {
        return "web";
    }

    @Override
    public String name() {
        return "publication";
    }

    @Override
    public Health check() {
        SortedSet<String> refused = modules.refused();
        if (!refused.isEmpty()) {
            return Health.warn("Refused, for reasons that their own checks tell: " + String.join(", ", refused));
        }
        SortedSet<String> published = modules.published();
        return published.isEmpty()
                ? Health.warn("No module is published")
                : Health.up("Published: " + String.join(", ", published));
    }
}
