package org.radnice.web.internal.session;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.radnice.web.api.Sessions;

/** Keeps sessions where every node reaches them. */
public interface SessionStore {

    /** The session of this cookie when it has neither idled nor lived too long. Writes only that it was seen, now and then. */
    Optional<StoredSession> load(String cookie);

    /**
     * A session that has begun.
     *
     * @param cookie the secret
     * @param publicId as others may know it
     */
    record Begun(String cookie, String publicId) {}

    /**
     * Begins a session.
     *
     * @param account of who has signed in, or {@code null}
     */
    Begun create(String account, String device, Map<String, String> entries);

    /**
     * Changes values of a session, empty ones removing their entry.
     *
     * @return false when the session has ended meanwhile
     */
    boolean change(String idHash, Map<String, String> changes);

    /** Ends a session. */
    void delete(String idHash);

    /** Sessions of the account that are alive, last used first. */
    List<Sessions.Info> of(String account);

    /** Ends one session of the account. */
    void end(String account, String publicId);

    /** Ends all sessions of the account but this one. */
    void endOthers(String account, String keptId);

    /** Ends all sessions of the account. */
    void endAll(String account);

    /** Removes the rows of sessions that have ended by time; returns how many. */
    int sweep();
}
