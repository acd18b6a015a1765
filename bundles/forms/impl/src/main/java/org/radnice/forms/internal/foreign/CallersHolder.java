package org.radnice.forms.internal.foreign;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.radnice.kernel.api.service.ServiceHolder;
import org.radnice.security.api.Callers;

/** Holds who knows the caller. */
@Component(service = CallersHolder.class)
public final class CallersHolder extends ServiceHolder<Callers> {

    @Activate
    public CallersHolder() {
        super(() -> new FormsUnavailableException("Callers"));
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    public void bind(Callers bound) {
        set(bound);
    }

    public void unbind(Callers unbound) {
        clear(unbound);
    }
}
