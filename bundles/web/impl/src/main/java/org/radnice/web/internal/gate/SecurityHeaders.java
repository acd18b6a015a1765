package org.radnice.web.internal.gate;

import java.util.function.BiConsumer;

/** The headers that every response carries. */
final class SecurityHeaders {

    /** No inline script and no inline style anywhere; {@code data:} is for small pictures inside style sheets. */
    static final String PAGE_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
            + "font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; "
            + "frame-ancestors 'none'";
    static final String DATA_POLICY = "default-src 'none'; frame-ancestors 'none'";

    private SecurityHeaders() {}

    static void write(BiConsumer<String, String> headers, boolean page) {
        headers.accept("X-Content-Type-Options", "nosniff");
        headers.accept("Content-Security-Policy", page ? PAGE_POLICY : DATA_POLICY);
        headers.accept("Referrer-Policy", "same-origin");
        headers.accept("Cross-Origin-Resource-Policy", "same-origin");
        if (page) {
            headers.accept("X-Frame-Options", "DENY");
            headers.accept("Cross-Origin-Opener-Policy", "same-origin");
            headers.accept("Permissions-Policy", "camera=(), microphone=(), payment=(), usb=(), geolocation=(self)");
        }
    }
}
