package org.radnice.web.internal.error;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.nio.channels.ClosedChannelException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.radnice.kernel.api.error.ConflictException;
import org.radnice.kernel.api.error.DomainException;
import org.radnice.kernel.api.error.ForbiddenException;
import org.radnice.kernel.api.error.InvalidException;
import org.radnice.kernel.api.error.NotFoundException;
import org.radnice.kernel.api.error.UnavailableException;
import org.radnice.kernel.api.error.Violation;
import org.radnice.security.api.NotSignedInException;
import org.radnice.security.api.TooManyRequestsException;
import org.radnice.web.internal.i18n.Catalogue;
import org.radnice.web.internal.i18n.Catalogues;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one place that turns whatever has been thrown into what a client may see, and decides what the log says of it. */
public final class ErrorDescriber {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorDescriber.class);
    private static final int CAUSES = 10;
    private static final String RETRY_AFTER = "Retry-After";

    private final Catalogues catalogues;

    public ErrorDescriber(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    /**
     * @param thrown anything
     * @param texts of the module whose operation threw it, or the common ones
     */
    public ErrorView describe(Throwable thrown, Locale locale, Catalogue texts, String correlation) {
        Throwable known = known(thrown);
        if (known instanceof DomainException error) {
            return domain(error, locale, texts, correlation);
        }
        if (known instanceof RefusedException error) {
            return view(error.status(), error.code(), error.arguments(), List.of(), error.headers(), locale, texts, correlation);
        }
        if (known instanceof WebApplicationException error && (error.getResponse().getStatus() < 500 || !clientGone(thrown))) {
            return protocol(error, locale, texts, correlation);
        }
        if (known instanceof JacksonException error) {
            return json(error, locale, texts, correlation);
        }
        if (clientGone(thrown)) {
            // A lost connection is a state: nobody reads the answer, and nobody needs to read of it.
            return simple(400, "web.malformed", locale, texts, correlation);
        }
        // The caller's context has the correlation id on this line; the message is repeated for logs without it.
        LOG.error("Request {} failed: {}", correlation, Traces.describe(thrown));
        LOG.debug("Request {} failed", correlation, thrown);
        return simple(500, "web.internal", locale, texts, correlation);
    }

    /** What the server itself has refused before it was a request. */
    ErrorView unreadable(int status, Locale locale, Catalogue texts) {
        boolean told = texts.knows("error.status." + status + ".title");
        ErrorView error = simple(told ? status : 400, "web.malformed", locale, texts, "");
        return new ErrorView(status, error.code(), error.title(), error.detail(), error.violations(), "", Map.of());
    }

    /** The outermost cause that says what is wrong; frameworks wrap it in exceptions of their own. */
    private static Throwable known(Throwable thrown) {
        Throwable fallback = null;
        Throwable current = thrown;
        for (int depth = 0; current != null && depth < CAUSES; depth++) {
            if (current instanceof DomainException || current instanceof RefusedException) {
                return current;
            }
            if (fallback == null && (current instanceof JacksonException || current instanceof WebApplicationException)) {
                fallback = current;
            }
            current = current.getCause();
        }
        return fallback;
    }

    private static boolean clientGone(Throwable thrown) {
        Throwable current = thrown;
        for (int depth = 0; current != null && depth < CAUSES; depth++) {
            String name = current.getClass().getSimpleName();
            // Jetty's own names: a connection that broke, and a body that breaks the rules of HTTP.
            if (current instanceof ClosedChannelException || name.equals("EofException") || name.equals("QuietException")
                    || name.equals("HttpEofException") || name.equals("BadMessageException")
                    || current instanceof TimeoutException && depth > 0) {
                return true;
            }
            current = current.getCause();
        }
        return false;
    }

    private ErrorView domain(DomainException error, Locale locale, Catalogue texts, String correlation) {
        int status;
        Map<String, String> headers = Map.of();
        List<Violation> violations = List.of();
        if (error instanceof NotFoundException) {
            status = 404;
        } else if (error instanceof ConflictException) {
            status = 409;
        } else if (error instanceof InvalidException invalid) {
            status = 422;
            violations = invalid.violations();
        } else if (error instanceof ForbiddenException) {
            status = error instanceof NotSignedInException ? 401 : 403;
        } else if (error instanceof TooManyRequestsException limited) {
            status = 429;
            headers = Map.of(RETRY_AFTER, Long.toString(Math.max(1, limited.retryAfter().toSeconds())));
        } else {
            status = 503;
            headers = Map.of(RETRY_AFTER, "5");
            logUnavailable((UnavailableException) error, correlation);
        }
        return view(status, error.code(), error.arguments(), violations, headers, locale, texts, correlation);
    }

    private static void logUnavailable(UnavailableException error, String correlation) {
        Throwable cause = error.getCause();
        LOG.warn("Request {} met {}: {}{}", correlation, error.code(), error.getMessage(),
                cause == null ? "" : " (" + cause.getClass().getName() + ")");
    }

    private ErrorView protocol(WebApplicationException error, Locale locale, Catalogue texts, String correlation) {
        Response response = error.getResponse();
        int status = response.getStatus();
        switch (status) {
            case 400:
                return simple(400, "web.malformed", locale, texts, correlation);
            case 404:
                return simple(404, "web.not-found", locale, texts, correlation);
            case 405:
                String allowed = response.getHeaderString("Allow");
                return view(405, "web.method-not-allowed", List.of(), List.of(),
                        allowed == null ? Map.of() : Map.of("Allow", allowed), locale, texts, correlation);
            case 406:
                return simple(406, "web.not-acceptable", locale, texts, correlation);
            case 415:
                return simple(415, "web.media-type", locale, texts, correlation);
            default:
                if (status >= 400 && status < 500) {
                    return simple(status, "web.malformed", locale, texts, correlation);
                }
                LOG.error("Request {} failed: {}", correlation, Traces.describe(error));
                return simple(500, "web.internal", locale, texts, correlation);
        }
    }

    private ErrorView json(JacksonException error, Locale locale, Catalogue texts, String correlation) {
        if (error instanceof UnrecognizedPropertyException unknown) {
            return view(400, "web.json-unknown-field", List.of(path(unknown)), List.of(), Map.of(), locale, texts, correlation);
        }
        if (error instanceof StreamConstraintsException || error.getCause() instanceof StreamConstraintsException) {
            return simple(400, "web.json-limits", locale, texts, correlation);
        }
        if (error instanceof JsonMappingException mapping && !(error.getCause() instanceof com.fasterxml.jackson.core.JsonParseException)
                && !mapping.getPath().isEmpty()) {
            return view(400, "web.json-value", List.of(path(mapping)), List.of(), Map.of(), locale, texts, correlation);
        }
        JsonLocation at = error.getLocation();
        return at == null
                ? simple(400, "web.malformed", locale, texts, correlation)
                : view(400, "web.json", List.of(at.getLineNr(), at.getColumnNr()), List.of(), Map.of(), locale, texts, correlation);
    }

    /** The place as clients write it: {@code dogs[1].chip}. What a client calls its own fields is theirs to see again. */
    private static String path(JsonMappingException error) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : error.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.length() == 0 ? "" : ".").append(step.getFieldName());
            }
        }
        return path.length() > 200 ? path.substring(0, 200) : path.toString();
    }

    private ErrorView simple(int status, String code, Locale locale, Catalogue texts, String correlation) {
        return view(status, code, List.of(), List.of(), Map.of(), locale, texts, correlation);
    }

    private ErrorView view(
            int status,
            String code,
            List<Object> arguments,
            List<Violation> violations,
            Map<String, String> headers,
            Locale locale,
            Catalogue texts,
            String correlation) {
        List<ErrorView.FieldError> fields = violations.stream()
                .map(violation -> new ErrorView.FieldError(
                        violation.field(),
                        message(code, violation.messageKey(), violation.arguments(), locale, texts, null)))
                .toList();
        String title = ofStatus(status, "title", locale, texts);
        String detail = message(code, "error." + code, arguments, locale, texts, ofStatus(status, "detail", locale, texts));
        return new ErrorView(status, code, title, detail, fields, correlation, headers);
    }

    private static String ofStatus(int status, String part, Locale locale, Catalogue texts) {
        String own = "error.status." + status + "." + part;
        if (texts.knows(own)) {
            return texts.text(locale, own);
        }
        return texts.text(locale, "error.status." + (status < 500 ? 400 : 500) + "." + part);
    }

    private String message(
            String code, String key, List<Object> arguments, Locale locale, Catalogue texts, String otherwise) {
        if (texts.knows(key)) {
            return texts.text(locale, key, arguments.toArray());
        }
        return catalogues.foreign(code, locale, key, arguments.toArray())
                .orElseGet(() -> otherwise == null ? texts.text(locale, key, arguments.toArray()) : otherwise);
    }
}
