package org.radnice.kernel.internal.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.radnice.kernel.api.revision.Revisions;
import org.radnice.kernel.internal.persistence.Jdbc;
import org.radnice.kernel.testing.TestDatabase;

class RevisionsContractTest {

    private static final String DATABASES = "org.radnice.kernel.testing.Databases#all";
    private static final String TEXTS = "portal.content";

    private final AtomicLong time = new AtomicLong();

    private Node node(TestDatabase database) {
        Jdbc jdbc = new Jdbc(database.anotherNode());
        return new Node(jdbc, new SharedRevisions(jdbc, time::get));
    }

    private record Node(Jdbc jdbc, Revisions revisions) {

        void change(String subject) {
            jdbc.write(() -> {
                revisions.changed(subject);
                return null;
            });
        }
    }

    private void pass(Duration duration) {
        time.addAndGet(duration.toNanos());
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void aChangeIsSeenAtOnceWhereItWasMadeAndSoonElsewhere(TestDatabase database) {
        Node here = node(database);
        Node there = node(database);
        assertThat(here.revisions().current(TEXTS)).isZero();
        assertThat(there.revisions().current(TEXTS)).isZero();
        here.change(TEXTS);
        assertThat(here.revisions().current(TEXTS)).isEqualTo(1);
        assertThat(there.revisions().current(TEXTS)).isZero();
        pass(Duration.ofSeconds(1));
        assertThat(there.revisions().current(TEXTS)).isEqualTo(1);
        there.change(TEXTS);
        there.change("forms.definitions");
        assertThat(there.revisions().current(TEXTS)).isEqualTo(2);
        assertThat(there.revisions().current("forms.definitions")).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void whatIsRolledBackHasNotHappened(TestDatabase database) {
        Node node = node(database);
        node.change(TEXTS);
        assertThatThrownBy(() -> node.jdbc().write(() -> {
            node.revisions().changed(TEXTS);
            assertThat(node.jdbc().inTransaction()).isTrue();
            throw new IllegalStateException("no");
        })).hasMessage("no");
        assertThat(node.revisions().current(TEXTS)).isEqualTo(1);
        pass(Duration.ofSeconds(5));
        assertThat(node.revisions().current(TEXTS)).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void whatATransactionSeesOfItsOwnIsNotForOthers(TestDatabase database) {
        Node node = node(database);
        node.change(TEXTS);
        node.jdbc().write(() -> {
            node.revisions().changed(TEXTS);
            pass(Duration.ofSeconds(5));
            node.revisions().current(TEXTS);
            return null;
        });
        assertThat(node.revisions().current(TEXTS)).isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void manyWhoMakeTheFirstChangeAreAllCounted(TestDatabase database) throws Exception {
        int nodes = 4;
        ExecutorService threads = Executors.newFixedThreadPool(nodes);
        CountDownLatch start = new CountDownLatch(1);
        try {
            Future<?>[] all = new Future<?>[nodes];
            for (int i = 0; i < nodes; i++) {
                Node node = node(database);
                all[i] = threads.submit(() -> {
                    start.await();
                    node.change(TEXTS);
                    return null;
                });
            }
            start.countDown();
            for (Future<?> one : all) {
                one.get(60, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(node(database).revisions().current(TEXTS)).isEqualTo(nodes);
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void aChangeBelongsToATransaction(TestDatabase database) {
        Node node = node(database);
        assertThatThrownBy(() -> node.revisions().changed(TEXTS)).isInstanceOf(IllegalStateException.class);
    }
}
