package org.radnice.web.internal.dispatch;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.radnice.web.api.Page;
import org.radnice.web.internal.call.Calls;
import org.radnice.web.internal.call.WebCall;
import org.radnice.web.internal.page.Engines;
import org.radnice.web.internal.page.PageRenderer;
import org.radnice.web.internal.page.RenderedPage;

/** Renders what page resources return, whatever else the client says to accept: a page is a page. */
final class PageWriter implements MessageBodyWriter<Page> {

    private final Engines.Face face;
    private final PageRenderer renderer;
    private final Calls calls;

    PageWriter(Engines.Face face, PageRenderer renderer, Calls calls) {
        this.face = face;
        this.renderer = renderer;
        this.calls = calls;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == Page.class;
    }

    @Override
    public void writeTo(
            Page page,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        WebCall call = calls.call();
        RenderedPage rendered = renderer.render(face, page.template(), page.model(), call);
        // Rendering has taken the notices out of the session.
        call.flush();
        PageTarget.learn(face, page, call);
        if (page.again() != null && PageTarget.sharable(rendered, call)) {
            headers.putSingle(HttpHeaders.ETAG, rendered.tag());
        }
        headers.putSingle(HttpHeaders.CONTENT_TYPE, PageTarget.TYPE);
        headers.putSingle(HttpHeaders.CONTENT_LENGTH, rendered.bytes().length);
        out.write(rendered.bytes());
    }
}
