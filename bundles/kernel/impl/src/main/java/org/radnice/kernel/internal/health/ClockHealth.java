package org.radnice.kernel.internal.health;

import java.time.Duration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.kernel.api.health.Health;
import org.radnice.kernel.api.health.HealthCheck;
import org.radnice.kernel.internal.Kernel;
import org.radnice.kernel.internal.lease.LeaseClock;

/**
 * Whether this node's clock is that of the database. Leases follow the database, but deadlines and the times that people see
 * are this node's.
 */
@Component
public final class ClockHealth implements HealthCheck {

    private static final Duration TOLERATED = Duration.ofSeconds(5);

    private final LeaseClock clock;

    @Activate
    public ClockHealth(@Reference Kernel kernel) {
        this(kernel.leaseClock());
    }

    ClockHealth(LeaseClock clock) {
        this.clock = clock;
    }

    @Override
    public String module() {
        return "kernel";
    }

    @Override
    public String name() {
        return "clock";
    }

    @Override
    public Health check() {
        Duration ahead = clock.ahead();
        return ahead.abs().compareTo(TOLERATED) <= 0
                ? Health.up("The clock agrees with the database's")
                : Health.warn("The clock differs from the database's by " + ahead.toSeconds() + " s: see to time synchronisation");
    }
}
