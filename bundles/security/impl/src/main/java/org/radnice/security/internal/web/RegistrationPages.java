package org.radnice.security.internal.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.radnice.kernel.api.office.Office;
import org.radnice.security.api.Audited;
import org.radnice.security.api.Callers;
import org.radnice.security.api.Public;
import org.radnice.security.api.TooManyRequestsException;
import org.radnice.security.internal.AccountInvalidException;
import org.radnice.security.internal.LinkExpiredException;
import org.radnice.security.internal.Registration;
import org.radnice.security.internal.Settings;
import org.radnice.security.internal.Site;
import org.radnice.web.api.FormData;
import org.radnice.web.api.FormView;
import org.radnice.web.api.Page;
import org.radnice.web.api.WebRequest;
import org.radnice.web.api.WebRequests;

/** Registration of citizens. */
@Path("/registrace")
public final class RegistrationPages {

    private static final int GONE = 410;

    private final WebRequests requests;
    private final FormAnswers answers;
    private final Callers callers;
    private final Registration registration;
    private final Settings settings;
    private final Office office;

    RegistrationPages(
            WebRequests requests, FormAnswers answers, Callers callers, Registration registration, Settings settings, Office office) {
        this.requests = requests;
        this.answers = answers;
        this.callers = callers;
        this.registration = registration;
        this.settings = settings;
        this.office = office;
    }

    @GET
    @Public
    public Object form() {
        return callers.current().signedIn() ? answers.next("/muj-portal/ucet") : blank();
    }

    @POST
    @Public
    @Audited("security.registration.requested")
    public Object submit(FormData data) {
        WebRequest request = requests.current();
        try {
            registration.request(
                    data.value("name"),
                    data.value("email"),
                    data.value("password"),
                    request.locale(),
                    request.clientAddress(),
                    Site.base(office.mode(), office.profile().web(), request.baseUrl()));
            return answers.next("/registrace/odeslano");
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
        return Page.of("register-sent");
    }

    @GET
    @Path("/potvrzeni")
    @Public
    public Page confirmation(@QueryParam("klic") String key) {
        return key != null && registration.waits(key) ? confirmationOf(key) : Page.of("register-expired").status(GONE);
    }

    @POST
    @Path("/potvrzeni")
    @Public
    @Audited("security.account.confirmed")
    public Object confirm(FormData data) {
        WebRequest request = requests.current();
        String key = data.value("klic");
        try {
            request.session().signIn(registration.confirm(key, data.value("password")));
            request.session().notice("security.register.done");
            return answers.next("/muj-portal");
        } catch (AccountInvalidException e) {
            return answers.again(confirmationOf(key), data, e, request.locale());
        } catch (LinkExpiredException e) {
            return Page.of("register-expired").status(GONE);
        }
    }

    private Page blank() {
        return Page.of("register")
                .with("form", FormView.blank())
                .with("shortest", settings.current().password_min_length());
    }

    private static Page confirmationOf(String key) {
        return Page.of("register-confirm").with("form", FormView.blank()).with("key", key);
    }
}
