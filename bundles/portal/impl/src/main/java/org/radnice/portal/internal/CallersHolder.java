package org.radnice.portal.internal;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.radnice.security.api.Callers;

/** Holds who knows the caller; the security module may be swapped at any time. */
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

    /** The service, if it is here now. */
    public Optional<Callers> find() {
        return Optional.ofNullable(service.get());
    }

    /**
     * The service.
     *
     * @throws PortalUnavailableException while it is away
     */
    public Callers get() {
        return find().orElseThrow(() -> new PortalUnavailableException("Callers"));
    }
}
