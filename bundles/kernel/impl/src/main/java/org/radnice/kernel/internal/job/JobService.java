package org.radnice.kernel.internal.job;

import java.time.Duration;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.radnice.kernel.api.context.CallContexts;
import org.radnice.kernel.api.health.Health;
import org.radnice.kernel.api.health.HealthCheck;
import org.radnice.kernel.api.job.Job;
import org.radnice.kernel.api.job.Jobs;
import org.radnice.kernel.api.persistence.SchemaVersion;
import org.radnice.kernel.internal.Kernel;

/** The jobs of this node. */
@Component(immediate = true)
public final class JobService implements Jobs, HealthCheck {

    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration SILENCE = Duration.ofSeconds(30);

    private final JobRunner runner;

    @Activate
    public JobService(
            @Reference Kernel kernel,
            @Reference CallContexts contexts,
            @Reference(target = "(module=kernel)") SchemaVersion schema) {
        this.runner = new JobRunner(new JobLeases(kernel.jdbc(), kernel.leaseClock(), kernel.holder()), contexts, POLL);
        runner.start();
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindJob(Job job) {
        runner.add(job);
    }

    void unbindJob(Job job) {
        runner.remove(job);
    }

    @Override
    public List<Status> status() {
        return runner.status();
    }

    @Override
    public void wake(String name) {
        runner.wake(name);
    }

    @Override
    public String module() {
        return "kernel";
    }

    @Override
    public String name() {
        return "jobs";
    }

    @Override
    public Health check() {
        if (runner.sinceLastRound().compareTo(SILENCE) > 0) {
            return Health.down("Jobs have not been looked at for " + runner.sinceLastRound().toSeconds() + " s");
        }
        try {
            List<String> failing = status().stream()
                    .filter(job -> job.present() && !job.lastError().isEmpty())
                    .map(job -> job.name() + " " + job.lastError())
                    .toList();
            return failing.isEmpty()
                    ? Health.up("Jobs run")
                    : Health.warn("The last run failed: " + String.join(", ", failing));
        } catch (RuntimeException e) {
            return Health.down("The jobs cannot be read");
        }
    }

    @Deactivate
    void close() {
        runner.close();
    }
}
