package org.radnice.kernel.api.service;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * Holds a service of another module, which comes and goes. A component per service extends it and calls {@link #set} and
 * {@link #clear} from the bind and unbind methods of its one reference, which is optional, dynamic and greedy: while two
 * generations of the other module run, the newer one is bound before the older one is unbound.
 *
 * @param <S> the service
 */
public class ServiceHolder<S> {

    private final AtomicReference<S> service = new AtomicReference<>();
    private final Supplier<? extends RuntimeException> away;

    /**
     * An empty holder.
     *
     * @param away makes what {@link #get} throws while the service is away, an
     *     {@link org.radnice.kernel.api.error.UnavailableException} of the module that asks
     */
    public ServiceHolder(Supplier<? extends RuntimeException> away) {
        this.away = Objects.requireNonNull(away, "away");
    }

    /**
     * The service has come.
     *
     * @param bound to be handed out from now on
     */
    public final void set(S bound) {
        service.set(Objects.requireNonNull(bound, "bound"));
    }

    /**
     * A service has gone; does nothing when another one has been bound since.
     *
     * @param unbound no longer to be handed out
     */
    public final void clear(S unbound) {
        service.compareAndSet(unbound, null);
    }

    /**
     * The service, if it is here now.
     *
     * @return empty while it is away
     */
    public final Optional<S> find() {
        return Optional.ofNullable(service.get());
    }

    /**
     * The service, or the refusal of who needs it.
     *
     * @return never {@code null}
     * @throws RuntimeException the one that was given to the constructor, while the service is away
     */
    public final S get() {
        S present = service.get();
        if (present == null) {
            throw away.get();
        }
        return present;
    }
}
