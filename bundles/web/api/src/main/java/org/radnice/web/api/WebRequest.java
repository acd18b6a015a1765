package org.radnice.web.api;

import java.util.Locale;
import org.osgi.annotation.versioning.ProviderType;

/** The request that the current thread answers. */
@ProviderType
public interface WebRequest {

    /** Path below the root of the site, decoded, for example {@code /sluzby/poplatek-za-psa}. */
    String path();

    /** Path and query as they stood in the request line, for coming back after sign-in; always begins with one slash. */
    String returnPath();

    /** Language of the reader: chosen by the link ({@code ?lang=en}, kept in a cookie), else by the browser, else Czech. */
    Locale locale();

    /**
     * What counts as one sender: IPv4 address of the client, or the first 64 bits of an IPv6 address; behind a trusted proxy of the
     * address that it forwards.
     */
    String clientAddress();

    /** Scheme, host and port under which the client sees this site, without a slash at the end. */
    String baseUrl();

    /** The session; nothing is stored and no cookie is set until something is put in. */
    WebSession session();
}
