package org.radnice.web.internal.health;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.web.internal.call.WebCall;
import org.radnice.web.internal.error.RefusedException;
import org.radnice.web.internal.gate.Insiders;
import org.radnice.web.internal.gate.OwnEndpoint;

/** {@code /health}, {@code /health/live} and {@code /health/ready}. */
@Component
public final class HealthEndpoint implements OwnEndpoint {

    private final HealthChecks checks;
    private final Insiders insiders;
    private final JsonFactory json = new JsonFactory();

    @Activate
    public HealthEndpoint(@Reference HealthChecks checks, @Reference Insiders insiders) {
        this.checks = checks;
        this.insiders = insiders;
    }

    @Override
    public boolean answers(String path) {
        return path.startsWith("/health") && (path.length() == 7 || path.charAt(7) == '/');
    }

    @Override
    public void answer(WebCall call, HttpServletResponse response) throws IOException {
        switch (call.path()) {
            case "/health/live":
                write(response, 200, "UP", List.of(), false);
                break;
            case "/health/ready":
                boolean ready = checks.ready();
                write(response, ready ? 200 : 503, ready ? "UP" : "DOWN", List.of(), false);
                break;
            case "/health":
                List<HealthChecks.Result> results = checks.results();
                write(response, checks.ready() ? 200 : 503, HealthChecks.worst(results).name(), results, insiders.contain(call));
                break;
            default:
                throw RefusedException.notFound();
        }
    }

    private void write(
            HttpServletResponse response, int status, String overall, List<HealthChecks.Result> results, boolean details)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator writer = json.createGenerator(out)) {
            writer.writeStartObject();
            writer.writeStringField("status", overall);
            if (!results.isEmpty()) {
                writer.writeArrayFieldStart("checks");
                for (HealthChecks.Result result : results) {
                    writer.writeStartObject();
                    writer.writeStringField("module", result.module());
                    writer.writeStringField("name", result.name());
                    writer.writeStringField("status", result.health().status().name());
                    if (details) {
                        writer.writeStringField("detail", result.health().detail());
                    }
                    writer.writeEndObject();
                }
                writer.writeEndArray();
            }
            writer.writeEndObject();
        }
        response.setStatus(status);
        response.setContentType("application/json");
        response.setContentLength(out.size());
        out.writeTo(response.getOutputStream());
    }
}
