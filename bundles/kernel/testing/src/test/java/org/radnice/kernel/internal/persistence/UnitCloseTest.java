package org.radnice.kernel.internal.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.radnice.kernel.testing.TestDatabase;
import org.radnice.sample.internal.store.NoteEntity;

/** A module goes away while transactions of others use what it stores. */
class UnitCloseTest {

    @Test
    void aUnitIsClosedWhenTheTransactionsThatUseItHaveEnded() throws Exception {
        try (TestDatabase database = TestDatabase.derby()) {
            ModuleTransactions going = open(database);
            CountDownLatch inside = new CountDownLatch(1);
            CountDownLatch goOn = new CountDownLatch(1);
            CompletableFuture<String> work = CompletableFuture.supplyAsync(() -> database.manager().run(true, outer -> {
                going.write(joined -> joined.entities().isOpen());
                inside.countDown();
                return waited(goOn) ? "committed" : "given up";
            }));
            assertThat(inside.await(20, TimeUnit.SECONDS)).isTrue();

            CompletableFuture<Void> closing = CompletableFuture.runAsync(going::close);
            refused(going);
            assertThat(closing).isNotDone();
            goOn.countDown();

            assertThat(work.get(20, TimeUnit.SECONDS)).isEqualTo("committed");
            closing.get(20, TimeUnit.SECONDS);
        }
    }

    @Test
    void whoComesTooLateTriesAgainAndFindsTheOneThatStays() {
        try (TestDatabase database = TestDatabase.derby();
                ModuleTransactions staying = open(database)) {
            ModuleTransactions gone = open(database);
            gone.close();
            AtomicInteger tries = new AtomicInteger();

            boolean open = database.manager().run(true, outer -> {
                ModuleTransactions found = tries.incrementAndGet() == 1 ? gone : staying;
                return found.write(joined -> joined.entities().isOpen());
            });

            assertThat(open).isTrue();
            assertThat(tries).hasValue(2);
        }
    }

    @Test
    void whereNoOtherStaysTheCallerMayComeAgainLater() {
        try (TestDatabase database = TestDatabase.derby()) {
            ModuleTransactions gone = open(database);
            gone.close();
            assertThatThrownBy(() -> gone.write(work -> work.entities().isOpen())).isInstanceOf(DatabaseBusyException.class);
        }
    }

    private static ModuleTransactions open(TestDatabase database) {
        UnitDescription description = new UnitDescription("sample", List.of(NoteEntity.class.getName()));
        PersistenceUnit unit = new PersistenceUnit(description, NoteEntity.class.getClassLoader(), database.manager());
        return new ModuleTransactions(database.manager(), unit, event -> "");
    }

    /** Returns once the unit takes part in nothing new. */
    private static void refused(ModuleTransactions transactions) {
        while (true) {
            try {
                transactions.read(work -> work.entities().isOpen());
            } catch (DatabaseBusyException e) {
                return;
            }
        }
    }

    private static boolean waited(CountDownLatch latch) {
        try {
            return latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
