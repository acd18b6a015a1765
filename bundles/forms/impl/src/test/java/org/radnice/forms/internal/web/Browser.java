package org.radnice.forms.internal.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.Response;
import java.util.List;
import org.radnice.forms.internal.TestOffice;
import org.radnice.forms.internal.foreign.LimitsHolder;
import org.radnice.forms.internal.foreign.NotificationsHolder;
import org.radnice.forms.internal.foreign.ServicePagesHolder;
import org.radnice.forms.internal.Catalog;
import org.radnice.kernel.testing.TestDatabase;
import org.radnice.security.testing.FakeRateLimits;
import org.radnice.web.api.FormData;
import org.radnice.web.api.Link;
import org.radnice.web.api.Page;
import org.radnice.web.api.PageShell;
import org.radnice.web.api.WebRequest;
import org.radnice.web.api.WebRequests;
import org.radnice.web.testing.FakeForm;
import org.radnice.web.testing.FakeRequests;
import org.radnice.web.testing.Rendering;

/** The module's pages as one browser sees them, without a server. */
final class Browser implements WebRequests {

    final TestOffice office;
    final Rendering renderer = new Rendering();
    final FakeRequests requests = new FakeRequests();
    final FormPages forms;
    final TrackingPages tracking;
    final OfficePages desk;
    final DefinitionPages definitions;
    final ReceiptPdf receipts;
    final FormsRest rest;
    final FormsSoap soap;

    Browser(TestDatabase database) {
        office = new TestOffice(database);
        Catalog catalog = office.catalog;
        Wording wording = new Wording(renderer, office.office);
        LimitsHolder limits = new LimitsHolder();
        limits.bind(new FakeRateLimits());
        receipts = new ReceiptPdf(office.cases, renderer, wording, office.office, new PdfWriter());
        forms = new FormPages(office.service, office.drafts, wording, receipts, this, office.callersHolder,
                new ServicePagesHolder(), office.office, office.kernel.clock());
        tracking = new TrackingPages(office.cases, wording, receipts, this, office.callersHolder,
                new Lookups(this, office.callersHolder, limits, office.settings), office.office, new Mine(office.cases, catalog, wording),
                office.kernel.clock());
        desk = new OfficePages(office.cases, catalog, wording, receipts, this, office.callersHolder, office.accountsHolder,
                new NotificationsHolder(), office.kernel.clock());
        Lookups lookups = new Lookups(this, office.callersHolder, limits, office.settings);
        rest = new FormsRest(office.service, office.cases, this, lookups);
        soap = new FormsSoap(office.service, office.cases, lookups);
        definitions = new DefinitionPages(office.definitionService, wording, this);
    }

    /** The page as HTML; also kept under target/pages to be looked at. */
    String html(Object answer, String path) {
        assertThat(answer).isInstanceOf(Page.class);
        boolean desk = path.startsWith("/urad");
        PageShell.Frame frame = new PageShell.Frame("Statutární město Chomutov", desk ? "Pracoviště" : "Portál občana",
                List.of(new Link("/formulare", "Formuláře"), new Link("/podani", "Podání")), List.of(), "", List.of(),
                List.of(new Link("", "Zborovská 4602")), List.of(), desk);
        return renderer.page((Page) answer, frame, office.callers.current(), requests.locale(), path);
    }

    /** Where a response leads. */
    static String target(Object answer) {
        assertThat(answer).isInstanceOf(Response.class);
        Response response = (Response) answer;
        assertThat(response.getStatus()).isEqualTo(303);
        return response.getLocation().toString();
    }

    /** What was sent, see {@link FakeForm#of}. */
    static FormData sent(String... pairs) {
        return FakeForm.of(pairs);
    }

    /** The notices that wait for the next page. */
    List<String> notices() {
        return requests.session().notices().stream().map(key -> renderer.text(requests.locale(), key)).toList();
    }

    @Override
    public WebRequest current() {
        return requests.current();
    }
}
