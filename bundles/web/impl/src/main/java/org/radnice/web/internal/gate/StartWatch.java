package org.radnice.web.internal.gate;

import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.util.tracker.ServiceTracker;

/**
 * Whether the node is still coming up: until then a path that leads nowhere may lead somewhere in a moment. Karaf says when its
 * features are installed by a service, which is looked for by name, since this bundle needs nothing else of Karaf's features.
 */
@Component(service = StartWatch.class)
public final class StartWatch extends ServiceTracker<Object, Object> {

    private static final String BOOT_FINISHED = "org.apache.karaf.features.BootFinished";
    private static final long PATIENCE_NANOS = 120_000_000_000L;

    private final long begun = System.nanoTime();
    private volatile boolean finished;

    @Activate
    public StartWatch(BundleContext context) {
        super(context, BOOT_FINISHED, null);
        open(true);
    }

    @Override
    public Object addingService(ServiceReference<Object> reference) {
        finished = true;
        return reference;
    }

    @Override
    public void removedService(ServiceReference<Object> reference, Object service) {
        // Nothing was taken, so nothing is given back.
    }

    @Deactivate
    @Override
    public void close() {
        super.close();
    }

    boolean starting() {
        return !finished && System.nanoTime() - begun < PATIENCE_NANOS;
    }
}
