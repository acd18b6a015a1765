package org.radnice.web.internal.gate;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.radnice.web.internal.session.RequestSession;

/** The cookies of this site. */
final class SessionCookie implements RequestSession.CookieWriter {

    private static final String PLAIN = "radnice";
    /** The prefix makes browsers insist on https and on this very host. */
    private static final String SECURE = "__Host-radnice";
    private static final String LANGUAGE = "lang";
    private static final String SECURE_LANGUAGE = "__Host-lang";
    private static final int LONGEST = 100;

    private final HttpServletResponse response;
    private final boolean secure;

    SessionCookie(HttpServletResponse response, boolean secure) {
        this.response = response;
        this.secure = secure;
    }

    /** The secret that the request brought, or {@code null}. */
    static String read(HttpServletRequest request, boolean secure) {
        return value(request, secure ? SECURE : PLAIN);
    }

    /** The language that the reader chose earlier, or {@code null}. */
    static String language(HttpServletRequest request) {
        String chosen = value(request, SECURE_LANGUAGE);
        return chosen == null ? value(request, LANGUAGE) : chosen;
    }

    private static String value(HttpServletRequest request, String name) {
        if (request.getHeader("Cookie") == null) {
            return null;
        }
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (name.equals(cookie.getName())) {
                    String value = cookie.getValue();
                    return value == null || value.isEmpty() || value.length() > LONGEST ? null : value;
                }
            }
        }
        return null;
    }

    @Override
    public void set(String value) {
        response.addHeader("Set-Cookie", name() + "=" + value + "; Path=/; HttpOnly; SameSite=Lax" + (secure ? "; Secure" : ""));
    }

    @Override
    public void clear() {
        response.addHeader(
                "Set-Cookie", name() + "=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax" + (secure ? "; Secure" : ""));
    }

    private String name() {
        return secure ? SECURE : PLAIN;
    }

    static void rememberLanguage(HttpServletResponse response, String code, boolean secure) {
        response.addHeader("Set-Cookie", (secure ? SECURE_LANGUAGE : LANGUAGE) + "=" + code + "; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax"
                + (secure ? "; Secure" : ""));
    }
}
