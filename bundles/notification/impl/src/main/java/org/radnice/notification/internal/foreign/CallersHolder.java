package org.radnice.notification.internal.foreign;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.radnice.security.api.Callers;

/** Holds the security module's {@link Callers}, which comes and goes. */
@Component(service = CallersHolder.class)
public final class CallersHolder {

    private final AtomicReference<Callers> service = new AtomicReference<>();

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    public void bind(Callers bound) {
        service.set(bound);
    }

    public void unbind(Callers unbound) {
        service.compareAndSet(unbound, null);
    }

    /**
     * The service.
     *
     * @throws SecurityAwayException while it is away
     */
    public Callers get() {
        return Optional.ofNullable(service.get()).orElseThrow(() -> new SecurityAwayException("Callers"));
    }
}
