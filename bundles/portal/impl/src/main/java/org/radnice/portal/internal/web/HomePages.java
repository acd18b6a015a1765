package org.radnice.portal.internal.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Locale;
import org.radnice.kernel.api.office.Office;
import org.radnice.portal.internal.content.Catalog;
import org.radnice.security.api.Public;
import org.radnice.web.api.Page;
import org.radnice.web.api.WebRequests;

/** The question first. */
@Path("/")
public final class HomePages {

    private final WebRequests requests;
    private final Catalog catalog;
    private final Offers offers;
    private final Office office;

    HomePages(WebRequests requests, Catalog catalog, Offers offers, Office office) {
        this.requests = requests;
        this.catalog = catalog;
        this.offers = offers;
        this.office = office;
    }

    @GET
    @Public
    public Page home() {
        Locale locale = requests.current().locale();
        return Page.of("home")
                .with("lists", catalog.lists(locale))
                .with("kinds", offers.kinds())
                .with("contact", Contact.of(office.profile(), locale))
                .again(this::home);
    }
}
