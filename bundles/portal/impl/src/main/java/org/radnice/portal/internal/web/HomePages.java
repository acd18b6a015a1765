package org.radnice.portal.internal.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.radnice.portal.internal.content.Catalog;
import org.radnice.security.api.Public;
import org.radnice.web.api.Page;
import org.radnice.web.api.WebRequests;

/** The question first. */
@Path("/")
public final class HomePages {

    private final WebRequests requests;
    private final Catalog catalog;

    HomePages(WebRequests requests, Catalog catalog) {
        this.requests = requests;
        this.catalog = catalog;
    }

    @GET
    @Public
    public Page home() {
        return Page.of("home").with("lists", catalog.lists(requests.current().locale()));
    }
}
