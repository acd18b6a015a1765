package org.radnice.forms.internal.foreign;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.radnice.kernel.api.service.ServiceHolder;
import org.radnice.security.api.Accounts;

/** Holds who knows accounts: colleagues to hand a submission over to. */
@Component(service = AccountsHolder.class)
public final class AccountsHolder extends ServiceHolder<Accounts> {

    @Activate
    public AccountsHolder() {
        super(() -> new FormsUnavailableException("Accounts"));
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    public void bind(Accounts bound) {
        set(bound);
    }

    public void unbind(Accounts unbound) {
        clear(unbound);
    }
}
