package org.radnice.forms.internal.foreign;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** A service that may be away. */
abstract class Holder<S> {

    private final AtomicReference<S> service = new AtomicReference<>();

    final void set(S bound) {
        service.set(bound);
    }

    final void clear(S unbound) {
        // The newer one may have been bound already.
        service.compareAndSet(unbound, null);
    }

    /** The service, if it is here now. */
    public final Optional<S> find() {
        return Optional.ofNullable(service.get());
    }

    /**
     * The service.
     *
     * @throws FormsUnavailableException while it is away
     */
    public final S get() {
        return find().orElseThrow(() -> new FormsUnavailableException(getClass().getSimpleName()));
    }
}
