package org.radnice.kernel.internal.persistence;

import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.openjpa.enhance.PCRegistry;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/**
 * Makes OpenJPA forget the classes of a module when its bundle is unresolved, lest it keep the class loader for ever. Not
 * when the bundle stops: started again it has the same classes, which register only once.
 */
@Component(service = EntityClasses.class)
public final class EntityClasses {

    private final BundleContext context;
    private final Map<Long, WeakReference<ClassLoader>> loaders = new ConcurrentHashMap<>();
    private final SynchronousBundleListener listener = this::changed;

    @Activate
    public EntityClasses(BundleContext context) {
        this.context = context;
        context.addBundleListener(listener);
    }

    void remember(Bundle bundle, ClassLoader loader) {
        loaders.put(bundle.getBundleId(), new WeakReference<>(loader));
    }

    private void changed(BundleEvent event) {
        if (event.getType() != BundleEvent.UNRESOLVED) {
            return;
        }
        WeakReference<ClassLoader> loader = loaders.remove(event.getBundle().getBundleId());
        if (loader != null && loader.get() != null) {
            PCRegistry.deRegister(loader.get());
        }
    }

    @Deactivate
    void close() {
        context.removeBundleListener(listener);
    }
}
