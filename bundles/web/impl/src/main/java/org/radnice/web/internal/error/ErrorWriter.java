package org.radnice.web.internal.error;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.web.internal.Kind;
import org.radnice.web.internal.call.WebCall;
import org.radnice.web.internal.i18n.Catalogue;
import org.radnice.web.internal.i18n.Catalogues;
import org.radnice.web.internal.page.Engines;
import org.radnice.web.internal.page.PageRenderer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives an error the form that its client understands. */
@Component(service = ErrorWriter.class)
public final class ErrorWriter {

    /**
     * A finished response.
     *
     * @param status HTTP status
     * @param type media type of the body, or an empty string for none
     * @param body bytes
     * @param headers further headers
     */
    public record Answer(int status, String type, byte[] body, Map<String, String> headers) {}

    private static final Logger LOG = LoggerFactory.getLogger(ErrorWriter.class);
    private static final String HTML = "text/html;charset=UTF-8";

    private final Catalogues catalogues;
    private final ErrorDescriber describer;
    private final PageRenderer pages;
    private final Engines.Face own;

    @Activate
    public ErrorWriter(@Reference Catalogues catalogues, @Reference Engines engines, @Reference PageRenderer pages) {
        this.catalogues = catalogues;
        this.describer = new ErrorDescriber(catalogues);
        this.pages = pages;
        this.own = engines.ofWeb();
    }

    /** What is wrong, in the reader's language. */
    public ErrorView describe(Throwable thrown, WebCall call) {
        Catalogue texts = call.face() == null ? catalogues.common() : call.face().texts();
        return describer.describe(thrown, call.locale(), texts, call.correlation());
    }

    /** The whole answer for something that was thrown while this request was answered. */
    public Answer answer(Throwable thrown, WebCall call) {
        ErrorView error = describe(thrown, call);
        if (error.status() == 413) {
            Leftovers.discardUpload(call.request());
        } else {
            Leftovers.discardUsual(call.request());
        }
        return answer(error, call);
    }

    /**
     * The answer to what the server could not read as a request.
     *
     * @param status HTTP status that the server has chosen
     * @param locales the reader's language; several where it is not known
     * @param path as far as it is known, or an empty string
     */
    public Answer unreadable(int status, List<Locale> locales, String path) {
        Locale locale = locales.get(0);
        ErrorView error = describer.unreadable(status, locale, catalogues.common());
        switch (guess(path)) {
            case REST:
                return new Answer(status, Problems.PROBLEM_JSON, Problems.json(error), Map.of());
            case SOAP:
                return new Answer(status, "text/xml;charset=UTF-8", Problems.fault(error, locale.getLanguage()), Map.of());
            default:
                StringBuilder sections = new StringBuilder();
                locales.forEach(one -> sections.append(section(describer.unreadable(status, one, catalogues.common()), one)));
                return new Answer(status, HTML, bare(error.title(), locale, sections.toString()), Map.of());
        }
    }

    private Answer answer(ErrorView error, WebCall call) {
        Kind kind = call.kind() == null ? guess(call.path()) : call.kind();
        switch (kind) {
            case REST:
                return new Answer(error.status(), Problems.PROBLEM_JSON, Problems.json(error), withChallenge(error));
            case SOAP:
                return new Answer(
                        error.status(), "text/xml;charset=UTF-8",
                        Problems.fault(error, call.locale().getLanguage()), withChallenge(error));
            default:
                return error.status() == 401 ? signIn(call) : page(error, call);
        }
    }

    /** What a client expects that has asked for a path which nobody serves. */
    private static Kind guess(String path) {
        if (path.startsWith("/api/") || path.startsWith("/health") || path.equals("/metrics")) {
            return Kind.REST;
        }
        return path.startsWith("/soap/") ? Kind.SOAP : Kind.PAGE;
    }

    private static Map<String, String> withChallenge(ErrorView error) {
        if (error.status() != 401) {
            return error.headers();
        }
        Map<String, String> headers = new HashMap<>(error.headers());
        headers.putIfAbsent("WWW-Authenticate", "Bearer");
        return headers;
    }

    private static Answer signIn(WebCall call) {
        String back = URLEncoder.encode(call.returnPath(), StandardCharsets.UTF_8);
        return new Answer(
                303, "", new byte[0], Map.of("Location", call.baseUrl() + "/prihlaseni?zpet=" + back, "Cache-Control", "no-store"));
    }

    private Answer page(ErrorView error, WebCall call) {
        byte[] body;
        try {
            body = pages.render(own, "error", model(error), call).bytes();
        } catch (RuntimeException broken) {
            LOG.error("The page of errors fails: {}", Traces.describe(broken));
            body = bare(error.title(), call.locale(), section(error, call.locale()));
        }
        return new Answer(error.status(), HTML, body, error.headers());
    }

    private static Map<String, Object> model(ErrorView error) {
        Map<String, Object> model = new HashMap<>();
        model.put("status", error.status());
        model.put("code", error.code());
        model.put("title", error.title());
        model.put("detail", error.detail());
        model.put("violations", error.violations());
        // A correlation id helps only where the office is to look for the cause.
        model.put("correlation", error.status() >= 500 ? error.correlation() : "");
        return model;
    }

    /** Without any template, for when these are what is broken. */
    private byte[] bare(String title, Locale locale, String sections) {
        String html = "<!DOCTYPE html><html lang=\"" + locale.getLanguage() + "\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>" + escape(title)
                + "</title></head><body><main>" + sections + "<p><a href=\"/\">"
                + escape(catalogues.common().text(locale, "error.page.home")) + "</a></p></main></body></html>";
        return html.getBytes(StandardCharsets.UTF_8);
    }

    private static String section(ErrorView error, Locale locale) {
        return "<section lang=\"" + locale.getLanguage() + "\"><h1>" + escape(error.title()) + "</h1><p>" + escape(error.detail())
                + "</p></section>";
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
