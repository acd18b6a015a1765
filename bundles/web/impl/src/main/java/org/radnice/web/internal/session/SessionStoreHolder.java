package org.radnice.web.internal.session;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.radnice.web.internal.error.RefusedException;

/** The store, which comes with the database: without it, pages for everybody still work. */
@Component(service = SessionStoreHolder.class)
public final class SessionStoreHolder {

    private volatile SessionStore store;

    @Activate
    public SessionStoreHolder() {}

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    public void bind(SessionStore arrived) {
        store = arrived;
    }

    public void unbind(SessionStore gone) {
        if (store == gone) {
            store = null;
        }
    }

    /**
     * @throws RefusedException with 503 while there is none
     */
    public SessionStore get() {
        SessionStore present = store;
        if (present == null) {
            throw RefusedException.away("web.database-away", 5);
        }
        return present;
    }

    public boolean present() {
        return store != null;
    }
}
