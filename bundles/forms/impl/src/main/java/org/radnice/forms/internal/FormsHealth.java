package org.radnice.forms.internal;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.kernel.api.error.UnavailableException;
import org.radnice.kernel.api.health.Health;
import org.radnice.kernel.api.health.HealthCheck;

/** Whether forms can be read. */
@Component
public final class FormsHealth implements HealthCheck {

    private final Catalog catalog;

    /** Called by Declarative Services. */
    @Activate
    public FormsHealth(@Reference Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public String module() {
        return "forms";
    }

    @Override
    public String name() {
        return "definitions";
    }

    @Override
    public Health check() {
        try {
            int forms = catalog.all().size();
            return forms == 0 ? Health.warn("No form is published") : Health.up(forms + " forms are published");
        } catch (UnavailableException e) {
            return Health.down("Definitions cannot be read: " + e.code());
        }
    }
}
