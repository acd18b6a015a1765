package org.radnice.kernel.internal.persistence;

import jakarta.persistence.EntityManager;
import java.util.Objects;
import java.util.function.Function;
import org.radnice.kernel.api.event.EventDraft;
import org.radnice.kernel.api.persistence.Transactions;
import org.radnice.kernel.api.persistence.UnitOfWork;

/** One module's {@link Transactions}. */
public final class ModuleTransactions implements Transactions, AutoCloseable {

    private final TransactionManager transactions;
    private final PersistenceUnit unit;
    private final Function<EventDraft, String> outbox;

    /**
     * @param transactions of the node
     * @param unit of the module, or {@code null} when it has no entities
     * @param outbox writes an event within the current transaction and returns its id
     */
    public ModuleTransactions(TransactionManager transactions, PersistenceUnit unit, Function<EventDraft, String> outbox) {
        this.transactions = transactions;
        this.unit = unit;
        this.outbox = outbox;
    }

    @Override
    public <T> T write(Function<UnitOfWork, T> work) {
        return transactions.run(true, transaction -> work.apply(new Work(transaction)));
    }

    @Override
    public <T> T read(Function<UnitOfWork, T> work) {
        return transactions.run(false, transaction -> work.apply(new Work(transaction)));
    }

    @Override
    public void close() {
        if (unit != null) {
            unit.close();
        }
    }

    private final class Work implements UnitOfWork {

        private final ThreadTransaction transaction;

        Work(ThreadTransaction transaction) {
            this.transaction = transaction;
        }

        @Override
        public EntityManager entities() {
            if (unit == null) {
                throw new IllegalStateException("The module has no META-INF/persistence.xml with a unit of its name");
            }
            return transaction.entities(unit);
        }

        @Override
        public String publish(EventDraft event) {
            return outbox.apply(Objects.requireNonNull(event, "event"));
        }

        @Override
        public void afterCommit(Runnable hint) {
            transaction.afterCommit(Objects.requireNonNull(hint, "hint"));
        }
    }
}
