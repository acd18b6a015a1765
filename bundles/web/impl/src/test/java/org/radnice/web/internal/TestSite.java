package org.radnice.web.internal;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceRegistration;
import org.radnice.kernel.api.context.CallContext;
import org.radnice.kernel.api.context.CallContexts;
import org.radnice.kernel.api.office.Office;
import org.radnice.kernel.api.office.OfficeProfile;
import org.radnice.security.api.Caller;
import org.radnice.security.api.Callers;
import org.radnice.security.api.Identity;
import org.radnice.security.api.NotAllowedException;
import org.radnice.security.api.NotSignedInException;
import org.radnice.web.api.Sessions;
import org.radnice.web.api.WebModule;
import org.radnice.web.internal.asset.AssetServer;
import org.radnice.web.internal.call.Calls;
import org.radnice.web.internal.call.SecurityHolder;
import org.radnice.web.internal.dispatch.ModuleTracker;
import org.radnice.web.internal.error.ErrorWriter;
import org.radnice.web.internal.error.RefusedException;
import org.radnice.web.internal.gate.Draining;
import org.radnice.web.internal.gate.Gate;
import org.radnice.web.internal.gate.Insiders;
import org.radnice.web.internal.gate.StartWatch;
import org.radnice.web.internal.gate.UnreadableRequests;
import org.radnice.web.internal.health.HealthChecks;
import org.radnice.web.internal.health.HealthEndpoint;
import org.radnice.web.internal.i18n.Catalogues;
import org.radnice.web.internal.metrics.Metrics;
import org.radnice.web.internal.metrics.MetricsEndpoint;
import org.radnice.web.internal.openapi.ApiEndpoint;
import org.radnice.web.internal.page.Engines;
import org.radnice.web.internal.page.PageRenderer;
import org.radnice.web.internal.page.ShellHolder;
import org.radnice.web.internal.session.SessionStore;
import org.radnice.web.internal.session.SessionStoreHolder;
import org.radnice.web.internal.session.StoredSession;

/** The web module on a real Jetty, with everything around it played. */
public final class TestSite implements AutoCloseable {

    public final FakeFramework framework = new FakeFramework();
    public final MemorySessions sessions = new MemorySessions();
    public final SecurityHolder security = new SecurityHolder();
    public final Settings settings;
    public final Draining draining;
    public final HealthChecks health;
    public final ModuleTracker modules;
    public final Calls calls = new Calls();
    public final Map<String, Object> configuration;
    public final HttpClient client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    /** For how long the site still answers after it was told to go down. */
    public volatile Duration drained = Duration.ZERO;
    public volatile Office.Mode mode = Office.Mode.EVALUATION;

