package org.radnice.portal.internal.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.radnice.portal.internal.content.Catalog;
import org.radnice.security.api.Public;
import org.radnice.web.api.Page;
import org.radnice.web.api.WebRequests;

/** Where everything is. */
@Path("/mapa-stranek")
public final class SiteMapPages {

    private final WebRequests requests;
    private final Catalog catalog;

    SiteMapPages(WebRequests requests, Catalog catalog) {
        this.requests = requests;
        this.catalog = catalog;
    }

    @GET
    @Public
    public Page map() {
        return Page.of("site-map").with("lists", catalog.lists(requests.current().locale()));
    }
}
