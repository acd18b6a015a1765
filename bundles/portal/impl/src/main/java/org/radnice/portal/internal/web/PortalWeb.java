package org.radnice.portal.internal.web;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.kernel.api.office.Office;
import org.radnice.portal.internal.SearchHolder;
import org.radnice.portal.internal.content.Catalog;
import org.radnice.portal.internal.content.FirstContent;
import org.radnice.portal.internal.content.Published;
import org.radnice.web.api.Texts;
import org.radnice.web.api.WebModule;
import org.radnice.web.api.WebRequests;

/** Everything that the portal publishes; there when the first content is in and all parts are. */
@Component
public final class PortalWeb implements WebModule {

    private final List<Object> pages;

    @Activate
    public PortalWeb(
            @Reference WebRequests requests,
            @Reference Texts texts,
            @Reference Office office,
            @Reference FirstContent imported,
            @Reference Catalog catalog,
            @Reference Published published,
            @Reference Offers offers,
            @Reference SearchHolder search) {
        pages = List.of(
                new HomePages(requests, catalog),
                new GuidePages(requests, catalog, published, offers, office),
                new TopicPages(requests, catalog),
                new NewsPages(requests, catalog),
                new StaticPages(requests, published),
                new SiteMapPages(requests, catalog),
                new SearchPages(requests, search, catalog, office, texts));
    }

    @Override
    public String name() {
        return "portal";
    }

    @Override
    public List<Object> pages() {
        return pages;
    }
}
