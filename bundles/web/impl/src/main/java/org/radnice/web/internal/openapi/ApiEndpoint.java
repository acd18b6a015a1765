package org.radnice.web.internal.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.kernel.api.office.Office;
import org.radnice.web.internal.Kind;
import org.radnice.web.internal.call.WebCall;
import org.radnice.web.internal.dispatch.Operation;
import org.radnice.web.internal.dispatch.PublishedOperations;
import org.radnice.web.internal.error.RefusedException;
import org.radnice.web.internal.gate.OwnEndpoint;
import org.radnice.web.internal.page.Engines;
import org.radnice.web.internal.page.PageRenderer;

/** {@code /api} for people and {@code /api/openapi.json} for programs: what can be called here. */
@Component
public final class ApiEndpoint implements OwnEndpoint {

    private static final String PAGE = "/api";
    private static final String DOCUMENT = "/api/openapi.json";

    /**
     * A module's part of the page.
     *
     * @param name of the module
     * @param operations its REST operations
     * @param soap address of its WSDL, or an empty string
     */
    public record ModulePart(String name, List<Operation> operations, String soap) {}

    private record Written(long revision, String server, byte[] bytes) {}

    private final PublishedOperations published;
    private final Office office;
    private final PageRenderer renderer;
    private final Engines.Face face;
    private final ObjectMapper json = new ObjectMapper();
    private volatile Written last;

    @Activate
    public ApiEndpoint(
            @Reference PublishedOperations published,
            @Reference Office office,
            @Reference PageRenderer renderer,
            @Reference Engines engines) {
        this.published = published;
        this.office = office;
        this.renderer = renderer;
        this.face = engines.ofWeb();
    }

    @Override
    public boolean answers(String path) {
        return path.equals(PAGE) || path.equals("/api/") || path.equals(DOCUMENT);
    }

    @Override
    public void answer(WebCall call, HttpServletResponse response) throws IOException {
        byte[] body;
        if (call.path().equals(DOCUMENT)) {
            response.setContentType("application/json");
            // Open to pages of other sites: it says nothing of anybody.
            response.setHeader("Access-Control-Allow-Origin", "*");
            body = document(call);
        } else if (call.path().equals("/api/")) {
            throw RefusedException.with(308, "web.not-found", "Location", call.baseUrl() + PAGE);
        } else {
            response.setContentType("text/html;charset=UTF-8");
            body = renderer.render(face, "api", model(), call).bytes();
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private byte[] document(WebCall call) throws JsonProcessingException {
        long revision = published.revision();
        Written written = last;
        if (written == null || written.revision() != revision || !written.server().equals(call.baseUrl())) {
            byte[] bytes = json.writeValueAsBytes(
                    OpenApiDocument.of(published.rest(), office.profile().shortName() + " API", call.baseUrl()));
            written = new Written(revision, call.baseUrl(), bytes);
            last = written;
        }
        return written.bytes();
    }

    private Map<String, Object> model() {
        Map<String, List<Operation>> rest = new LinkedHashMap<>();
        Map<String, String> soap = new LinkedHashMap<>();
        for (Operation operation : published.operations()) {
            if (operation.kind() == Kind.REST) {
                rest.computeIfAbsent(operation.module(), name -> new ArrayList<>()).add(operation);
            } else if (operation.kind() == Kind.SOAP) {
                rest.computeIfAbsent(operation.module(), name -> new ArrayList<>());
                soap.put(operation.module(), operation.path().substring(0, operation.path().indexOf('#')) + "?wsdl");
            }
        }
        List<ModulePart> modules = rest.entrySet().stream()
                .map(entry -> new ModulePart(entry.getKey(), entry.getValue(), soap.getOrDefault(entry.getKey(), "")))
                .toList();
        return Map.of("modules", modules, "document", DOCUMENT);
    }
}
