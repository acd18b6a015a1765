package org.radnice.web.internal.metrics;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.web.internal.call.WebCall;
import org.radnice.web.internal.error.RefusedException;
import org.radnice.web.internal.gate.Insiders;
import org.radnice.web.internal.gate.OwnEndpoint;

/** {@code /metrics} for Prometheus. */
@Component
public final class MetricsEndpoint implements OwnEndpoint {

    private final Metrics metrics;
    private final Insiders insiders;

    @Activate
    public MetricsEndpoint(@Reference Metrics metrics, @Reference Insiders insiders) {
        this.metrics = metrics;
        this.insiders = insiders;
    }

    @Override
    public boolean answers(String path) {
        return path.equals("/metrics");
    }

    @Override
    public void answer(WebCall call, HttpServletResponse response) throws IOException {
        if (!insiders.contain(call)) {
            throw RefusedException.of(403, "web.insiders");
        }
        byte[] body = metrics.scrape().getBytes(StandardCharsets.UTF_8);
        response.setContentType("text/plain; version=0.0.4; charset=utf-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
