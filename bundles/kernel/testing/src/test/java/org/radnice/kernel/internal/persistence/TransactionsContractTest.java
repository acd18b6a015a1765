package org.radnice.kernel.internal.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.radnice.kernel.api.error.ConflictException;
import org.radnice.kernel.api.event.EventDraft;
import org.radnice.kernel.api.persistence.Transactions;
import org.radnice.kernel.testing.TestDatabase;
import org.radnice.sample.internal.store.NoteEntity;

class TransactionsContractTest {

    private static final String DATABASES = "org.radnice.kernel.testing.Databases#all";
    private static final Instant NOW = Instant.parse("2026-10-25T00:30:00.123Z");

    private static final class Refused extends ConflictException {
        private static final long serialVersionUID = 1L;

        Refused() {
            super("sample.refused", "no");
        }
    }

    private static Transactions sample(TestDatabase database) {
        database.kernel().jdbc().with(true, connection -> {
            try (var statement = connection.createStatement()) {
                return statement.execute("CREATE TABLE smp_note (id VARCHAR(36) NOT NULL PRIMARY KEY,"
                        + " version INTEGER NOT NULL, title VARCHAR(200) NOT NULL, body "
                        + database.manager().database().dialect().placeholders().get("clob") + ", bytes "
                        + database.manager().database().dialect().placeholders().get("blob")
                        + ", pinned BOOLEAN NOT NULL, state VARCHAR(10) NOT NULL, created_at BIGINT NOT NULL,"
                        + " due_on DATE, amount BIGINT)");
            }
        });
        return database.transactions("sample");
    }

