package org.radnice.portal.internal;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.kernel.api.health.Health;
import org.radnice.kernel.api.health.HealthCheck;
import org.radnice.portal.internal.content.Catalog;

/** Whether the portal has something to show. */
@Component
public final class PortalHealth implements HealthCheck {

    private final Catalog catalog;

    @Activate
    public PortalHealth(@Reference Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public String module() {
        return "portal";
    }

    @Override
    public String name() {
        return "content";
    }

    @Override
    public Health check() {
        try {
            int texts = catalog.all().size();
            return texts == 0 ? Health.warn("Nothing is published") : Health.up(texts + " texts are published");
        } catch (RuntimeException e) {
            return Health.down("Texts cannot be read: " + e.getClass().getSimpleName());
        }
    }
}
