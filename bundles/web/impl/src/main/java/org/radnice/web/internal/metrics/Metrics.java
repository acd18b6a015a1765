package org.radnice.web.internal.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.radnice.web.internal.Kind;

/** Counts and times requests, and keeps an eye on the JVM. */
@Component(service = Metrics.class)
public final class Metrics {

    private static final Duration[] BUCKETS = {
        Duration.ofMillis(5), Duration.ofMillis(10), Duration.ofMillis(25), Duration.ofMillis(50), Duration.ofMillis(100),
        Duration.ofMillis(250), Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofMillis(2500), Duration.ofSeconds(5),
        Duration.ofSeconds(10)
    };
    /** Status classes 1xx to 5xx, of which the first is never seen. */
    private static final int CLASSES = 6;

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Map<String, Timer[]> timers = new ConcurrentHashMap<>();
    private final LongAdder inFlight = new LongAdder();
    private final JvmGcMetrics garbage = new JvmGcMetrics();

    @Activate
    public Metrics() {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ClassLoaderMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        garbage.bindTo(registry);
        Gauge.builder("radnice.requests.in.flight", inFlight, LongAdder::sum)
                .description("Requests that are being answered now")
                .register(registry);
    }

    @Deactivate
    void close() {
        garbage.close();
        registry.close();
    }

    /** A request has come. */
    public void begin() {
        inFlight.increment();
    }

    /**
     * A request has been answered.
     *
     * @param module that answered, {@code web} for the web module's own paths, or {@code none}
     * @param kind of the route, or {@code null}
     */
    public void end(String module, Kind kind, int status, long nanos) {
        inFlight.decrement();
        Timer[] ofModule = timers.get(module);
        if (ofModule == null) {
            ofModule = timers.computeIfAbsent(module, name -> new Timer[(Kind.values().length + 1) * CLASSES]);
        }
        int statusClass = Math.max(0, Math.min(CLASSES - 1, status / 100));
        int slot = (kind == null ? 0 : kind.ordinal() + 1) * CLASSES + statusClass;
        Timer timer = ofModule[slot];
        if (timer == null) {
            // The registry answers with the same timer when two threads come here at once.
            timer = Timer.builder("radnice.requests")
                    .description("Requests by module, way and class of status")
                    .tag("module", module)
                    .tag("kind", kind == null ? "own" : kind.name().toLowerCase(Locale.ROOT))
                    .tag("status", statusClass + "xx")
                    .serviceLevelObjectives(BUCKETS)
                    .register(registry);
            ofModule[slot] = timer;
        }
        timer.record(nanos, TimeUnit.NANOSECONDS);
    }

    /** Everything in the text format of Prometheus. */
    public String scrape() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // The Prometheus library finds its formats through the context loader.
        thread.setContextClassLoader(PrometheusMeterRegistry.class.getClassLoader());
        try {
            return registry.scrape();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
