package org.radnice.web.internal.gate;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.util.tracker.ServiceTracker;
import org.radnice.web.api.WebModule;
import org.radnice.web.internal.dispatch.ModuleTracker;

/**
 * Whether the node is still coming up: until then a path that leads nowhere may lead somewhere in a moment, and the node is not
 * ready. Karaf says when its features are installed by a service, which is looked for by name, since this bundle needs nothing
 * else of Karaf's features. After that the bundles that have something to publish need a moment to do so. A module that cannot
 * does not keep the node out for ever.
 */
@Component(service = StartWatch.class)
public final class StartWatch extends ServiceTracker<Object, Object> {

    private static final String BOOT_FINISHED = "org.apache.karaf.features.BootFinished";
    private static final long PATIENCE_NANOS = 120_000_000_000L;

    private final long begun = System.nanoTime();
    private final ModuleTracker modules;
    private volatile boolean finished;
    private volatile boolean complete;

    @Activate
    public StartWatch(BundleContext context, @Reference ModuleTracker modules) {
        super(context, BOOT_FINISHED, null);
        this.modules = modules;
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

    /** True until all modules have published themselves for the first time; never again after that. */
    public boolean starting() {
        if (!complete) {
            complete = System.nanoTime() - begun > PATIENCE_NANOS || finished && everyModuleIsThere();
        }
        return !complete;
    }

    /** Of two generations, which an interrupted swap has left, one is enough. */
    private boolean everyModuleIsThere() {
        return Arrays.stream(context.getBundles())
                .filter(StartWatch::runsOrWill)
                .filter(StartWatch::declaresModule)
                .collect(Collectors.groupingBy(Bundle::getSymbolicName))
                .values()
                .stream()
                .allMatch(generations -> generations.stream().anyMatch(modules::hasSettled));
    }

    /** On a start with a filled cache, "features are installed" is said before the bundles of higher start levels have begun. */
    private static boolean runsOrWill(Bundle bundle) {
        return bundle.getState() == Bundle.ACTIVE
                || bundle.getState() == Bundle.STARTING
                || bundle.getState() != Bundle.UNINSTALLED && bundle.adapt(BundleStartLevel.class).isPersistentlyStarted();
    }

    private static boolean declaresModule(Bundle bundle) {
        return bundle.adapt(BundleRevision.class).getDeclaredCapabilities("osgi.service").stream()
                .map(capability -> String.valueOf(capability.getAttributes().get("objectClass")))
                .anyMatch(names -> names.contains(WebModule.class.getName()));
    }
}
