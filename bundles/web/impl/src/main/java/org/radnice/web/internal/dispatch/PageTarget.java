package org.radnice.web.internal.dispatch;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.radnice.web.api.Page;
import org.radnice.web.internal.call.Calls;
import org.radnice.web.internal.call.WebCall;
import org.radnice.web.internal.page.Engines;
import org.radnice.web.internal.page.PageRenderer;
import org.radnice.web.internal.page.RenderedPage;
import org.radnice.web.internal.page.ShortWays;

/** Answers for pages: by the short way where one is known, else through CXF, which teaches it (docs/adr/0025). */
final class PageTarget implements Target {

    static final String TYPE = "text/html;charset=UTF-8";

    private final Engines.Face face;
    private final PageRenderer renderer;
    private final Calls calls;
    private final Target cxf;

    PageTarget(Engines.Face face, PageRenderer renderer, Calls calls, Target cxf) {
        this.face = face;
        this.renderer = renderer;
        this.calls = calls;
        this.cxf = cxf;
    }

    @Override
    public void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!plain(request)) {
            cxf.answer(request, response);
            return;
        }
        String uri = request.getRequestURI();
        ShortWays.ShortWay way = face.ways().find(uri);
        if (way == null) {
            cxf.answer(request, response);
            return;
        }
        WebCall call = calls.call();
        call.operation(way.operation());
        Page page = way.again().get();
        if (page.status() == HttpServletResponse.SC_OK) {
            write(renderer.render(face, page.template(), page.model(), call), call, request, response);
        } else {
            face.ways().forget(uri);
            cxf.answer(request, response);
        }
    }

    /** Whether the path alone says what is asked for: operations with a short way read nothing of the query. */
    private static boolean plain(HttpServletRequest request) {
        String method = request.getMethod();
        if (!"GET".equals(method) && !"HEAD".equals(method)) {
            return false;
        }
        String accept = request.getHeader("Accept");
        return accept == null || accept.contains("*/*") || accept.contains("text/html");
    }

    private static void write(RenderedPage page, WebCall call, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        // Rendering has taken the notices out of the session.
        call.flush();
        if (sharable(page, call)) {
            response.setHeader("ETag", page.tag());
            if (page.matches(request.getHeader("If-None-Match"))) {
                response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
                return;
            }
        }
        response.setContentType(TYPE);
        response.setContentLength(page.bytes().length);
        if ("GET".equals(request.getMethod())) {
            response.getOutputStream().write(page.bytes());
        }
    }

    /** Whether a browser may keep the page and ask later whether it is still the same. */
    static boolean sharable(RenderedPage page, WebCall call) {
        return !page.tag().isEmpty() && call.session() != null && call.session().id().isEmpty();
    }

    /** Learns how a page is made that was made for somebody without an account; then everybody may have it. */
    static void learn(Engines.Face face, Page page, WebCall call) {
        HttpServletRequest request = call.request();
        if (page.again() != null && page.status() == HttpServletResponse.SC_OK && call.anonymous() && plain(request)) {
            face.ways().learn(request.getRequestURI(), new ShortWays.ShortWay(page.again(), call.operation()));
        }
    }
}
