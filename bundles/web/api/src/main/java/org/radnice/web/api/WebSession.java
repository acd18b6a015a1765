package org.radnice.web.api;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The session of one browser. It lies in the database, so that any node serves any request; the browser holds only a random
 * cookie. Changes are written before the response is sent.
 */
@ProviderType
public interface WebSession {

    /** Public id of the session as in {@link Sessions.Info#id()}, not the cookie; empty while nothing is stored. */
    Optional<String> id();

    /** Account id of who has signed in. */
    Optional<String> account();

    /**
     * Signs in: the session gets a new cookie (against fixation) and keeps its values.
     *
     * @param account account id
     */
    void signIn(String account);

    /** Ends the session here and on every node. */
    void signOut();

    /** A value that was put in under this name, {@code <module>.<name>}. */
    Optional<String> get(String name);

    /** Puts a value in, at most 2,000 characters; an empty one removes it. */
    void put(String name, String value);

    /**
     * A notice for the next page that this browser gets, shown once.
     *
     * @param messageKey key in the texts of the calling module's pages
     */
    void notice(String messageKey);
}
