package org.radnice.kernel.internal.job;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.radnice.kernel.api.context.CallContext;
import org.radnice.kernel.api.context.CallContexts;
import org.radnice.kernel.api.job.Job;
import org.radnice.kernel.api.job.Jobs;
import org.radnice.kernel.internal.Failures;
import org.radnice.kernel.internal.lease.Rounds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the jobs whose leases this node gets: one thread looks, and each run has one of its own. */
public final class JobRunner implements Jobs, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);
    private static final Duration STOP = Duration.ofSeconds(5);
    private static final Locale CZECH = Locale.forLanguageTag("cs");

    private final JobLeases leases;
    private final CallContexts contexts;
    private final Rounds rounds;
    private final Map<Job, AtomicBoolean> jobs = new ConcurrentHashMap<>();
    private final Map<Job, Run> running = new ConcurrentHashMap<>();

    /** One run of a job. An interrupt reaches the job only, not what is written after it. */
    private static final class Run {

        private final Thread thread;
        private boolean working = true;

        Run(Runnable work, String name) {
            this.thread = new Thread(work, name);
        }

        /** Returns whether there was still something to interrupt. */
        synchronized boolean interrupt() {
            if (working) {
                thread.interrupt();
            }
            return working;
        }

        /** Called by the run's own thread; returns whether the job was interrupted. */
        synchronized boolean worked() {
            working = false;
            return Thread.interrupted();
        }

        void awaitEnd() {
            try {
                thread.join(STOP.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    public JobRunner(JobLeases leases, CallContexts contexts, Duration poll) {
        this.leases = leases;
        this.contexts = contexts;
        this.rounds = new Rounds("jobs", poll, leases.lease(), new Leases());
    }

    public void start() {
        rounds.start();
    }

    public void add(Job job) {
        jobs.put(job, new AtomicBoolean());
        rounds.wake();
    }

    /** The job's module goes: a run is interrupted, and its end awaited for a while. */
    public void remove(Job job) {
        jobs.remove(job);
        Run run = running.get(job);
        if (run != null) {
            run.interrupt();
            run.awaitEnd();
        }
    }

    @Override
    public List<Status> status() {
        return leases.status(names());
    }

    private Set<String> names() {
        return Set.copyOf(jobs.keySet().stream().map(Job::name).toList());
    }

    @Override
    public void wake(String name) {
        if (names().contains(name)) {
            leases.wake(name);
            rounds.wake();
        }
    }

    /** How long ago the leases were last looked at. */
    Duration sinceLastRound() {
        return rounds.sinceLast();
    }

    /** What the rounds do here. */
    private final class Leases implements Rounds.Work {

        @Override
        public void begin() {
            leases.releaseAll();
        }

        @Override
        public void renew() {
            running.forEach((job, run) -> {
                if (!leases.renew(job.name()) && run.interrupt()) {
                    LOG.warn("Job {} has lost its lease: another node may be at it, so it is stopped here", job.name());
                }
            });
        }

        @Override
        public void look() {
            takeDue();
        }
    }

    private void takeDue() {
        jobs.forEach((job, registered) -> {
            if (!registered.get()) {
                leases.register(job.name());
                registered.set(true);
            }
        });
        Set<String> due = leases.due(names());
        for (Job job : jobs.keySet()) {
            // Two generations of a module offer the same job: the name decides, not the object.
            if (due.contains(job.name()) && !isRunning(job.name()) && leases.take(job.name())) {
                launch(job);
            }
        }
    }

    private boolean isRunning(String name) {
        return running.keySet().stream().anyMatch(job -> job.name().equals(name));
    }

    private void launch(Job job) {
        Run run = new Run(() -> run(job), "radnice-job-" + job.name());
        run.thread.setContextClassLoader(job.getClass().getClassLoader());
        running.put(job, run);
        run.thread.start();
    }

    private void run(Job job) {
        String error = "";
        try {
            CallContext context = new CallContext(contexts.newCorrelation(), CallContext.SYSTEM, "job", CZECH);
            contexts.<Void>call(context, () -> {
                job.run();
                return null;
            });
        } catch (Throwable e) {
            error = Failures.label(e);
            if (!rounds.stopped() && jobs.containsKey(job)) {
                LOG.warn("Job {} failed: {}", job.name(), error);
                LOG.debug("The failure of job {}", job.name(), e);
            }
        }
        boolean interrupted = running.get(job).worked();
        try {
            leases.end(job.name(), interrupted ? Duration.ZERO : job.interval(), error);
        } catch (RuntimeException e) {
            // The lease runs out by itself.
            LOG.debug("The end of job {} could not be written", job.name(), e);
        } finally {
            running.remove(job);
            rounds.wake();
        }
    }

    @Override
    public void close() {
        rounds.stop();
        List<Run> runs = List.copyOf(running.values());
        runs.forEach(Run::interrupt);
        runs.forEach(Run::awaitEnd);
        rounds.close();
    }
}
