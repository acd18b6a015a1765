package org.radnice.web.internal.gate;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.radnice.web.internal.error.RefusedException;

/**
 * Under which address the client sees this server, and from where it comes.
 *
 * @param scheme {@code http} or {@code https}
 * @param authority host, and the port unless it is the scheme's own
 * @param client address of the client
 * @param loopback whether both ends are this machine itself
 */
record Site(String scheme, String authority, String client, boolean loopback) {

    static Site of(HttpServletRequest request, Networks proxies) {
        String scheme = request.getScheme();
        String host = request.getHeader("Host");
        String peer = request.getRemoteAddr();
        String client = peer;
        if (!proxies.isEmpty() && proxies.contains(peer)) {
            client = forwardedFor(all(request, "X-Forwarded-For"), peer, proxies);
            String proto = last(request, "X-Forwarded-Proto");
            if ("https".equalsIgnoreCase(proto) || "http".equalsIgnoreCase(proto)) {
                scheme = proto.toLowerCase(Locale.ROOT);
            }
            String forwardedHost = last(request, "X-Forwarded-Host");
            if (forwardedHost != null) {
                host = forwardedHost;
            }
        }
        if (host == null) {
            host = request.getServerName() + ":" + request.getServerPort();
        }
        String authority = authority(host, scheme);
        boolean here = Networks.loopback(client) && localName(hostOf(authority)) && !handedOn(request, proxies);
        return new Site(scheme, authority, client, here);
    }

    boolean secure() {
        return "https".equals(scheme);
    }

    String baseUrl() {
        return scheme + "://" + authority;
    }

    String host() {
        return hostOf(authority);
    }

    /** Whether a server that answers to these names may answer; an empty set stands for any name. */
    boolean addressedTo(Set<String> names) {
        return names.isEmpty() || loopback || names.contains(host());
    }

    /** Whether a proxy that nobody has told us of stands between: then the client is not where the connection comes from. */
    private static boolean handedOn(HttpServletRequest request, Networks proxies) {
        return proxies.isEmpty()
                && (request.getHeader("X-Forwarded-For") != null || request.getHeader("Forwarded") != null
                        || request.getHeader("Via") != null);
    }

    /** All lines of the header as one: some proxies add a line of their own below the one that the client has made up. */
    private static String all(HttpServletRequest request, String header) {
        List<String> lines = Collections.list(request.getHeaders(header));
        return lines.isEmpty() ? null : String.join(",", lines);
    }

    /** What the proxy nearest to us has said. */
    private static String last(HttpServletRequest request, String header) {
        String all = all(request, header);
        return all == null ? null : all.substring(all.lastIndexOf(',') + 1).trim();
    }

    /** The rightmost address that no trusted proxy has: what stands left of it, anybody may have written. */
    private static String forwardedFor(String header, String peer, Networks proxies) {
        if (header == null) {
            return peer;
        }
        String[] hops = header.split(",");
        for (int i = hops.length - 1; i >= 0; i--) {
            String hop = hops[i].trim();
            if (hop.isEmpty() || hop.length() > 45) {
                return peer;
            }
            if (!proxies.contains(hop)) {
                return hop;
            }
        }
        return peer;
    }

    private static String authority(String host, String scheme) {
        if (host.isEmpty() || host.length() > 260) {
            throw RefusedException.of(400, "web.host");
        }
        for (int i = 0; i < host.length(); i++) {
            char c = host.charAt(i);
            boolean fits = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9'
                    || c == '.' || c == '-' || c == ':' || c == '[' || c == ']' || c == '_';
            if (!fits) {
                throw RefusedException.of(400, "web.host");
            }
        }
        String ownPort = "https".equals(scheme) ? ":443" : ":80";
        return host.endsWith(ownPort) && !host.endsWith(":" + ownPort)
                ? host.substring(0, host.length() - ownPort.length())
                : host;
    }

    private static String hostOf(String authority) {
        int colon = authority.lastIndexOf(':');
        String host = colon > authority.lastIndexOf(']') ? authority.substring(0, colon) : authority;
        return host.toLowerCase(Locale.ROOT);
    }

    private static boolean localName(String host) {
        return "localhost".equals(host) || Networks.loopback(host);
    }
}
