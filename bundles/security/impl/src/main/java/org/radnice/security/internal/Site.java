package org.radnice.security.internal;

import org.radnice.kernel.api.office.Office;

/** Under which address mailed links lead back to this site. */
public final class Site {

    private Site() {}

    /**
     * Scheme, host and port of links. In earnest they come from the office's profile only: the host of a request is what its
     * sender says, and a stranger could have somebody else's link lead to his own server.
     *
     * @param mode of the server
     * @param configured address in the office's profile
     * @param requested address of the request, or an empty string outside of one
     */
    public static String base(Office.Mode mode, String configured, String requested) {
        String base = mode == Office.Mode.EVALUATION && !requested.isEmpty() ? requested : configured;
        return base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }
}
