package org.radnice.portal.internal.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.radnice.portal.api.PortalSection;
import org.radnice.portal.internal.CallersHolder;
import org.radnice.portal.internal.Sections;
import org.radnice.security.api.Caller;
import org.radnice.security.api.SignedIn;
import org.radnice.web.api.Page;
import org.radnice.web.api.WebRequests;

/** "Můj portál": what the modules know of the person who has signed in. */
@Path("/muj-portal")
public final class MyPages {

    private final WebRequests requests;
    private final CallersHolder callers;
    private final Sections sections;

    MyPages(WebRequests requests, CallersHolder callers, Sections sections) {
        this.requests = requests;
        this.callers = callers;
        this.sections = sections;
    }

    @GET
    @SignedIn
    public Page mine() {
        Caller caller = callers.get().current();
        return Page.of("mine")
                .with("name", caller.name())
                .with("sections", sections.of(PortalSection.Area.MINE, caller, requests.current().locale()));
    }
}
