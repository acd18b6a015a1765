package org.radnice.kernel.internal.migration;

import java.util.Collection;
import java.util.Map;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.hooks.service.EventListenerHook;
import org.osgi.framework.hooks.service.FindHook;
import org.osgi.framework.hooks.service.ListenerHook.ListenerInfo;
import org.osgi.service.component.annotations.Component;
import org.radnice.kernel.api.persistence.SchemaVersion;

/**
 * Of two generations of a module that run at once each sees only its own {@link SchemaVersion}: otherwise the newer would
 * begin to work because the older one's schema is in place.
 */
@Component(service = {SchemaVisibility.class, FindHook.class, EventListenerHook.class}, immediate = true)
public final class SchemaVisibility implements FindHook, EventListenerHook {

    /** Service property: id of the bundle whose scripts were applied. */
    static final String GENERATION = "generation";

    @Override
    public void find(
            BundleContext context,
            String name,
            String filter,
            boolean allServices,
            Collection<ServiceReference<?>> references) {
        references.removeIf(reference -> hidden(reference, context.getBundle()));
    }

    @Override
    public void event(ServiceEvent event, Map<BundleContext, Collection<ListenerInfo>> listeners) {
        if (generation(event.getServiceReference()) != null) {
            listeners.keySet().removeIf(context -> hidden(event.getServiceReference(), context.getBundle()));
        }
    }

    private static boolean hidden(ServiceReference<?> reference, Bundle consumer) {
        Object generation = generation(reference);
        return generation != null
                && reference.getProperty(SchemaVersion.MODULE).equals(consumer.getHeaders("").get("Radnice-Module"))
                && !generation.equals(consumer.getBundleId());
    }

    private static Object generation(ServiceReference<?> reference) {
        return reference.getProperty(GENERATION);
    }
}
