package org.radnice.ideas.internal;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.radnice.kernel.api.service.ServiceHolder;
import org.radnice.security.api.AuditTrail;

/** Holds the audit trail of the security module, which may be swapped at any time: without it nothing is changed. */
@Component(service = AuditHolder.class)
public final class AuditHolder extends ServiceHolder<AuditTrail> {

    @Activate
    public AuditHolder() {
        super(() -> new IdeasUnavailableException("AuditTrail"));
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    public void bind(AuditTrail bound) {
        set(bound);
    }

    public void unbind(AuditTrail unbound) {
        clear(unbound);
    }
}
