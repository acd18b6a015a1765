package org.radnice.portal.internal.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Locale;
import org.radnice.kernel.api.office.Office;
import org.radnice.portal.internal.content.Catalog;
import org.radnice.portal.internal.content.ContentNotFoundException;
import org.radnice.portal.internal.content.Kind;
import org.radnice.portal.internal.content.Published;
import org.radnice.portal.internal.content.ServiceView;
import org.radnice.security.api.Public;
import org.radnice.web.api.Page;
import org.radnice.web.api.WebRequests;

/** Service pages ("životní situace"). */
@Path("/sluzby")
public final class GuidePages {

    private final WebRequests requests;
    private final Catalog catalog;
    private final Published published;
    private final Offers offers;
    private final Office office;

    GuidePages(WebRequests requests, Catalog catalog, Published published, Offers offers, Office office) {
        this.requests = requests;
        this.catalog = catalog;
        this.published = published;
        this.offers = offers;
        this.office = office;
    }

    @GET
    @Public
    public Page all() {
        return Page.of("services")
                .with("lists", catalog.lists(requests.current().locale()))
                .again(this::all);
    }

    @GET
    @Path("/{slug}")
    @Public
    public Page one(@PathParam("slug") String slug) {
        Locale locale = requests.current().locale();
        Published.Live live = catalog.find(Kind.SERVICE, slug).orElseThrow(ContentNotFoundException::new);
        ServiceView view = published.view(live, locale.getLanguage());
        return Page.of("service")
                .with("service", view)
                .with("verifiedOn", live.content().review().verifiedOn())
                .with("offers", offers.of(slug, view.links(), locale))
                .with("contact", Contact.of(office.profile(), locale))
                .again(() -> one(slug));
    }
}
