package org.radnice.web.api;

import java.time.Instant;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** The sessions of an account, on whichever device. */
@ProviderType
public interface Sessions {

    /**
     * A session.
     *
     * @param id public id, not the cookie
     * @param device short description of browser and system
     * @param startedAt when somebody signed in
     * @param seenAt when it was last used, to five minutes
     */
    record Info(String id, String device, Instant startedAt, Instant seenAt) {}

    /** Sessions of the account, last used first. */
    List<Info> of(String account);

    /** Ends one session of the account. */
    void end(String account, String id);

    /** Ends all sessions of the account but this one, after a change of the password in it. Joins the caller's transaction. */
    void endOthers(String account, String keptId);

    /** Ends all sessions of the account (joins the caller's transaction), for example when it is closed. */
    void endAll(String account);
}
