package org.radnice.portal.internal.web;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.radnice.kernel.api.office.Office;
import org.radnice.portal.internal.LimitsHolder;
import org.radnice.portal.internal.PortalSettings;
import org.radnice.portal.internal.barrier.Barriers;
import org.radnice.portal.internal.barrier.InvalidBarrierException;
import org.radnice.security.api.Audited;
import org.radnice.security.api.Public;
import org.radnice.web.api.FormData;
import org.radnice.web.api.FormView;
import org.radnice.web.api.Page;
import org.radnice.web.api.Texts;
import org.radnice.web.api.WebRequests;

/** Reporting a barrier to accessibility (99/2019 Sb.). */
@Path("/pristupnost/nahlasit-barieru")
public final class BarrierPages {

    private final WebRequests requests;
    private final Barriers barriers;
    private final LimitsHolder limits;
    private final PortalSettings settings;
    private final Office office;
    private final Texts texts;
    private final Answers answers;

    BarrierPages(
            WebRequests requests,
            Barriers barriers,
            LimitsHolder limits,
            PortalSettings settings,
            Office office,
            Texts texts) {
        this.requests = requests;
        this.barriers = barriers;
        this.limits = limits;
        this.settings = settings;
        this.office = office;
        this.texts = texts;
        this.answers = new Answers(requests);
    }

    @GET
    @Public
    public Page form(@QueryParam("stranka") @DefaultValue("") String page) {
        return page(page.isEmpty() ? FormView.blank() : FormView.blank().with("page", page));
    }

    @POST
    @Public
    @Audited("portal.barrier.reported")
    public Response report(FormData data) {
        try {
            limits.find().ifPresent(service -> service.take(
                    "portal.barrier",
                    requests.current().clientAddress(),
                    settings.get().barrier_reports_per_hour(),
                    Duration.ofHours(1)));
            barriers.report(
                    data.value("page"), data.value("description").replace("\r\n", "\n"), data.value("contact"));
            return answers.on("/pristupnost/nahlasit-barieru/odeslano");
        } catch (InvalidBarrierException e) {
            return Answers.again(
                    page(FormView.of(data).errors(e.violations(), texts, requests.current().locale())), 422);
        }
    }

    @GET
    @Path("/odeslano")
    @Public
    public Page sent() {
        return Page.of("barrier-sent").with("contact", Contact.of(office.profile(), requests.current().locale()));
    }

    private Page page(FormView form) {
        return Page.of("barrier")
                .with("form", form)
                .with("contact", Contact.of(office.profile(), requests.current().locale()));
    }
}
