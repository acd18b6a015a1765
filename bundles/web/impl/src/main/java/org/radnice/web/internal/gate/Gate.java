package org.radnice.web.internal.gate;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;
import org.radnice.kernel.api.context.CallContext;
import org.radnice.kernel.api.context.CallContexts;
import org.radnice.kernel.api.office.Office;
import org.radnice.web.internal.Kind;
import org.radnice.web.internal.Settings;
import org.radnice.web.internal.WebSettings;
import org.radnice.web.internal.asset.AssetServer;
import org.radnice.web.internal.call.Calls;
import org.radnice.web.internal.call.SecurityHolder;
import org.radnice.web.internal.call.WebCall;
import org.radnice.web.internal.dispatch.Dispatcher;
import org.radnice.web.internal.dispatch.ModuleTracker;
import org.radnice.web.internal.error.ErrorWriter;
import org.radnice.web.internal.error.RefusedException;
import org.radnice.web.internal.metrics.Metrics;
import org.radnice.web.internal.session.Devices;
import org.radnice.web.internal.session.RequestSession;
import org.radnice.web.internal.session.SessionStoreHolder;
import org.radnice.web.internal.session.StoredSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Every request's way in: step by step it is named, bounded, identified, and led to who answers it. It is there before Jetty opens its
 * port: made by the first request, it would leave all others of the next second a 404.
 */
