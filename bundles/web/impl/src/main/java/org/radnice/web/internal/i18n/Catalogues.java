package org.radnice.web.internal.i18n;

import java.util.List;
import java.util.Locale;
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
     * The text of an error by its code, which begins with the module's name: the error may come from a module that another one
     * has called. Reads the bundle's texts each time, which errors of strangers are rare enough for.
     */
    public String foreign(String code, String key, Locale locale, Object... arguments) {
        int dot = code.indexOf('.');
        String module = dot < 0 ? code : code.substring(0, dot);
        for (Bundle bundle : context.getBundles()) {
            if (module.equals(bundle.getHeaders().get(MODULE))) {
                Catalogue texts = of(bundle);
                if (texts.knows(key)) {
                    return texts.text(locale, key, arguments);
                }
            }
        }
        return null;
    }
}
