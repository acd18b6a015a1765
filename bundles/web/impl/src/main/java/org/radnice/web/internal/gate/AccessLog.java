package org.radnice.web.internal.gate;

import org.radnice.web.internal.WebSettings;
import org.radnice.web.internal.call.WebCall;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One line per request that is worth one. Neither the address of the client nor the path stands in it, since both tell of
 * people: only the template of the operation.
 */
final class AccessLog {

    private static final Logger LOG = LoggerFactory.getLogger("org.radnice.web.requests");

    private AccessLog() {}

    static void write(WebCall call, String prefix, int status, long nanos, WebSettings settings) {
        WebSettings.RequestLogging wanted = settings.requestLogging();
        if (wanted == WebSettings.RequestLogging.NONE) {
            return;
        }
        String method = call.request().getMethod();
        // A node that is not ready yet is asked every second whether it is.
        if (wanted == WebSettings.RequestLogging.ALL
                || status >= 500 && !prefix.startsWith("/health")
                || nanos >= settings.slow().toNanos()
                || !CrossSite.safe(method)) {
            LOG.info("{} {}{} {} {} ms {}", method, prefix, call.operation(), status, nanos / 1_000_000, call.correlation());
        }
    }
}
