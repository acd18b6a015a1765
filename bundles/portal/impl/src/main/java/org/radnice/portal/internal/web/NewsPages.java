package org.radnice.portal.internal.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.radnice.portal.internal.content.Catalog;
import org.radnice.portal.internal.content.ContentNotFoundException;
import org.radnice.security.api.Public;
import org.radnice.web.api.Page;
import org.radnice.web.api.WebRequests;

/** News and notices of operation. */
@Path("/aktuality")
public final class NewsPages {

    private final WebRequests requests;
    private final Catalog catalog;

    NewsPages(WebRequests requests, Catalog catalog) {
        this.requests = requests;
        this.catalog = catalog;
    }

    @GET
    @Public
    public Page all() {
        return Page.of("news").with("news", catalog.lists(requests.current().locale()).news());
    }

    @GET
    @Path("/{slug}")
    @Public
    public Page one(@PathParam("slug") String slug) {
        return Page.of("news-item")
                .with(
                        "item",
                        catalog.lists(requests.current().locale()).news().stream()
                                .filter(news -> news.slug().equals(slug))
                                .findFirst()
                                .orElseThrow(ContentNotFoundException::new));
    }
}