@Component(service = Servlet.class, immediate = true)
@HttpWhiteboardServletPattern("/*")
@HttpWhiteboardServletName("radnice")
public final class Gate extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final Logger LOG = LoggerFactory.getLogger(Gate.class);
    private static final Locale CZECH = Locale.forLanguageTag("cs");
    private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private final transient Settings settings;
    private final transient Office office;
    private final transient CallContexts contexts;
    private final transient Calls calls;
    private final transient SecurityHolder security;
    private final transient SessionStoreHolder sessions;
    private final transient Dispatcher dispatcher;
    private final transient AssetServer assets;
    private final transient ErrorWriter errors;
    private final transient Metrics metrics;
    private final transient StartWatch start;
    private final transient Draining draining;
    private final transient List<OwnEndpoint> own;

    @Activate
    public Gate(
            @Reference Settings settings,
            @Reference Office office,
            @Reference CallContexts contexts,
            @Reference Calls calls,
            @Reference SecurityHolder security,
            @Reference SessionStoreHolder sessions,
            @Reference ModuleTracker modules,
            @Reference AssetServer assets,
            @Reference ErrorWriter errors,
            @Reference Metrics metrics,
            @Reference StartWatch start,
            @Reference Draining draining,
            @Reference(target = "(component.name=*HealthEndpoint)") OwnEndpoint health,
            @Reference(target = "(component.name=*MetricsEndpoint)") OwnEndpoint figures,
            @Reference(target = "(component.name=*ApiEndpoint)") OwnEndpoint api) {
        this.settings = settings;
        this.office = office;
        this.contexts = contexts;
        this.calls = calls;
        this.security = security;
        this.sessions = sessions;
        this.dispatcher = modules.dispatcher();
        this.assets = assets;
        this.errors = errors;
        this.metrics = metrics;
        this.start = start;
        this.draining = draining;
        this.own = List.of(health, figures, api);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        long begun = System.nanoTime();
        WebSettings values = settings.get();
        String correlation = Correlations.next();
        response.setHeader("X-Correlation-Id", correlation);
        if (draining.begun()) {
            // A kept connection would bring the next request here as well.
            response.setHeader("Connection", "close");
        }
        WebCall call = new WebCall(request, correlation, CZECH);
        metrics.begin();
        calls.bind(call);
        Passage passage = new Passage(call, request, response, values);
        try {
            passage.go();
        } catch (Exception | LinkageError thrown) {
            fail(thrown, call, response);
        } finally {
            calls.unbind();
            call.end();
            long took = System.nanoTime() - begun;
            int status = response.getStatus();
            metrics.end(passage.answeredBy, call.kind(), status, took);
            AccessLog.write(call, passage.prefix, status, took, values);
        }
    }

    private void fail(Throwable thrown, WebCall call, HttpServletResponse response) throws IOException {
        ErrorWriter.Answer answer = errors.answer(thrown, call);
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        if (!answer.type().isEmpty()) {
            response.setContentType(answer.type());
        }
        response.setContentLength(answer.body().length);
        try {
            response.getOutputStream().write(answer.body());
        } catch (IOException gone) {
            LOG.debug("The client of {} has gone", call.correlation());
        }
    }

    /** The steps of one request. */
    private final class Passage {

        private final WebCall call;
        private final HttpServletRequest request;
        private final HttpServletResponse response;
        private final WebSettings values;
        private final String path;
        private String answeredBy = "none";
        private String prefix = "";
        private Site site;
        private String askedLanguage;

        Passage(WebCall call, HttpServletRequest request, HttpServletResponse response, WebSettings values) {
            this.call = call;
            this.request = request;
            this.response = response;
            this.values = values;
            this.path = call.path();
        }

        void go() throws Exception {
            boolean page = forPeople();
            language(page);
            SecurityHeaders.write(response::setHeader, page);
            site();
            if (askedLanguage != null) {
                SessionCookie.rememberLanguage(response, askedLanguage, site.secure());
            }
            admit();
            if (path.startsWith("/assets/")) {
                assets();
            } else if (!ownEndpoint()) {
                module();
            }
        }

        private boolean forPeople() {
            return !path.startsWith("/api/") && !path.startsWith("/soap/") && !path.startsWith("/assets/")
                    && !path.startsWith("/health") && !path.equals("/metrics");
        }

        private void language(boolean page) {
            List<String> offered = office.profile().languages();
            String asked = page ? Languages.fromQuery(request.getQueryString()) : null;
            String chosen = asked == null ? SessionCookie.language(request) : asked;
            call.reader(Languages.choose(chosen, request.getHeader("Accept-Language"), offered), offered);
            askedLanguage = asked != null && offered.contains(asked) ? asked : null;
        }

        private void admit() {
            String query = request.getQueryString();
            if (request.getRequestURI().length() + (query == null ? 0 : query.length()) > values.uriLimit()) {
                throw RefusedException.of(414, "web.uri-too-long");
            }
            if (query != null && query.contains("%00")) {
                throw RefusedException.of(400, "web.text-character");
            }
            if (query != null && query.indexOf('%') >= 0 && BROKEN_ESCAPE.matcher(query).find()) {
                throw RefusedException.of(400, "web.malformed");
            }
            if (length("Cookie") > values.headerLimit() || length("Authorization") > values.headerLimit()) {
                throw RefusedException.of(431, "web.header-too-long");
            }
            if (!METHODS.contains(request.getMethod())) {
                throw RefusedException.with(405, "web.method-not-allowed", "Allow", String.join(", ", METHODS));
            }
        }

        private int length(String header) {
            String value = request.getHeader(header);
            return value == null ? 0 : value.length();
        }

        private void site() {
            site = Site.of(request, values.trustedProxies());
            call.site(site.baseUrl(), site.client(), site.loopback());
            boolean production = office.mode() == Office.Mode.PRODUCTION;
            if (!site.addressedTo(hosts(production))) {
                throw RefusedException.of(421, "web.host");
            }
            if (site.secure()) {
                if (production && values.httpsRememberedDays() > 0) {
                    response.setHeader("Strict-Transport-Security", "max-age=" + values.httpsRememberedDays() * 86400L);
                }
            } else if (production && values.httpsRequired() && !site.loopback() && !path.startsWith("/health")) {
                if (!CrossSite.safe(request.getMethod())) {
                    throw RefusedException.of(403, "web.insecure");
                }
                throw RefusedException.with(308, "web.insecure", "Location", "https://" + site.host() + call.returnPath());
            }
        }

        private Set<String> hosts(boolean production) {
            if (!values.hosts().isEmpty() || !production) {
                return values.hosts();
            }
            String web = office.profile().web();
            int from = web.indexOf("://") + 3;
            if (from < 3) {
                return Set.of();
            }
            int to = from;
            while (to < web.length() && web.charAt(to) != '/' && web.charAt(to) != ':') {
                to++;
            }
            return Set.of(web.substring(from, to).toLowerCase(Locale.ROOT));
        }

        private void assets() throws IOException {
            answeredBy = "web";
            prefix = "/assets";
            readOnly();
            if (!assets.serve(request, response)) {
                throw RefusedException.notFound();
            }
        }

        private boolean ownEndpoint() throws IOException {
            for (OwnEndpoint endpoint : own) {
                if (endpoint.answers(path)) {
                    answeredBy = "web";
                    prefix = path;
                    readOnly();
                    response.setHeader("Cache-Control", "no-store");
                    endpoint.answer(call, response);
                    return true;
                }
            }
            return false;
        }

        private void readOnly() {
            String method = request.getMethod();
            if (!"GET".equals(method) && !"HEAD".equals(method)) {
                throw RefusedException.with(405, "web.method-not-allowed", "Allow", "GET, HEAD");
            }
        }

        private void module() throws Exception {
            // Known before the way is, so that an error on the way has the right form.
            call.route(dispatcher.kindOf(path), "", null);
            try (Dispatcher.Lease lease = dispatcher.acquire(path)) {
                if (lease == null) {
                    throw start.starting() ? RefusedException.away("web.starting", 2) : RefusedException.notFound();
                }
                answeredBy = lease.module();
                prefix = lease.prefix();
                call.route(lease.kind(), lease.module(), lease.face());
                HttpServletRequest bounded = bounded(lease.kind());
                String actor = identify(lease.kind());
                CallContext context = new CallContext(call.correlation(), actor, lease.kind().channel(), call.locale());
                contexts.call(context, () -> {
                    try {
                        lease.target().answer(bounded, response);
                        if (!response.isCommitted()) {
                            call.flush();
                        }
                    } catch (Exception | LinkageError thrown) {
                        // Still within the call's context, which the log line of the error needs.
                        fail(thrown, call, response);
                    }
                    return null;
                });
            }
        }

        private HttpServletRequest bounded(Kind kind) {
            if (kind == Kind.SOAP && !"POST".equals(request.getMethod()) && !describing()) {
                throw RefusedException.with(405, "web.method-not-allowed", "Allow", "GET, POST");
            }
            if (!MediaTypes.readable(request.getContentType(), kind == Kind.SOAP && "POST".equals(request.getMethod()))) {
                throw RefusedException.of(415, "web.media-type");
            }
            long limit = bodyLimit(kind);
            if (request.getContentLengthLong() > limit) {
                throw RefusedException.tooLarge(limit);
            }
            return new GateRequest(request, site, limit);
        }

        private boolean describing() {
            String query = request.getQueryString();
            return "GET".equals(request.getMethod()) && query != null
                    && (query.regionMatches(true, 0, "wsdl", 0, 4) || query.regionMatches(true, 0, "xsd", 0, 3));
        }

        private long bodyLimit(Kind kind) {
            if (kind == Kind.SOAP) {
                return values.uploadLimit();
            }
            String type = request.getContentType();
            boolean small = type == null || type.startsWith("application/json") || type.startsWith("text/")
                    || type.startsWith("application/x-www-form-urlencoded");
            return small ? values.bodyLimit() : values.uploadLimit();
        }

        /** Account id of who calls, or nobody; refuses what a stranger's page has sent. */
        private String identify(Kind kind) {
            String token = kind == Kind.PAGE ? null : bearer();
            if (token != null) {
                response.setHeader("Cache-Control", "no-store");
                String account = security.tokens().accountOf(token).orElseThrow(() -> RefusedException.with(
                        401, "web.token", "WWW-Authenticate", "Bearer error=\"invalid_token\""));
                // A program with a token has no session: what it puts into one is forgotten with the request.
                call.identity(session(null, false), false);
                return account;
            }
            String cookie = SessionCookie.read(request, site.secure());
            if (!CrossSite.safe(request.getMethod())
                    && CrossSite.refused(
                            request.getHeader("Sec-Fetch-Site"), request.getHeader("Origin"), site.baseUrl(), cookie != null)) {
                throw RefusedException.of(403, "web.cross-site");
            }
            StoredSession stored = cookie == null ? null : sessions.get().load(cookie).orElse(null);
            Optional<String> account = stored == null ? Optional.empty() : stored.account();
            call.identity(session(stored, cookie != null && stored == null), account.isEmpty());
            response.setHeader("Cache-Control", kind != Kind.PAGE || stored != null ? "no-store" : "no-cache");
            if (kind == Kind.PAGE) {
                response.setHeader("Vary", "Cookie, Accept-Language");
            }
            return account.orElse(CallContext.ANONYMOUS);
        }

        private String bearer() {
            String header = request.getHeader("Authorization");
            return header != null && header.regionMatches(true, 0, "Bearer ", 0, 7) ? header.substring(7).trim() : null;
        }

        private RequestSession session(StoredSession stored, boolean staleCookie) {
            return new RequestSession(
                    sessions::get,
                    new SessionCookie(response, site.secure()),
                    key -> call.face().texts().text(call.locale(), key),
                    () -> Devices.describe(request.getHeader("User-Agent")),
                    stored,
                    staleCookie);
        }
    }
}
