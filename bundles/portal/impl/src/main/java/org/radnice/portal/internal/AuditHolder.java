package org.radnice.portal.internal;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.radnice.security.api.AuditTrail;

/** Holds the audit trail: without it nothing is changed. */
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

    /** The service, if it is here now. */
    public Optional<AuditTrail> find() {
        return Optional.ofNullable(service.get());
    }

    /**
     * The service.
     *
     * @throws PortalUnavailableException while it is away
     */
    public AuditTrail get() {
        return find().orElseThrow(() -> new PortalUnavailableException("AuditTrail"));
    }
}
