package org.radnice.web.internal.gate;

import jakarta.servlet.http.HttpServletResponse;

/** The headers that every response carries. */
final class SecurityHeaders {

    /** No inline script and no inline style anywhere; {@code data:} is for small pictures inside style sheets. */
    static final String PAGE_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
            + "font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; "
            + "frame-ancestors 'none'";
    static final String DATA_POLICY = "default-src 'none'; frame-ancestors 'none'";

    private SecurityHeaders() {}

    static void write(HttpServletResponse response, boolean page) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", page ? PAGE_POLICY : DATA_POLICY);
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        if (page) {
            response.setHeader("X-Frame-Options", "DENY");
            response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
            response.setHeader("Permissions-Policy", "camera=(), microphone=(), payment=(), usb=(), geolocation=(self)");
        }
    }
}
