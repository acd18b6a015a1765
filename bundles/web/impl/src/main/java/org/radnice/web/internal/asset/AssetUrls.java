package org.radnice.web.internal.asset;

import org.osgi.framework.Bundle;

/** Knows under which address a static file is served; an OSGi service inside this bundle. */
public interface AssetUrls {

    /**
     * The address, from the root of the site, of a file in {@code assets/} of the owner, or else of the web bundle. It holds the
     * hash of the content, so that browsers keep the file for good.
     *
     * @param owner bundle of the module whose template asks
     * @param name path below {@code assets/}, for example {@code forms.js}
     * @return the address; for an unknown name one that answers 404, with a warning in the log
     */
    String url(Bundle owner, String name);
}
