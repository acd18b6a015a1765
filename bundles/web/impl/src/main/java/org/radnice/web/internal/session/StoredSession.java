package org.radnice.web.internal.session;

import java.util.Map;
import java.util.Optional;

/**
 * A session as a request finds it.
 *
 * @param idHash SHA-256 of the cookie
 * @param publicId as others may know it
 * @param account of who has signed in
 * @param entries values by name
 */
public record StoredSession(String idHash, String publicId, Optional<String> account, Map<String, String> entries) {

    public StoredSession {
        entries = Map.copyOf(entries);
    }
}
