package org.radnice.web.internal.asset;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;
import org.radnice.kernel.api.office.Office;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Static files of all modules, found by the {@code Radnice-Module} header of their bundles, in as many generations as there are.
 * A page that an old generation has made may ask for its files after that generation has gone: those it was told of are kept
 * until the next one goes.
 */
@Component(service = {AssetUrls.class, AssetServer.class})
public final class Assets implements AssetUrls, AssetServer {

    private static final Logger LOG = LoggerFactory.getLogger(Assets.class);
    private static final String FOREVER = "public, max-age=31536000, immutable";
    private static final int WITH_CONTENT = Bundle.RESOLVED | Bundle.STARTING | Bundle.ACTIVE | Bundle.STOPPING;

    /** One generation of a module's bundle. */
    private record Generation(String module, AssetFolder folder) {}

    private final AssetFolder web;
    private final OfficeAssets office;
    private final Map<Bundle, Generation> generations = new ConcurrentHashMap<>();
    private final Map<String, List<Asset>> retired = new ConcurrentHashMap<>();
    private final BundleTracker<Generation> tracker;
    private final Bundle webBundle;

    @Activate
    public Assets(BundleContext context, @Reference Office office) {
        this.webBundle = context.getBundle();
        this.web = new AssetFolder(webBundle::getEntry);
        this.office = new OfficeAssets(office, web, System::nanoTime);
        this.tracker = new BundleTracker<>(context, WITH_CONTENT, new Modules());
        this.tracker.open();
    }

    @Deactivate
    public void close() {
        tracker.close();
    }

    @Override
    public String url(Bundle owner, String name) {
        Generation generation = owner.equals(webBundle) ? null : generations.get(owner);
        if (generation != null) {
            Optional<Asset> own = generation.folder().find(name);
            if (own.isPresent()) {
                return AssetPath.ROOT + generation.module() + '/' + own.get().hashedName();
            }
        }
        Optional<Asset> common = ofWeb(name);
        if (common.isEmpty()) {
            LOG.warn("{} asks for a static file that does not exist: {}", owner.getSymbolicName(), name);
            return AssetPath.ROOT + "missing/" + (AssetPath.safe(name) ? name : "");
        }
        return AssetPath.ROOT + common.get().hashedName();
    }

    @Override
    public boolean serve(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Asset> asset = AssetPath.of(request.getRequestURI()).flatMap(this::find);
        if (asset.isEmpty()) {
            return false;
        }
        send(asset.get(), request, response);
        return true;
    }

    private Optional<Asset> ofWeb(String name) {
        return office.find(name).or(() -> web.find(name));
    }

    private Optional<Asset> find(AssetPath path) {
        Optional<Asset> common = office.find(path.path())
                .filter(asset -> asset.hash().equals(path.hash()))
                .or(() -> web.find(path.path()).filter(asset -> asset.hash().equals(path.hash())));
        if (common.isPresent() || path.first().isEmpty()) {
            return common;
        }
        for (Generation generation : generations.values()) {
            if (generation.module().equals(path.first())) {
                Optional<Asset> own =
                        generation.folder().find(path.rest()).filter(asset -> asset.hash().equals(path.hash()));
                if (own.isPresent()) {
                    return own;
                }
            }
        }
        return retired.getOrDefault(path.first(), List.of()).stream()
                .filter(asset -> asset.name().equals(path.rest()) && asset.hash().equals(path.hash()))
                .findFirst();
    }

    private static void send(Asset asset, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String accepted = request.getHeader("Accept-Encoding");
        byte[] body = asset.plain();
        String tag = '"' + asset.hash() + '"';
        String coding = null;
        if (asset.brotli() != null && Negotiation.accepts(accepted, "br")) {
            body = asset.brotli();
            tag = '"' + asset.hash() + "-br\"";
            coding = "br";
        } else if (asset.gzip() != null && Negotiation.accepts(accepted, "gzip")) {
            body = asset.gzip();
            tag = '"' + asset.hash() + "-gz\"";
            coding = "gzip";
        }
        response.setHeader("Cache-Control", FOREVER);
        response.setHeader("ETag", tag);
        if (asset.compressed()) {
            response.setHeader("Vary", "Accept-Encoding");
        }
        if (Negotiation.matches(request.getHeader("If-None-Match"), tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setStatus(HttpServletResponse.SC_OK);
        response.setContentType(asset.type());
        if (coding != null) {
            response.setHeader("Content-Encoding", coding);
        }
        response.setContentLength(body.length);
        if (!"HEAD".equals(request.getMethod())) {
            response.getOutputStream().write(body);
        }
    }

    /** Bundles that belong to a module and have static files. */
    private final class Modules implements BundleTrackerCustomizer<Generation> {

        @Override
        public Generation addingBundle(Bundle bundle, BundleEvent event) {
            String module = bundle.getHeaders("").get("Radnice-Module");
            if (module == null || bundle.equals(webBundle) || bundle.getEntry("assets") == null) {
                return null;
            }
            Generation generation = new Generation(module, new AssetFolder(bundle::getEntry));
            generations.put(bundle, generation);
            return generation;
        }

        @Override
        public void modifiedBundle(Bundle bundle, BundleEvent event, Generation generation) {
            // Resolved, started or stopped: its files are the same.
        }

        @Override
        public void removedBundle(Bundle bundle, BundleEvent event, Generation generation) {
            generations.remove(bundle, generation);
            Collection<Asset> known = generation.folder().known();
            if (!known.isEmpty()) {
                retired.put(generation.module(), List.copyOf(known));
            }
        }
    }
}
