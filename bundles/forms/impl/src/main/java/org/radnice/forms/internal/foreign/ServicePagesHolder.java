package org.radnice.forms.internal.foreign;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.radnice.kernel.api.service.ServiceHolder;
import org.radnice.portal.api.ServicePages;

/** Holds the service pages, to which forms link. */
@Component(service = ServicePagesHolder.class)
public final class ServicePagesHolder extends ServiceHolder<ServicePages> {

    @Activate
    public ServicePagesHolder() {
        super(() -> new FormsUnavailableException("ServicePages"));
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    public void bind(ServicePages bound) {
        set(bound);
    }

    public void unbind(ServicePages unbound) {
        clear(unbound);
    }
}
