package org.radnice.web.internal.gate;

/** Whether a request that changes something comes from a page of this site (docs/adr/0021). */
final class CrossSite {

    private CrossSite() {}

    /** Methods that change nothing by their definition (RFC 9110, 9.2.1). */
    static boolean safe(String method) {
        return "GET".equals(method) || "HEAD".equals(method) || "OPTIONS".equals(method);
    }

    /**
     * @param fetchSite header {@code Sec-Fetch-Site}, or {@code null}
     * @param origin header {@code Origin}, or {@code null}
     * @param baseUrl of this site as the client sees it
     * @param cookie whether the request carries a cookie of a session
     * @return whether to refuse an unsafe request
     */
    static boolean refused(String fetchSite, String origin, String baseUrl, boolean cookie) {
        if (fetchSite != null) {
            return !"same-origin".equals(fetchSite) && !"none".equals(fetchSite);
        }
        if (origin != null) {
            return !origin.equalsIgnoreCase(baseUrl);
        }
        // No browser of the last years sends a form with neither header: a program, which has no session, or an attack.
        return cookie;
    }
}
