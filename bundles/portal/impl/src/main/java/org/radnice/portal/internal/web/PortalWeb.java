package org.radnice.portal.internal.web;

import java.time.Clock;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.kernel.api.office.Office;
import org.radnice.portal.internal.AccountsHolder;
import org.radnice.portal.internal.CallersHolder;
import org.radnice.portal.internal.LimitsHolder;
import org.radnice.portal.internal.People;
import org.radnice.portal.internal.PortalSettings;
import org.radnice.portal.internal.SearchHolder;
import org.radnice.portal.internal.Sections;
import org.radnice.portal.internal.SynonymEditing;
import org.radnice.portal.internal.SynonymsHolder;
import org.radnice.portal.internal.barrier.Barriers;
import org.radnice.portal.internal.board.ExamplePostings;
import org.radnice.portal.internal.board.NoticeBoard;
import org.radnice.portal.internal.content.Catalog;
import org.radnice.portal.internal.content.Editing;
import org.radnice.portal.internal.content.FirstContent;
import org.radnice.portal.internal.content.Published;
import org.radnice.web.api.Texts;
import org.radnice.web.api.WebModule;
import org.radnice.web.api.WebRequests;

/** Everything that the portal publishes; there when the first content is in and all parts are. */
@Component
public final class PortalWeb implements WebModule {

    private final List<Object> pages;
    private final List<Object> rest;
    private final List<Object> soap;

    @Activate
    public PortalWeb(
            @Reference WebRequests requests,
            @Reference Texts texts,
            @Reference Office office,
            @Reference Clock clock,
            @Reference PortalSettings settings,
            @Reference FirstContent imported,
            @Reference ExamplePostings examples,
            @Reference Catalog catalog,
            @Reference Published published,
            @Reference Editing editing,
            @Reference NoticeBoard board,
            @Reference Barriers barriers,
            @Reference Offers offers,
            @Reference Sections sections,
            @Reference People people,
            @Reference SearchHolder search,
            @Reference SynonymsHolder synonyms,
            @Reference CallersHolder callers,
            @Reference AccountsHolder accounts,
            @Reference SynonymEditing synonymEditing,
            @Reference LimitsHolder limits) {
        pages = List.of(
                new HomePages(requests, catalog, offers, office),
                new GuidePages(requests, catalog, published, offers, office),
                new TopicPages(requests, catalog, offers),
                new NewsPages(requests, catalog),
                new StaticPages(requests, catalog),
                new SiteMapPages(requests, catalog),
                new SearchPages(requests, search, catalog, office, texts),
                new MyPages(requests, callers, sections),
                new OfficePages(requests, callers, sections),
                new BoardPages(requests, board, office, texts),
                new BoardOfficePages(requests, board, people, office, texts, clock),
                new BarrierPages(requests, barriers, limits, settings, office, texts),
                new BarrierOfficePages(requests, barriers, people, clock),
                new EditingPages(requests, editing, callers, accounts, people, texts, clock),
                new SynonymPages(requests, synonyms, synonymEditing, texts));
        rest = List.of(new PortalRest(requests, catalog, published, search), new BoardRest(requests, board, office, texts));
        soap = List.of(new PortalSoap(catalog, published, board));
        // The frame of pages asks nobody: what it shows must be in memory before the first page is.
        catalog.revision();
    }

    @Override
    public String name() {
        return "portal";
    }

    @Override
    public List<Object> pages() {
        return pages;
    }

    @Override
    public List<Object> rest() {
        return rest;
    }

    @Override
    public List<Object> soap() {
        return soap;
    }
}
