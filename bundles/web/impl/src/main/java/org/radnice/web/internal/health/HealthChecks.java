package org.radnice.web.internal.health;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.radnice.kernel.api.health.Health;
import org.radnice.kernel.api.health.HealthCheck;
import org.radnice.web.internal.gate.Draining;
import org.radnice.web.internal.gate.StartWatch;

/** All checks of all modules. Results are kept for a moment, so that nobody can tire the database by asking. */
@Component(service = HealthChecks.class)
public final class HealthChecks {

    /**
     * A result.
     *
     * @param module that the check speaks for
     * @param name of the check
     */
    public record Result(String module, String name, Health health) {}

    private record Snapshot(long at, List<Result> results) {}

    /** Without these a node takes no requests. */
    private static final Set<String> NEEDED = Set.of("kernel", "web", "security");
    private static final long KEPT_NANOS = 1_000_000_000L;

    private final List<HealthCheck> checks = new CopyOnWriteArrayList<>();
    private final BooleanSupplier comingOrGoing;
    private volatile Snapshot last;

    /** Called by Declarative Services. */
    @Activate
    public HealthChecks(@Reference StartWatch start, @Reference Draining draining) {
        this(() -> start.starting() || draining.begun());
    }

    /** With the question whether the node is still coming up, or is going down. */
    public HealthChecks(BooleanSupplier comingOrGoing) {
        this.comingOrGoing = comingOrGoing;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void bind(HealthCheck check) {
        checks.add(check);
        last = null;
    }

    public void unbind(HealthCheck check) {
        checks.remove(check);
        last = null;
    }

    /** All results, by module and name. */
    public List<Result> results() {
        Snapshot kept = last;
        long now = System.nanoTime();
        if (kept != null && now - kept.at() < KEPT_NANOS) {
            return kept.results();
        }
        List<Result> results = new ArrayList<>();
        for (HealthCheck check : checks) {
            results.add(new Result(check.module(), check.name(), safely(check)));
        }
        results.sort(Comparator.comparing(Result::module).thenComparing(Result::name));
        List<Result> all = List.copyOf(results);
        last = new Snapshot(now, all);
        return all;
    }

    private static Health safely(HealthCheck check) {
        try {
            return check.check();
        } catch (RuntimeException broken) {
            return Health.down("The check itself fails with " + broken.getClass().getSimpleName());
        }
    }

    /** The worst of these. */
    static Health.Status worst(List<Result> results) {
        return results.stream().map(result -> result.health().status()).max(Comparator.naturalOrder()).orElse(Health.Status.UP);
    }

    /** Whether this node can take requests. */
    public boolean ready() {
        List<Result> needed = results().stream().filter(result -> NEEDED.contains(result.module())).toList();
        boolean kernel = needed.stream().anyMatch(result -> result.module().equals("kernel"));
        return kernel && worst(needed) != Health.Status.DOWN && !comingOrGoing.getAsBoolean();
    }
}
