package org.radnice.kernel.internal.migration;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;
import org.radnice.kernel.api.error.UnavailableException;
import org.radnice.kernel.api.health.Health;
import org.radnice.kernel.api.health.HealthCheck;
import org.radnice.kernel.api.persistence.SchemaVersion;
import org.radnice.kernel.internal.Kernel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Applies the scripts of every bundle that has the header {@code Radnice-Module}, in whatever order they come, and then says
 * so by a {@link SchemaVersion}.
 */
@Component(service = SchemaExtender.class, immediate = true)
public final class SchemaExtender implements BundleTrackerCustomizer<SchemaExtender.Module> {

    private static final Logger LOG = LoggerFactory.getLogger(SchemaExtender.class);
    private static final long RETRY_SECONDS = 2;

    private final Migrator migrator;
    private final BundleContext context;
    private final ScheduledExecutorService worker =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "radnice-schema"));
    private final BundleTracker<Module> tracker;

    @Activate
    public SchemaExtender(
            BundleContext context,
            @Reference Kernel kernel,
            @Reference Clock clock,
            // Nobody may see a schema version before its visibility is limited.
            @Reference SchemaVisibility visibility) {
        this.migrator = new Migrator(kernel.jdbc(), clock);
        this.context = context;
        this.tracker = new BundleTracker<>(context, Bundle.STARTING | Bundle.ACTIVE, this);
        tracker.open();
    }

    /** One bundle with a module: one generation of it. */
    static final class Module {

        private final String name;
        private final Bundle bundle;
        private ServiceRegistration<SchemaVersion> registration;
        private ServiceRegistration<HealthCheck> trouble;
        private boolean gone;

        Module(String name, Bundle bundle) {
            this.name = name;
            this.bundle = bundle;
        }

        synchronized void publish(BundleContext context, int version) {
            if (!gone) {
                registration = context.registerService(
                        SchemaVersion.class,
                        new Applied(name, version),
                        new Hashtable<>(Map.of(
                                SchemaVersion.MODULE, name,
                                SchemaVersion.VERSION, version,
                                SchemaVisibility.GENERATION, bundle.getBundleId())));
            }
        }

        /** Says on the module's own health what keeps its schema from being in place; true when nothing was said before. */
        synchronized boolean complain(BundleContext context, String reason) {
            boolean first = trouble == null;
            withdrawTrouble();
            if (!gone) {
                trouble = context.registerService(HealthCheck.class, new SchemaTrouble(name, reason), null);
            }
            return first;
        }

        synchronized void withdrawTrouble() {
            if (trouble != null) {
                trouble.unregister();
                trouble = null;
            }
        }

        synchronized void withdraw() {
            gone = true;
            withdrawTrouble();
            if (registration != null) {
                registration.unregister();
                registration = null;
            }
        }

        synchronized boolean isGone() {
            return gone;
        }
    }

    private record Applied(String module, int version) implements SchemaVersion {}

    private record SchemaTrouble(String module, String reason) implements HealthCheck {

        @Override
        public String name() {
            return "schema";
        }

        @Override
        public Health check() {
            return Health.down(reason);
        }
    }

    @Override
    public Module addingBundle(Bundle bundle, BundleEvent event) {
        String name = bundle.getHeaders("").get("Radnice-Module");
        if (name == null) {
            return null;
        }
        Module module = new Module(name, bundle);
        worker.execute(() -> bringUp(module));
        return module;
    }

    @Override
    public void modifiedBundle(Bundle bundle, BundleEvent event, Module module) {
        // From starting to active; nothing changes.
    }

    @Override
    public void removedBundle(Bundle bundle, BundleEvent event, Module module) {
        module.withdraw();
    }

    private void bringUp(Module module) {
        if (module.isGone()) {
            return;
        }
        try {
            module.publish(context, migrator.migrate(module.name, scripts(module.bundle)));
            module.withdrawTrouble();
        } catch (UnavailableException e) {
            if (module.complain(context, "The tables wait for the database")) {
                LOG.warn("The schema of {} waits for the database: {}", module.name, reason(e));
            }
            worker.schedule(() -> bringUp(module), RETRY_SECONDS, TimeUnit.SECONDS);
        } catch (IOException | RuntimeException e) {
            module.complain(context, "The tables cannot be brought up to date: " + e.getMessage());
            LOG.error("The schema of {} cannot be brought up to date, the module stays off: {}", module.name, e.getMessage());
            LOG.debug("The failure of the schema of {}", module.name, e);
        }
    }

    private static String reason(Throwable error) {
        return error.getCause() == null ? String.valueOf(error.getMessage()) : reason(error.getCause());
    }

    private static List<Script> scripts(Bundle bundle) throws IOException {
        var found = bundle.findEntries("db/migration", "*.sql", false);
        List<Script> scripts = new ArrayList<>();
        for (URL file : found == null ? List.<URL>of() : Collections.list(found)) {
            String path = file.getPath();
            try (InputStream in = file.openStream()) {
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                scripts.add(Script.of(path.substring(path.lastIndexOf('/') + 1), text));
            }
        }
        return scripts;
    }

    @Deactivate
    void close() {
        worker.shutdownNow();
        tracker.close();
    }
}
