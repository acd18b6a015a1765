package org.radnice.web.internal.gate;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import org.apache.felix.http.jetty.ConnectorFactory;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.kernel.api.office.Office;
import org.radnice.web.internal.error.ErrorWriter;

/**
 * Answers what Jetty refuses before it is a request that the gate could see: broken lines, headers that are too large, paths with two
 * meanings. Felix hands its server out to those only who make a connector; the one made here has no port.
 */
@Component(service = ConnectorFactory.class)
public final class UnreadableRequests implements ConnectorFactory, Request.Handler {

    /** Felix takes no other kind of connector when it starts Jetty anew for a changed configuration. */
    private static final class WithoutPort extends ServerConnector {

        WithoutPort(Server server) {
            super(server, 0, 1);
        }

        @Override
        protected void doStart() {
            // Opens nothing.
        }

        @Override
        protected void doStop() {
            // Nothing was opened.
        }
    }

    private final ErrorWriter errors;
    private final Office office;

    @Activate
    public UnreadableRequests(@Reference ErrorWriter errors, @Reference Office office) {
        this.errors = errors;
        this.office = office;
    }

    @Override
    public Connector createConnector(Server server) {
        server.setErrorHandler(this);
        return new WithoutPort(server);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        String path = request.getHttpURI() == null || request.getHttpURI().getPath() == null ? "" : request.getHttpURI().getPath();
        ErrorWriter.Answer answer = errors.unreadable(response.getStatus(), languages(request), path);
        HttpFields.Mutable headers = response.getHeaders();
        SecurityHeaders.write(headers::put, answer.type().startsWith("text/html"));
        headers.put(HttpHeader.CACHE_CONTROL, "no-store");
        headers.put(HttpHeader.CONTENT_TYPE, answer.type());
        headers.put(HttpHeader.CONTENT_LENGTH, answer.body().length);
        response.write(true, ByteBuffer.wrap(answer.body()), callback);
        return true;
    }

    /** The reader's, where the request could be read as far as that; else the office's first two. */
    private List<Locale> languages(Request request) {
        List<String> offered = office.profile().languages();
        String accepted = request.getHeaders().get(HttpHeader.ACCEPT_LANGUAGE);
        return accepted == null
                ? offered.stream().limit(2).map(Locale::forLanguageTag).toList()
                : List.of(Languages.choose(null, accepted, offered));
    }
}
