package org.radnice.portal.internal;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.radnice.security.api.RateLimits;

/** Holds the limits against floods of reports. */
@Component(service = LimitsHolder.class)
public final class LimitsHolder {

    private final AtomicReference<RateLimits> service = new AtomicReference<>();

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    public void bind(RateLimits bound) {
        service.set(bound);
    }

    public void unbind(RateLimits unbound) {
        service.compareAndSet(unbound, null);
    }

    /** The service, if it is here now. */
    public Optional<RateLimits> find() {
        return Optional.ofNullable(service.get());
    }

    /**
     * The service.
     *
     * @throws PortalUnavailableException while it is away
     */
    public RateLimits get() {
        return find().orElseThrow(() -> new PortalUnavailableException("RateLimits"));
    }
}
