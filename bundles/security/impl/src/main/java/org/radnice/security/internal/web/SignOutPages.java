package org.radnice.security.internal.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.radnice.security.api.Audited;
import org.radnice.security.api.Callers;
import org.radnice.security.api.Public;
import org.radnice.security.internal.MyAccount;
import org.radnice.web.api.Page;
import org.radnice.web.api.WebRequests;
import org.radnice.web.api.WebSession;

/** Signing out. A link leads to a page with a button, since a link must not change anything. */
@Path("/odhlaseni")
public final class SignOutPages {

    private final WebRequests requests;
    private final FormAnswers answers;
    private final Callers callers;
    private final MyAccount accounts;

    SignOutPages(WebRequests requests, FormAnswers answers, Callers callers, MyAccount accounts) {
        this.requests = requests;
        this.answers = answers;
        this.callers = callers;
        this.accounts = accounts;
    }

    @GET
    @Public
    public Object form() {
        return callers.current().signedIn() ? Page.of("sign-out") : Page.of("signed-out");
    }

    @POST
    @Public
    @Audited("security.session.ended")
    public Response submit() {
        WebSession session = requests.current().session();
        session.account().ifPresent(account -> session.id().ifPresent(id -> accounts.endSession(account, id)));
        session.signOut();
        // What the browser has kept of the pages, and of texts that were begun, goes with the session.
        return Response.fromResponse(answers.next("/odhlaseni"))
                .header("Clear-Site-Data", "\"cache\", \"storage\"")
                .build();
    }
}
