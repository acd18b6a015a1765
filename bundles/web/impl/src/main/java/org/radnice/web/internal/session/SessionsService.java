package org.radnice.web.internal.session;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.web.api.Sessions;

/** What other modules may do with the sessions of an account. */
@Component
public final class SessionsService implements Sessions {

    private final SessionStore store;

    @Activate
    public SessionsService(@Reference SessionStore store) {
        this.store = store;
    }

    @Override
    public List<Info> of(String account) {
        return store.of(account);
    }

    @Override
    public void end(String account, String id) {
        store.end(account, id);
    }

    @Override
    public void endOthers(String account, String keptId) {
        store.endOthers(account, keptId);
    }

    @Override
    public void endAll(String account) {
        store.endAll(account);
    }
}
