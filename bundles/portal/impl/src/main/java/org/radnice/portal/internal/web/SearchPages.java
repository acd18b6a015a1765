package org.radnice.portal.internal.web;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Locale;
import org.radnice.kernel.api.office.Office;
import org.radnice.kernel.api.search.Search;
import org.radnice.portal.internal.SearchHolder;
import org.radnice.portal.internal.content.Catalog;
import org.radnice.security.api.Public;
import org.radnice.web.api.Page;
import org.radnice.web.api.Texts;
import org.radnice.web.api.WebRequests;

/** Search over everything that modules offer to be found. */
@Path("/hledat")
public final class SearchPages {

    private static final int PER_PAGE = 10;
    private static final int MOST_PAGES = 20;

    /** A result with the name of its kind, or an empty one. */
    public record Found(String title, String summary, String path, String kind) {}

    private final WebRequests requests;
    private final SearchHolder search;
    private final Catalog catalog;
    private final Office office;
    private final Texts texts;

    SearchPages(WebRequests requests, SearchHolder search, Catalog catalog, Office office, Texts texts) {
        this.requests = requests;
        this.search = search;
        this.catalog = catalog;
        this.office = office;
        this.texts = texts;
    }

    @GET
    @Public
    public Page find(@QueryParam("q") @DefaultValue("") String words, @QueryParam("strana") @DefaultValue("1") String page) {
        Locale locale = requests.current().locale();
        int number = number(page);
        String query = words.strip();
        boolean available = search.find().isPresent();
        Search.Results results = !available || query.isEmpty()
                ? new Search.Results(0, List.of())
                : search.get().find(query, locale, (number - 1) * PER_PAGE, PER_PAGE);
        long pages = Math.min(MOST_PAGES, (results.total() + PER_PAGE - 1) / PER_PAGE);
        return Page.of("search")
                .with("q", query)
                .with("available", available)
                .with("total", results.total())
                .with("hits", results.hits().stream().map(hit -> found(hit, locale)).toList())
                .with("number", number)
                .with("pages", pages)
                .with("lists", catalog.lists(locale))
                .with("contact", Contact.of(office.profile(), locale));
    }

    private Found found(Search.Hit hit, Locale locale) {
        // A kind is a key in its module's texts; ours are known here, the others go without.
        return new Found(hit.title(), hit.summary(), hit.path(), texts.find(locale, hit.kind()).orElse(""));
    }

    private static int number(String page) {
        return page.matches("[1-9][0-9]?") ? Math.min(MOST_PAGES, Integer.parseInt(page)) : 1;
    }
}
