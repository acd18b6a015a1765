package org.radnice.portal.internal.web;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.radnice.kernel.api.search.Search;
import org.radnice.portal.internal.SearchHolder;
import org.radnice.portal.internal.content.Catalog;
import org.radnice.portal.internal.content.ContentNotFoundException;
import org.radnice.portal.internal.content.Kind;
import org.radnice.portal.internal.content.Published;
import org.radnice.portal.internal.content.ServiceBody;
import org.radnice.portal.internal.content.ServiceView;
import org.radnice.security.api.Public;
import org.radnice.web.api.WebRequests;

/** Service pages and search for programs; the language is chosen with {@code ?lang=}. */
@Path("/")
@Produces("application/json;charset=UTF-8")
public final class PortalRest {

    /** A service in a list; paths lead to the page, from the root of the site. */
    public record ServiceItem(String slug, String title, String summary, String topic, String path) {}

    /** A service with all its parts; empty parts are empty, never absent. */
    public record ServiceDetail(
            String slug,
            String title,
            String summary,
            String topic,
            String unit,
            List<String> who,
            List<String> need,
            List<String> fee,
            boolean feeExample,
            List<String> deadline,
            List<String> where,
            List<String> how,
            List<String> online,
            List<String> appeal,
            List<String> notes,
            List<ServiceView.Basis> legal,
            List<ServiceBody.Source> sources,
            ServiceBody.Links links,
            String verifiedOn,
            String path) {}

    /** Results of a search. */
    public record Found(long total, List<FoundItem> items) {}

    /** One result. */
    public record FoundItem(String title, String summary, String path) {}

    private final WebRequests requests;
    private final Catalog catalog;
    private final Published published;
    private final SearchHolder search;

    PortalRest(WebRequests requests, Catalog catalog, Published published, SearchHolder search) {
        this.requests = requests;
        this.catalog = catalog;
        this.published = published;
        this.search = search;
    }

    @GET
    @Path("/services")
    @Public
    public List<ServiceItem> services() {
        return catalog.lists(locale()).services().stream()
                .map(card -> new ServiceItem(card.slug(), card.title(), card.summary(), card.topic(), card.path()))
                .toList();
    }

    @GET
    @Path("/services/{slug}")
    @Public
    public ServiceDetail service(@PathParam("slug") String slug) {
        Published.Live live = catalog.find(Kind.SERVICE, slug).orElseThrow(ContentNotFoundException::new);
        ServiceView view = published.view(live, locale().getLanguage());
        LocalDate verified = live.content().review().verifiedOn();
        return new ServiceDetail(
                slug,
                view.title().one(),
                view.summary().one(),
                view.topic(),
                view.unit(),
                view.who().lines(),
                view.need().lines(),
                view.fee().lines(),
                view.feeExample(),
                view.deadline().lines(),
                view.where().lines(),
                view.how().lines(),
                view.online().lines(),
                view.appeal().lines(),
                view.notes().lines(),
                view.legal(),
                view.sources(),
                view.links(),
                verified == null ? null : verified.toString(),
                live.content().path());
    }

    @GET
    @Path("/search")
    @Public
    public Found search(@QueryParam("q") @DefaultValue("") String words, @QueryParam("offset") @DefaultValue("0") String offset) {
        if (words.isBlank()) {
            return new Found(0, List.of());
        }
        int from = offset.matches("[0-9]{1,3}") ? Integer.parseInt(offset) : 0;
        Search.Results results = search.get().find(words, locale(), from, 20);
        return new Found(
                results.total(),
                results.hits().stream()
                        .map(hit -> new FoundItem(hit.title(), hit.summary(), hit.path()))
                        .toList());
    }

    private Locale locale() {
        return requests.current().locale();
    }
}
