package org.radnice.kernel.internal.event;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.radnice.kernel.api.context.CallContexts;
import org.radnice.kernel.api.event.EventHandler;
import org.radnice.kernel.api.event.OutboxAdmin;
import org.radnice.kernel.api.health.Health;
import org.radnice.kernel.api.health.HealthCheck;
import org.radnice.kernel.internal.Kernel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The outbox of this node: delivers, tells how it is, and cleans up. */
@Component(service = {Outbox.class, OutboxAdmin.class, HealthCheck.class}, immediate = true)
public final class Outbox implements OutboxAdmin, HealthCheck {

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration SILENCE = Duration.ofSeconds(30);
    private static final Duration LATE = Duration.ofHours(1);

    private final Deliveries deliveries;
    private final Drainer drainer;
    private final Duration keep;
    private final Clock clock;

    @Activate
    public Outbox(
            @Reference Kernel kernel,
            @Reference EventLog events,
            @Reference Clock clock,
            @Reference CallContexts contexts) {
        this.clock = clock;
        this.keep = Duration.ofDays(kernel.config().outbox_keep_days());
        this.deliveries = new Deliveries(
                kernel.jdbc(), events, kernel.leaseClock(), kernel.holder(), kernel.config().outbox_tries());
        this.drainer = new Drainer(deliveries, events, contexts, kernel.config().outbox_threads(), POLL);
        drainer.start();
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindHandler(EventHandler handler) {
        drainer.add(handler);
    }

    void unbindHandler(EventHandler handler) {
        drainer.remove(handler);
    }

    @Override
    public List<Backlog> backlog() {
        return deliveries.backlog(drainer.present());
    }

    @Override
    public List<Delivery> failing(int limit) {
        return deliveries.failing(limit);
    }

    @Override
    public boolean retry(String eventId, String handler) {
        boolean due = deliveries.retry(eventId, handler);
        drainer.wake();
        return due;
    }

    @Override
    public boolean discard(String eventId, String handler) {
        boolean gone = deliveries.discard(eventId, handler);
        if (gone) {
            LOG.warn("The delivery of event {} to {} was given up by an administrator", eventId, handler);
            drainer.wake();
        }
        return gone;
    }

    @Override
    public boolean forget(String handler) {
        boolean gone = !drainer.present().contains(handler) && deliveries.forget(handler);
        if (gone) {
            LOG.warn("Handler {} and all that waited for it were forgotten by an administrator", handler);
        }
        return gone;
    }

    @Override
    public String module() {
        return "kernel";
    }

    @Override
    public Health check() {
        if (drainer.sinceLastRound().compareTo(SILENCE) > 0) {
            return Health.down("The outbox has not been read for " + drainer.sinceLastRound().toSeconds() + " s");
        }
        try {
            Instant late = clock.instant().minus(LATE);
            List<Backlog> backlog = backlog();
            List<String> parked = backlog.stream()
                    .filter(each -> each.parked() > 0)
                    .map(each -> each.handler() + " " + each.parked())
                    .toList();
            if (!parked.isEmpty()) {
                return Health.warn("Events are parked until somebody retries or discards them: " + String.join(", ", parked));
            }
            List<String> stuck = backlog.stream()
                    .filter(each -> each.oldest() != null && each.oldest().isBefore(late))
                    .map(each -> each.handler() + " " + each.waiting())
                    .toList();
            return stuck.isEmpty()
                    ? Health.up("Events are delivered")
                    : Health.warn("Events have waited for more than an hour: " + String.join(", ", stuck));
        } catch (RuntimeException e) {
            return Health.down("The outbox cannot be read");
        }
    }

    @Override
    public String name() {
        return "outbox";
    }

    /** Removes events that everybody has received long ago. */
    void cleanUp() {
        int removed = deliveries.cleanUp(keep);
        if (removed > 0) {
            LOG.info("Removed {} old events that every handler has received", removed);
        }
    }

    @Deactivate
    void close() {
        drainer.close();
    }
}
