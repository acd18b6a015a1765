package org.radnice.web.internal.page;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.web.internal.asset.AssetUrls;
import org.radnice.web.internal.i18n.Catalogue;
import org.radnice.web.internal.i18n.Catalogues;

/** Makes engines and texts for bundles. */
@Component(service = Engines.class)
public final class Engines {

    /**
     * What a bundle's pages are made with.
     *
     * @param engine renders its templates
     * @param texts its texts
     * @param rendered its last pages
     * @param ways how its last pages are made
     */
    public record Face(TemplateEngine engine, Catalogue texts, RenderedPages rendered, ShortWays ways) {}

    private final Bundle web;
    private final Catalogues catalogues;
    private final AssetUrls assets;

    @Activate
    public Engines(BundleContext context, @Reference Catalogues catalogues, @Reference AssetUrls assets) {
        this.web = context.getBundle();
        this.catalogues = catalogues;
        this.assets = assets;
    }

    /** A new face for a bundle, to be kept for as long as it is used. */
    public Face of(Bundle bundle) {
        Catalogue texts = catalogues.of(bundle);
        return new Face(
                new TemplateEngine(bundle::getEntry, web::getEntry, texts, name -> assets.url(bundle, name)),
                texts, new RenderedPages(System::nanoTime), new ShortWays());
    }

    /** A new face for the web bundle itself. */
    public Face ofWeb() {
        return of(web);
    }
}
