package org.radnice.security.internal.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.radnice.security.api.Audited;
import org.radnice.security.api.Public;
import org.radnice.security.internal.AccountInvalidException;
import org.radnice.security.internal.LinkExpiredException;
import org.radnice.security.internal.PasswordLinks;
import org.radnice.security.internal.PendingLink;
import org.radnice.security.internal.Settings;
import org.radnice.web.api.FormData;
import org.radnice.web.api.FormView;
import org.radnice.web.api.Page;
import org.radnice.web.api.WebRequest;
import org.radnice.web.api.WebRequests;

/** Setting a password with a mailed link. */
@Path("/nove-heslo")
public final class NewPasswordPages {

    private static final int GONE = 410;

    private final WebRequests requests;
    private final FormAnswers answers;
    private final PasswordLinks links;
    private final Settings settings;

    NewPasswordPages(WebRequests requests, FormAnswers answers, PasswordLinks links, Settings settings) {
        this.requests = requests;
        this.answers = answers;
        this.links = links;
        this.settings = settings;
    }

    @GET
    @Public
    public Page form(@QueryParam("klic") String key) {
        return key == null ? expired() : blank(key);
    }

    @POST
    @Public
    @Audited("security.password.changed")
    public Object submit(FormData data) {
        WebRequest request = requests.current();
        String key = data.value("klic");
        try {
            links.setPassword(key, data.value("password"));
            request.session().notice("security.new-password.done");
            return answers.next("/prihlaseni");
        } catch (AccountInvalidException e) {
            return answers.again(blank(key), data, e, request.locale());
        } catch (LinkExpiredException e) {
            return expired();
        }
    }

    private Page blank(String key) {
        return links.find(key)
                .map(link -> Page.of("new-password")
                        .with("form", FormView.blank())
                        .with("key", key)
                        .with("email", link.email())
                        .with("invited", link.purpose() == PendingLink.Purpose.INVITE)
                        .with("shortest", settings.current().password_min_length()))
                .orElseGet(NewPasswordPages::expired);
    }

    private static Page expired() {
        return Page.of("link-expired").status(GONE);
    }
}
