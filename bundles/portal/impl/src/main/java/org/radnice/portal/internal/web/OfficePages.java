package org.radnice.portal.internal.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.radnice.portal.api.PortalSection;
import org.radnice.portal.internal.CallersHolder;
import org.radnice.portal.internal.PortalPermissions;
import org.radnice.portal.internal.Sections;
import org.radnice.security.api.Caller;
import org.radnice.security.api.Requires;
import org.radnice.web.api.Page;
import org.radnice.web.api.WebRequests;

/** The employees' part: what the modules want the person to look at. */
@Path("/urad")
public final class OfficePages {

    private final WebRequests requests;
    private final CallersHolder callers;
    private final Sections sections;

    OfficePages(WebRequests requests, CallersHolder callers, Sections sections) {
        this.requests = requests;
        this.callers = callers;
        this.sections = sections;
    }

    @GET
    @Requires(PortalPermissions.ENTER)
    public Page overview() {
        Caller caller = callers.get().current();
        return Page.of("office")
                .with("name", caller.name())
                .with("sections", sections.of(PortalSection.Area.OFFICE, caller, requests.current().locale()));
    }
}
