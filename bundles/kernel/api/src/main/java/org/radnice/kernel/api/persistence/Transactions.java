package org.radnice.kernel.api.persistence;

import java.util.function.Function;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The module's way to its tables: a transaction is one visible call that takes a function.
 *
 * <p>The service is bundle-scoped. Each module gets the persistence unit that its own {@code META-INF/persistence.xml}
 * describes; the unit is closed when the module stops. A module that only uses services of others needs none.
 *
 * <p>A call on a thread that is inside a transaction already (of the same or of another module) joins it: one connection,
 * one commit, all or nothing. This is how an audit entry or a stored file belongs to the change that caused it.
 *
 * <p>Serialization failures and deadlocks (SQL states 40001, 40P01, Derby's 40XL1 and 40XL2) are retried from the
 * outermost call a few times, so the work must have no effect outside of the database until it returns.
 *
 * @see UnitOfWork
 */
@ProviderType
public interface Transactions {

    /**
     * Runs the work in a transaction and commits it, or rolls it back when the work throws.
     *
     * @return what the work returned; entities in it are detached
     * @throws org.radnice.kernel.api.error.UnavailableException when the database cannot be reached
     * @throws RuntimeException whatever the work throws, untouched
     */
    <T> T write(Function<UnitOfWork, T> work);

    /**
     * Runs the work in a transaction that is always rolled back. Joins a writing transaction like {@link #write}.
     *
     * @return what the work returned; entities in it are detached
     * @throws org.radnice.kernel.api.error.UnavailableException when the database cannot be reached
     * @throws IllegalStateException when the work calls {@link #write}: it would be rolled back
     */
    <T> T read(Function<UnitOfWork, T> work);
}