    private final CallContexts contexts = new ThreadContexts();
    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);

    public TestSite() throws Exception {
        this(Map.of());
    }

    /** @param values configuration by method name */
    public TestSite(Map<String, Object> values) throws Exception {
        configuration = new ConcurrentHashMap<>(values);
        settings = new Settings(config(configuration));
        draining = new Draining(settings, grace -> drained = grace);
        health = new HealthChecks(draining::begun);
        Office office = new ExampleOffice();
        Catalogues catalogues = new Catalogues(framework.context());
        Engines engines = new Engines(framework.context(), catalogues, (owner, name) -> "/assets/" + name);
        ShellHolder shell = new ShellHolder(office, catalogues);
        PageRenderer renderer = new PageRenderer(shell, security);
        ErrorWriter errors = new ErrorWriter(catalogues, engines, renderer);
        SessionStoreHolder store = new SessionStoreHolder();
        store.bind(sessions);
        modules = new ModuleTracker(framework.context(), settings, security, calls, errors, renderer, engines);
        Metrics metrics = new Metrics();
        Insiders insiders = new Insiders(settings);
        AssetServer assets = (request, response) -> false;
        StartWatch start = new StartWatch(framework.context(), modules);
        start.addingService(null);
        Gate gate = new Gate(
                settings, office, contexts, calls, security, store, modules, assets, errors, metrics, start, draining,
                new HealthEndpoint(health, insiders), new MetricsEndpoint(metrics, insiders),
                new ApiEndpoint(modules, office, renderer, engines));
        security.bindCallers(new PlayedCallers());
        security.bindTokens(token -> token.equals("good-token") ? Optional.of("program") : Optional.empty());
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        ServletContextHandler handler = new ServletContextHandler("/");
        handler.addServlet(new ServletHolder(gate), "/*");
        server.setHandler(handler);
        server.setErrorHandler(new UnreadableRequests(errors, office));
        server.start();
    }

    public static WebConfig config(Map<String, Object> values) {
        return (WebConfig) Proxy.newProxyInstance(
                WebConfig.class.getClassLoader(), new Class<?>[] {WebConfig.class}, (proxy, method, arguments) ->
                        method.getReturnType() == Class.class ? (Class<? extends Annotation>) WebConfig.class
                                : values.getOrDefault(method.getName(), method.getDefaultValue()));
    }

    /** Changes the configuration as an administrator does. */
    public void configure(String name, Object value) {
        configuration.put(name, value);
        settings.modified(config(configuration));
    }

    public Bundle bundle(String module, String version) {
        return bundle(module, version, path -> null);
    }

    public Bundle bundle(String module, String version, Function<String, URL> entries) {
        return framework.bundle("org.radnice." + module, version, module, entries);
    }

    public ServiceRegistration<WebModule> publish(WebModule module, Bundle bundle) {
        return framework.register(WebModule.class.getName(), module, bundle);
    }

    public ServiceRegistration<WebModule> publish(WebModule module) {
        return publish(module, bundle(module.name(), "1.0.0"));
    }

    public int port() {
        return connector.getLocalPort();
    }

    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    public HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri(path)).GET(), headers);
    }

    public HttpResponse<String> post(String path, String type, String body, String... headers)
            throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri(path)).header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body)), headers);
    }

    public HttpResponse<String> send(HttpRequest.Builder request, String... headers) throws IOException, InterruptedException {
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.timeout(Duration.ofSeconds(20)).build(), HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() throws Exception {
        server.stop();
    }

    /** Sessions in memory, as a store would keep them. */
    public static final class MemorySessions implements SessionStore {

        private final Map<String, StoredSession> byHash = new ConcurrentHashMap<>();
        public volatile int loads;
        public volatile boolean down;
        private int number;

        private static String hash(String cookie) {
            try {
                byte[] digest = MessageDigest.getInstance("SHA-256")
                        .digest(cookie.getBytes(StandardCharsets.UTF_8));
                return HexFormat.of().formatHex(digest);
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        @Override
        public synchronized Optional<StoredSession> load(String cookie) {
            loads++;
            check();
            return Optional.ofNullable(byHash.get(hash(cookie)));
        }

        private void check() {
            if (down) {
                throw RefusedException.away("web.database-away", 5);
            }
        }

        @Override
        public synchronized Begun create(String account, String device, Map<String, String> entries) {
            check();
            String cookie = "cookie-" + ++number;
            byHash.put(hash(cookie), new StoredSession(hash(cookie), "public-" + number, Optional.ofNullable(account), entries));
            return new Begun(cookie, "public-" + number);
        }

        @Override
        public synchronized boolean change(String idHash, Map<String, String> changes) {
            StoredSession before = byHash.get(idHash);
            if (before == null) {
                return false;
            }
            Map<String, String> entries = new HashMap<>(before.entries());
            changes.forEach((name, value) -> {
                if (value.isEmpty()) {
                    entries.remove(name);
                } else {
                    entries.put(name, value);
                }
            });
            byHash.put(idHash, new StoredSession(idHash, before.publicId(), before.account(), entries));
            return true;
        }

        @Override
        public void delete(String idHash) {
            byHash.remove(idHash);
        }

        public int size() {
            return byHash.size();
        }

        @Override
        public List<Sessions.Info> of(String account) {
            return List.of();
        }

        @Override
        public void end(String account, String publicId) {}

        @Override
        public void endOthers(String account, String keptId) {}

        @Override
        public void endAll(String account) {}

        @Override
        public int sweep() {
            return 0;
        }
    }

    private final class PlayedCallers implements Callers {

        @Override
        public Caller current() {
            String actor = contexts.current().actor();
            boolean signedIn = !actor.equals(CallContext.ANONYMOUS);
            Set<String> permissions = new HashSet<>();
            if (actor.equals("official")) {
                permissions.add("sample.thing.create");
            }
            return new Caller(actor, signedIn ? "Jana Nová" : "", "", Locale.ROOT,
                    signedIn ? Identity.ACCOUNT : Identity.NONE, Set.of(), permissions);
        }

        @Override
        public void require(String permission) {
            if (!current().signedIn()) {
                throw new NotSignedInException();
            }
            if (!current().may(permission)) {
                throw new NotAllowedException(permission);
            }
        }
    }

    private static final class ThreadContexts implements CallContexts {

        private final ThreadLocal<CallContext> bound = new ThreadLocal<>();

        @Override
        public CallContext current() {
            return bound.get();
        }

        @Override
        public <T> T call(CallContext context, Callable<T> call) throws Exception {
            CallContext before = bound.get();
            bound.set(context);
            try {
                return call.call();
            } finally {
                bound.set(before);
            }
        }

        @Override
        public void run(CallContext context, Runnable work) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String newCorrelation() {
            return "0000000000000000";
        }
    }

    private final class ExampleOffice implements Office {

        private final OfficeProfile profile = new OfficeProfile(
                Map.of("cs", "Statutární město Chomutov", "en", "Statutory City of Chomutov"), "Chomutov", "00261891",
                new OfficeProfile.Address("Zborovská 4602", "430 28", "Chomutov"), "", "474 637 111", "podatelna@example.cz",
                "https://portal.example.cz", List.of(), true, Map.of(), true, "#2362A2", List.of("cs", "en", "uk"));

        @Override
        public OfficeProfile profile() {
            return profile;
        }

        @Override
        public Mode mode() {
            return mode;
        }

        @Override
        public Optional<Path> arms() {
            return Optional.empty();
        }
    }
}
