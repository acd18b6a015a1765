package org.radnice.web.internal.asset;

import java.util.Locale;

/** What the headers of a request for a static file ask for (RFC 9110, 12.5.3 and 13.1.2). */
final class Negotiation {

    private Negotiation() {}

    /** Whether the client takes this content coding. */
    static boolean accepts(String acceptEncoding, String coding) {
        if (acceptEncoding == null) {
            return false;
        }
        boolean any = false;
        for (String item : acceptEncoding.toLowerCase(Locale.ROOT).split(",")) {
            String[] parts = item.trim().split("\\s*;\\s*");
            boolean wanted = parts.length < 2 || !parts[1].matches("q=0(\\.0*)?");
            if (parts[0].equals(coding)) {
                return wanted;
            }
            any |= parts[0].equals("*") && wanted;
        }
        return any;
    }

    /** Whether the client has this version already; tags are compared weakly, as If-None-Match asks. */
    static boolean matches(String ifNoneMatch, String tag) {
        if (ifNoneMatch == null) {
            return false;
        }
        for (String item : ifNoneMatch.split(",")) {
            String known = item.trim();
            if (known.equals("*") || known.equals(tag) || known.equals("W/" + tag)) {
                return true;
            }
        }
        return false;
    }
}
