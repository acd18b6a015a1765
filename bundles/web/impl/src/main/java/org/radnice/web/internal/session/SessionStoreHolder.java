package org.radnice.web.internal.session;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.radnice.kernel.api.service.ServiceHolder;
import org.radnice.web.internal.error.RefusedException;

/** The store, which comes with the database: without it, pages for everybody still work. */
@Component(service = SessionStoreHolder.class)
public final class SessionStoreHolder extends ServiceHolder<SessionStore> {

    @Activate
    public SessionStoreHolder() {
        super(() -> RefusedException.away("web.database-away", 5));
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    public void bind(SessionStore bound) {
        set(bound);
    }

    public void unbind(SessionStore unbound) {
        clear(unbound);
    }
}
