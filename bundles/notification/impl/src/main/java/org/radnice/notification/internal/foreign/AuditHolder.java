package org.radnice.notification.internal.foreign;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.radnice.security.api.AuditTrail;

/** Holds the security module's {@link AuditTrail}, which comes and goes. */
@Component(service = AuditHolder.class)
public final class AuditHolder {

    private final AtomicReference<AuditTrail> service = new AtomicReference<>();

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    public void bind(AuditTrail bound) {
        service.set(bound);
    }

    public void unbind(AuditTrail unbound) {
        service.compareAndSet(unbound, null);
    }

    /**
     * The service.
     *
     * @throws SecurityAwayException while it is away
     */
    public AuditTrail get() {
        return Optional.ofNullable(service.get()).orElseThrow(() -> new SecurityAwayException("AuditTrail"));
    }
}
