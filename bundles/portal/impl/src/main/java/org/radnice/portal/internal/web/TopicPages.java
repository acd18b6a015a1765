package org.radnice.portal.internal.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.radnice.portal.internal.content.Catalog;
import org.radnice.portal.internal.content.ContentNotFoundException;
import org.radnice.security.api.Public;
import org.radnice.web.api.Page;
import org.radnice.web.api.WebRequests;

/** Service pages of one topic. */
@Path("/temata")
public final class TopicPages {

    private final WebRequests requests;
    private final Catalog catalog;
    private final Offers offers;

    TopicPages(WebRequests requests, Catalog catalog, Offers offers) {
        this.requests = requests;
        this.catalog = catalog;
        this.offers = offers;
    }

    @GET
    @Path("/{topic}")
    @Public
    public Page topic(@PathParam("topic") String topic) {
        return Page.of("topic")
                .with(
                        "topic",
                        catalog.lists(requests.current().locale())
                                .topic(topic)
                                .orElseThrow(ContentNotFoundException::new))
                .with("kinds", offers.kinds());
    }
}
