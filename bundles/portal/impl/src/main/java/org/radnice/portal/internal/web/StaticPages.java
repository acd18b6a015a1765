package org.radnice.portal.internal.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.radnice.portal.internal.content.Catalog;
import org.radnice.portal.internal.content.ContentNotFoundException;
import org.radnice.portal.internal.content.Kind;
import org.radnice.portal.internal.content.PageBody;
import org.radnice.portal.internal.content.Published;
import org.radnice.security.api.Public;
import org.radnice.web.api.Page;
import org.radnice.web.api.WebRequests;

/** Static pages: accessibility statement, personal data, about. */
@Path("/stranky")
public final class StaticPages {

    private final WebRequests requests;
    private final Catalog catalog;

    StaticPages(WebRequests requests, Catalog catalog) {
        this.requests = requests;
        this.catalog = catalog;
    }

    @GET
    @Path("/{slug}")
    @Public
    public Page one(@PathParam("slug") String slug) {
        String language = requests.current().locale().getLanguage();
        Published.Live live = catalog.find(Kind.PAGE, slug).orElseThrow(ContentNotFoundException::new);
        PageBody body = (PageBody) live.body();
        boolean translated = body.texts().containsKey(language);
        return Page.of("static")
                .with("slug", slug)
                .with("text", body.texts().get(translated ? language : PageBody.FIRST_LANGUAGE))
                .with("language", translated ? "" : PageBody.FIRST_LANGUAGE)
                .with("verifiedOn", live.content().review().verifiedOn());
    }
}
