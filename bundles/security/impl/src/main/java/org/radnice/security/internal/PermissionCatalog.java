package org.radnice.security.internal;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.radnice.security.api.PermissionSource;
import org.radnice.security.api.PermissionSource.Permission;

/** The permissions of the modules that are present. */
@Component(service = PermissionCatalog.class)
public final class PermissionCatalog {

    private final List<PermissionSource> sources = new CopyOnWriteArrayList<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    @Activate
    public PermissionCatalog() {}

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindSource(PermissionSource source) {
        sources.add(source);
        listeners.forEach(Runnable::run);
    }

    void unbindSource(PermissionSource source) {
        sources.remove(source);
        listeners.forEach(Runnable::run);
    }

    /** All permissions. While a module is being swapped, those of both generations. */
    public List<Permission> all() {
        return sources.stream().flatMap(source -> source.permissions().stream()).toList();
    }

    /** Runs something whenever a module comes or goes. */
    void listen(Runnable listener) {
        listeners.add(listener);
    }

    void unlisten(Runnable listener) {
        listeners.remove(listener);
    }
}
