package org.radnice.kernel.internal.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.radnice.kernel.api.context.CallContext;
import org.radnice.kernel.api.job.Job;
import org.radnice.kernel.internal.persistence.Jdbc;
import org.radnice.kernel.testing.TestDatabase;

class JobsContractTest {

    private static final String DATABASES = "org.radnice.kernel.testing.Databases#all";
    private static final String NAME = "forms.remind";

    private static JobLeases node(TestDatabase database, String name) {
        return new JobLeases(new Jdbc(database.anotherNode()), database.kernel().clock(), name);
    }

    private static Job job(Callable<Void> work) {
        return new Job() {
            @Override
            public String name() {
                return NAME;
            }

            @Override
            public Duration interval() {
                return Duration.ofHours(1);
            }

            @Override
            public void run() throws Exception {
                work.call();
            }
        };
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void oneNodeAtATimeAndAnotherWhenItDies(TestDatabase database) {
        JobLeases dead = node(database, "dead");
        JobLeases alive = node(database, "alive");
        dead.register(NAME);
        alive.register(NAME);
        assertThat(dead.due(Set.of(NAME, "forms.other"))).containsExactly(NAME);
        assertThat(dead.take(NAME)).isTrue();
        assertThat(alive.take(NAME)).isFalse();
        assertThat(alive.due(Set.of(NAME))).isEmpty();
        database.kernel().clock().advance(Duration.ofSeconds(61));
        assertThat(alive.take(NAME)).isTrue();
        dead.end(NAME, Duration.ofHours(1), "");
        assertThat(alive.status(Set.of())).singleElement().satisfies(status -> {
            assertThat(status.node()).isEqualTo("alive");
            assertThat(status.lastEnd()).isNull();
        });
        alive.end(NAME, Duration.ofHours(1), "");
        assertThat(alive.due(Set.of(NAME))).isEmpty();
        database.kernel().clock().advance(Duration.ofHours(1));
        assertThat(dead.due(Set.of(NAME))).containsExactly(NAME);
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void aJobRunsAsTheSystemAndItsFailureIsShownWithoutItsMessage(TestDatabase database) throws Exception {
        LinkedBlockingQueue<CallContext> runs = new LinkedBlockingQueue<>();
        Job job = job(() -> {
            runs.add(database.kernel().contexts().current());
            throw new IllegalStateException("jan@example.org");
        });
        try (JobRunner runner = new JobRunner(node(database, "a"), database.kernel().contexts(), Duration.ofMillis(20))) {
            runner.start();
            runner.add(job);
            CallContext context = runs.poll(20, TimeUnit.SECONDS);
            assertThat(context).isNotNull();
            assertThat(context.actor()).isEqualTo(CallContext.SYSTEM);
            assertThat(context.channel()).isEqualTo("job");
            runner.remove(job);
            assertThat(runner.status()).singleElement().satisfies(status -> {
                assertThat(status.present()).isFalse();
                assertThat(status.lastError()).isIn("IllegalStateException", "");
            });
            runner.add(job);
            runner.wake(NAME);
            assertThat(runs.poll(20, TimeUnit.SECONDS)).as("woken before the hour").isNotNull();
        }
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void aStopInterruptsTheRun(TestDatabase database) throws Exception {
        CountDownLatch began = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        Job job = job(() -> {
            began.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted.countDown();
                throw e;
            }
            return null;
        });
        try (JobRunner runner = new JobRunner(node(database, "a"), database.kernel().contexts(), Duration.ofMillis(20))) {
            runner.start();
            runner.add(job);
            assertThat(began.await(20, TimeUnit.SECONDS)).isTrue();
            runner.remove(job);
            assertThat(interrupted.getCount()).isZero();
        }
        assertThat(node(database, "b").status(Set.of())).singleElement().extracting("node").isEqualTo("");
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void whoHasLostTheLeaseIsStopped(TestDatabase database) throws Exception {
        CountDownLatch began = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        Job job = job(() -> {
            began.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted.countDown();
                throw e;
            }
            return null;
        });
        // Renewed each millisecond, so that the loss is seen soon; the clock of the lease is the test's.
        JobLeases slow = new JobLeases(
                new Jdbc(database.anotherNode()), database.kernel().clock(), "slow", Duration.ofMillis(4));
        JobLeases other = node(database, "other");
        try (JobRunner runner = new JobRunner(slow, database.kernel().contexts(), Duration.ofMillis(20))) {
            runner.start();
            runner.add(job);
            assertThat(began.await(20, TimeUnit.SECONDS)).isTrue();
            while (!other.take(NAME)) {
                database.kernel().clock().advance(Duration.ofMillis(5));
            }
            assertThat(interrupted.await(20, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(other.status(Set.of())).singleElement().extracting("node").isEqualTo("other");
    }
}
