package org.radnice.kernel.api.context;

import java.util.concurrent.Callable;
import org.osgi.annotation.versioning.ProviderType;

/** Binds a {@link CallContext} to the thread for the time of one call, and to its log lines as {@code correlation}. */
@ProviderType
public interface CallContexts {

    /** The context of this thread's call; a fresh one of the actor {@link CallContext#SYSTEM} where none was bound. */
    CallContext current();

    /**
     * Runs the call with the given context and restores the former one afterwards.
     *
     * @throws Exception whatever the call throws, untouched
     */
    <T> T call(CallContext context, Callable<T> call) throws Exception;

    /** As {@link #call}, for work that returns nothing and throws no checked exception. */
    void run(CallContext context, Runnable work);

    /** A new correlation id: 16 characters, {@code [0-9a-z]}. */
    String newCorrelation();
}
