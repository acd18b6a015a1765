package org.radnice.portal.internal;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.radnice.kernel.api.service.ServiceHolder;
import org.radnice.security.api.RateLimits;

/** Holds the limits against floods of reports. */
@Component(service = LimitsHolder.class)
public final class LimitsHolder extends ServiceHolder<RateLimits> {

    @Activate
    public LimitsHolder() {
        super(() -> new PortalUnavailableException("RateLimits"));
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    public void bind(RateLimits bound) {
        set(bound);
    }

    public void unbind(RateLimits unbound) {
        clear(unbound);
    }
}
