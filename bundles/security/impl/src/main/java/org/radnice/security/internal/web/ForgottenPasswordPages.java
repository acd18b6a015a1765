package org.radnice.security.internal.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.radnice.kernel.api.office.Office;
import org.radnice.security.api.Audited;
import org.radnice.security.api.Public;
import org.radnice.security.api.TooManyRequestsException;
import org.radnice.security.internal.AccountInvalidException;
import org.radnice.security.internal.PasswordLinks;
import org.radnice.security.internal.Site;
import org.radnice.web.api.FormData;
import org.radnice.web.api.FormView;
import org.radnice.web.api.Page;
import org.radnice.web.api.WebRequest;
import org.radnice.web.api.WebRequests;

/** Asking for a link instead of a forgotten password. */
@Path("/zapomenute-heslo")
public final class ForgottenPasswordPages {

    private final WebRequests requests;
    private final FormAnswers answers;
    private final PasswordLinks links;
    private final Office office;

    ForgottenPasswordPages(WebRequests requests, FormAnswers answers, PasswordLinks links, Office office) {
        this.requests = requests;
        this.answers = answers;
        this.links = links;
        this.office = office;
    }

    @GET
    @Public
    public Page form() {
        return blank();
    }

    @POST
    @Public
    @Audited("security.password.forgotten")
    public Object submit(FormData data) {
        WebRequest request = requests.current();
        try {
            links.forgotten(
                    data.value("email"),
                    request.locale(),
                    request.clientAddress(),
                    Site.base(office.mode(), office.profile().web(), request.baseUrl()));
            return answers.next("/zapomenute-heslo/odeslano");
        } catch (AccountInvalidException e) {
            return answers.again(blank(), data, e, request.locale());
        } catch (TooManyRequestsException e) {
            return answers.again(blank(), data, e, request.locale());
        }
    }

    @GET
    @Path("/odeslano")
    @Public
    public Page sent() {
        return Page.of("forgotten-sent");
    }

    private static Page blank() {
        return Page.of("forgotten").with("form", FormView.blank());
    }
}
