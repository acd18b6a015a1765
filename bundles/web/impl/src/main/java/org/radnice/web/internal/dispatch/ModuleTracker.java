package org.radnice.web.internal.dispatch;

import java.util.Comparator;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.util.tracker.ServiceTracker;
import org.osgi.util.tracker.ServiceTrackerCustomizer;
import org.radnice.kernel.api.health.Health;
import org.radnice.kernel.api.health.HealthCheck;
import org.radnice.web.api.WebModule;
import org.radnice.web.internal.Settings;
import org.radnice.web.internal.call.Calls;
import org.radnice.web.internal.call.SecurityHolder;
import org.radnice.web.internal.error.ErrorWriter;
import org.radnice.web.internal.page.Engines;
import org.radnice.web.internal.page.PageRenderer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes each {@link WebModule} service for as long as it is registered. The end of a registration is held up until the
 * module's last request has been answered: that keeps its components alive meanwhile.
 */
@Component(service = {ModuleTracker.class, PublishedOperations.class})
public final class ModuleTracker
        implements ServiceTrackerCustomizer<WebModule, Generation>, PublishedOperations {

    /** Why a module is not published, as a service for as long as that lasts. */
    private record Refusal(String module, String reason) implements HealthCheck {

        @Override
        public String name() {
            return "publication";
        }

        @Override
        public Health check() {
            return Health.down(reason);
        }
    }

    /** A refusal that lasts. */
    private record Refused(String module, ServiceRegistration<HealthCheck> check) {}

    private static final Logger LOG = LoggerFactory.getLogger(ModuleTracker.class);

    private final BundleContext context;
    private final Engines engines;
    private final CxfRuntime cxf;
    private final ModuleServers servers;
    private final Dispatcher dispatcher;
    private final ServiceTracker<WebModule, Generation> tracker;
    private final Map<ServiceReference<WebModule>, Refused> refused = new ConcurrentHashMap<>();

    @Activate
    public ModuleTracker(
            BundleContext context,
            @Reference Settings settings,
            @Reference SecurityHolder security,
            @Reference Calls calls,
            @Reference ErrorWriter errors,
            @Reference PageRenderer renderer,
            @Reference Engines engines) {
        this.context = context;
        this.engines = engines;
        this.cxf = new CxfRuntime();
        this.servers = new ModuleServers(cxf, settings, security, calls, errors, renderer);
        this.dispatcher = new Dispatcher(settings::get, System::nanoTime);
        this.tracker = new ServiceTracker<>(context, WebModule.class, this);
        tracker.open();
    }

    @Deactivate
    void deactivate() {
        dispatcher.close();
        tracker.close();
        cxf.close();
    }

    /** The way of requests to the modules. */
    public Dispatcher dispatcher() {
        return dispatcher;
    }

    /** Names of the modules that are published. */
    public SortedSet<String> published() {
        return dispatcher.current().stream().map(Generation::module).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Names of the modules of which a generation was refused. */
    public SortedSet<String> refused() {
        return refused.values().stream().map(Refused::module).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether the module of this bundle has been published, or refused for good. */
    public boolean hasSettled(Bundle bundle) {
        ServiceReference<WebModule>[] settled = tracker.getServiceReferences();
        return settled != null && Arrays.stream(settled).anyMatch(reference -> bundle.equals(reference.getBundle()));
    }

    @Override
    public Generation addingService(ServiceReference<WebModule> reference) {
        long start = System.nanoTime();
        WebModule module = context.getService(reference);
        if (module == null) {
            return null;
        }
        String bundle = reference.getBundle().getSymbolicName() + " " + reference.getBundle().getVersion();
        Generation generation = null;
        try {
            generation = servers.create(
                    module, reference.getBundle().getVersion(), (Long) reference.getProperty(Constants.SERVICE_ID),
                    engines.of(reference.getBundle()), replaces(module));
            dispatcher.add(generation);
            LOG.info("{} is published with {} operations, made in {} ms", bundle, generation.operations().size(),
                    (System.nanoTime() - start) / 1_000_000);
            return generation;
        } catch (UnpublishableException broken) {
            if (generation != null) {
                generation.destroy();
            }
            LOG.error("{} is not published: {}", bundle, broken.getMessage());
            LOG.debug("{} is not published", bundle, broken);
            refused.put(reference, refuse(String.valueOf(module.name()), broken.getMessage()));
            context.ungetService(reference);
            // Watched further, or its end would not be noticed; it never takes a request.
            return new Generation("refused", reference.getBundle().getVersion(), 0, List.of(), List.of(), List.of(), null, () -> {});
        }
    }

    private Refused refuse(String module, String reason) {
        return new Refused(module, context.registerService(HealthCheck.class, new Refusal(module, reason), null));
    }

    /** A generation that takes over from another one must answer its first request as quickly as that would have. */
    private boolean replaces(WebModule module) {
        return dispatcher.current().stream().anyMatch(generation -> generation.module().equals(module.name()));
    }

    @Override
    public void modifiedService(ServiceReference<WebModule> reference, Generation generation) {}

    @Override
    public void removedService(ServiceReference<WebModule> reference, Generation generation) {
        Refused refusal = refused.remove(reference);
        if (refusal != null) {
            refusal.check().unregister();
            return;
        }
        int inFlight = generation.inFlight();
        dispatcher.remove(generation);
        LOG.info("{} {} is withdrawn, {} requests were in flight", generation.module(), generation.version(), inFlight);
        context.ungetService(reference);
    }

    @Override
    public List<RestOperation> rest() {
        return dispatcher.current().stream().flatMap(generation -> generation.rest().stream()).toList();
    }

    @Override
    public long revision() {
        return dispatcher.revision();
    }

    @Override
    public List<Operation> operations() {
        return dispatcher.current().stream()
                .flatMap(generation -> generation.operations().stream())
                .sorted(Comparator.comparing(Operation::module)
                        .thenComparing(Operation::kind)
                        .thenComparing(Operation::path)
                        .thenComparing(Operation::method))
                .toList();
    }
}
