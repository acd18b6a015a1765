package org.radnice.notification.internal;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.kernel.api.health.Health;
import org.radnice.kernel.api.health.HealthCheck;
import org.radnice.kernel.api.office.Office;
import org.radnice.notification.api.Notifications.Status;
import org.radnice.notification.internal.mail.TransportHolder;
import org.radnice.notification.internal.store.MessageStore;

/** Tells whether messages get out. */
@Component
public final class DeliveryHealth implements HealthCheck {

    private final MessageStore store;
    private final TransportHolder transports;
    private final Office office;

    /** Called by Declarative Services. */
    @Activate
    public DeliveryHealth(
            @Reference MessageStore store, @Reference TransportHolder transports, @Reference Office office) {
        this.store = store;
        this.transports = transports;
        this.office = office;
    }

    @Override
    public String module() {
        return "notification";
    }

    @Override
    public String name() {
        return "delivery";
    }

    @Override
    public Health check() {
        Optional<String> problem = transports.problem();
        if (problem.isPresent()) {
            return Health.warn("No message gets out: " + problem.get());
        }
        long retrying = store.count(Status.RETRYING);
        long failed = store.count(Status.FAILED);
        if (office.mode() == Office.Mode.PRODUCTION && !transports.reachesPeople()) {
            return Health.warn("No mail server is configured: messages lie in a folder");
        }
        return retrying + failed == 0
                ? Health.up("No message is stuck")
                : Health.warn(retrying + " messages are tried again, " + failed + " were given up");
    }
}
