package org.radnice.web.internal.i18n;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Makes the texts of bundles available. */
@Component(service = Catalogues.class)
public final class Catalogues {

    private static final String MODULE = "Radnice-Module";

    private final BundleContext context;
    private final Catalogue common;
    private final Map<Long, Stranger> strangers = new ConcurrentHashMap<>();

    @Activate
    public Catalogues(BundleContext context) {
        this.context = context;
        this.common = new Catalogue(
                "web", context.getBundle()::getEntry, List.of("i18n/messages", "i18n/errors"), null);
    }

    /** Texts of the web bundle itself. */
    public Catalogue common() {
        return common;
    }

    /** Texts of a module's bundle, read anew: the caller keeps them for as long as it uses the bundle. */
    public Catalogue of(Bundle bundle) {
        return bundle.equals(context.getBundle())
                ? common
                : new Catalogue(bundle.getSymbolicName(), bundle::getEntry, List.of("i18n/messages"), common);
    }

    /**
     * A text of the module whose name the code begins with, whichever module asks: an error may come from a module that another one
     * has called. Empty when no such module is there, or it has no such text.
     */
    public Optional<String> foreign(String code, Locale locale, String key, Object... arguments) {
        String module = code.substring(0, Math.max(0, code.indexOf('.')));
        List<Bundle> bundles = Arrays.stream(context.getBundles())
                .filter(bundle -> module.equals(bundle.getHeaders().get(MODULE)))
                .toList();
        strangers.values().removeIf(stranger -> stranger.module.equals(module) && bundles.stream().noneMatch(stranger::isOf));
        return bundles.stream()
                .map(bundle -> strangers.computeIfAbsent(bundle.getBundleId(), id -> stranger(module, bundle)).texts)
                .flatMap(texts -> texts.find(locale, key, arguments).stream())
                .findFirst();
    }

    private Stranger stranger(String module, Bundle bundle) {
        return new Stranger(module, bundle.getBundleId(), bundle.getLastModified(), of(bundle));
    }

    /** The texts of a module that did not ask for them, kept for as long as its bundle is what it was. */
    private record Stranger(String module, long bundle, long lastModified, Catalogue texts) {

        boolean isOf(Bundle present) {
            return present.getBundleId() == bundle && present.getLastModified() == lastModified;
        }
    }
}