    private static Optional<String> title(Transactions transactions, String id) {
        return transactions.read(work -> work.find(NoteEntity.class, id).map(NoteEntity::title));
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void everyKindOfFieldComesBack(TestDatabase database) {
        Transactions transactions = sample(database);
        String body = "Příliš žluťoučký kůň ".repeat(5000);
        transactions.write(work -> {
            NoteEntity note = new NoteEntity("1", "Первый", NOW);
            note.fill(body, new byte[] {1, 2, 0, -1}, true, NoteEntity.State.CLOSED, LocalDate.of(2026, 3, 29), 150_000L);
            work.entities().persist(note);
            work.entities().persist(new NoteEntity("2", "prázdná", NOW.plusSeconds(3600)));
            return null;
        });
        NoteEntity full = transactions.read(work -> work.find(NoteEntity.class, "1").orElseThrow());
        assertThat(full.title()).isEqualTo("Первый");
        assertThat(full.createdAt()).isEqualTo(NOW);
        assertThat(full.dueOn()).isEqualTo(LocalDate.of(2026, 3, 29));
        assertThat(full.amount()).isEqualTo(150_000L);
        assertThat(full.pinned()).isTrue();
        assertThat(full.state()).isEqualTo(NoteEntity.State.CLOSED);
        assertThat(transactions.<String>read(work -> work.find(NoteEntity.class, "1").orElseThrow().body())).isEqualTo(body);
        assertThat(transactions.<byte[]>read(work -> work.find(NoteEntity.class, "1").orElseThrow().bytes()))
                .containsExactly(1, 2, 0, -1);
        NoteEntity empty = transactions.read(work -> work.find(NoteEntity.class, "2").orElseThrow());
        assertThat(empty.dueOn()).isNull();
        assertThat(empty.amount()).isNull();
        assertThat(transactions.<List<String>>read(work -> work.entities()
                        .createQuery("SELECT n.id FROM NoteEntity n WHERE n.createdAt > :t AND n.pinned = FALSE", String.class)
                        .setParameter("t", NOW.toEpochMilli())
                        .getResultList()))
                .containsExactly("2");
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void anErrorRollsBackEverythingAndComesOutUntouched(TestDatabase database) {
        Transactions transactions = sample(database);
        AtomicInteger hints = new AtomicInteger();
        Refused refused = new Refused();
        assertThatThrownBy(() -> transactions.write(work -> {
                    work.entities().persist(new NoteEntity("1", "a", NOW));
                    work.publish(EventDraft.of("sample.note.written", "1"));
                    work.afterCommit(hints::incrementAndGet);
                    work.entities().flush();
                    throw refused;
                }))
                .isSameAs(refused);
        assertThat(title(transactions, "1")).isEmpty();
        assertThat(database.kernel().events()).isEmpty();
        assertThat(hints).hasValue(0);
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void aBrokenConstraintIsSeenAsItself(TestDatabase database) {
        Transactions transactions = sample(database);
        transactions.write(work -> {
            work.entities().persist(new NoteEntity("1", "a", NOW));
            return null;
        });
        assertThatThrownBy(() -> transactions.write(work -> {
                    work.entities().persist(new NoteEntity("1", "b", NOW));
                    return null;
                }))
                .isInstanceOf(jakarta.persistence.EntityExistsException.class);
        assertThat(title(transactions, "1")).contains("a");
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void callsInsideJoinAcrossModules(TestDatabase database) {
        Transactions outer = sample(database);
        Transactions inner = database.transactions("sample");
        List<String> order = new ArrayList<>();
        outer.write(work -> {
            work.entities().persist(new NoteEntity("1", "a", NOW));
            work.afterCommit(() -> order.add("hint sees " + title(outer, "2").orElse("nothing")));
            inner.write(joined -> {
                joined.entities().persist(new NoteEntity("2", "b", NOW));
                return joined.publish(EventDraft.of("sample.note.written", "2"));
            });
            order.add("still inside");
            return null;
        });
        assertThat(order).containsExactly("still inside", "hint sees b");
        assertThatThrownBy(() -> outer.write(work -> {
                    inner.write(joined -> joined.find(NoteEntity.class, "2").map(note -> {
                                note.rename("never");
                                return note;
                            }));
                    throw new Refused();
                }))
                .isInstanceOf(Refused.class);
        assertThat(title(outer, "2")).contains("b");
        assertThat(database.kernel().events("sample.note.*")).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void aSwallowedFailureOfAJoinedWriterCommitsNothing(TestDatabase database) {
        Transactions transactions = sample(database);
        assertThatThrownBy(() -> transactions.write(work -> {
                    work.entities().persist(new NoteEntity("1", "a", NOW));
                    try {
                        transactions.write(joined -> {
                            throw new Refused();
                        });
                    } catch (Refused e) {
                        // As a careless caller would.
                    }
                    return null;
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasCauseInstanceOf(Refused.class);
        assertThat(title(transactions, "1")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void aReaderChangesNothing(TestDatabase database) {
        Transactions transactions = sample(database);
        transactions.write(work -> {
            work.entities().persist(new NoteEntity("1", "a", NOW));
            return null;
        });
        transactions.read(work -> {
            work.find(NoteEntity.class, "1").orElseThrow().rename("b");
            work.entities().flush();
            return null;
        });
        assertThat(title(transactions, "1")).contains("a");
        assertThatThrownBy(() -> transactions.read(work -> transactions.write(joined -> null)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> transactions.read(work -> work.publish(EventDraft.of("sample.a.b", "1"))))
                .isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void losersOfAConflictAreTriedAgain(TestDatabase database) throws Exception {
        Transactions transactions = sample(database);
        transactions.write(work -> {
            NoteEntity note = new NoteEntity("1", "a", NOW);
            note.fill("", null, false, NoteEntity.State.OPEN, null, 0L);
            work.entities().persist(note);
            return null;
        });
        int threads = 4;
        AtomicInteger tries = new AtomicInteger();
        CyclicBarrier start = new CyclicBarrier(threads);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                all.add(pool.submit(() -> {
                    start.await();
                    return transactions.<Void>write(work -> {
                        tries.incrementAndGet();
                        NoteEntity note = work.find(NoteEntity.class, "1").orElseThrow();
                        note.fill("", null, false, NoteEntity.State.OPEN, null, note.amount() + 1);
                        return null;
                    });
                }));
            }
            for (Future<?> each : all) {
                each.get();
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(transactions.<Long>read(work -> work.find(NoteEntity.class, "1").orElseThrow().amount()))
                .isEqualTo(threads);
        assertThat(tries.get()).isGreaterThanOrEqualTo(threads);
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void aRetriedWorkLeavesOneTrace(TestDatabase database) {
        Transactions transactions = sample(database);
        AtomicInteger tries = new AtomicInteger();
        transactions.write(work -> {
            work.entities().persist(new NoteEntity("1", "a", NOW));
            work.publish(EventDraft.of("sample.note.written", "1"));
            if (tries.incrementAndGet() < 3) {
                throw new SqlFailure(new SQLException("deadlock", "40P01"));
            }
            return null;
        });
        assertThat(tries).hasValue(3);
        assertThat(database.kernel().events()).hasSize(1);
        assertThatThrownBy(() -> transactions.write(work -> {
                    throw new SqlFailure(new SQLException("deadlock", "40001"));
                }))
                .isInstanceOf(DatabaseBusyException.class);
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void noConnectionIsLost(TestDatabase database) throws SQLException {
        Transactions transactions = sample(database);
        for (int i = 0; i < 40; i++) {
            transactions.read(work -> work.entities().unwrap(Connection.class));
            assertThatThrownBy(() -> transactions.write(work -> {
                        work.find(NoteEntity.class, "x");
                        throw new Refused();
                    }))
                    .isInstanceOf(Refused.class);
        }
        assertThat(database.manager().database().load()[1]).isZero();
    }
}
