package org.radnice.security.internal.web;

import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Set;
import org.radnice.kernel.api.office.Office;
import org.radnice.security.api.Account;
import org.radnice.security.api.Audited;
import org.radnice.security.api.Callers;
import org.radnice.security.api.Public;
import org.radnice.security.api.TooManyRequestsException;
import org.radnice.security.internal.BusyException;
import org.radnice.security.internal.CleanUp;
import org.radnice.security.internal.ReturnPath;
import org.radnice.security.internal.SignIn;
import org.radnice.security.internal.SignInRefusedException;
import org.radnice.web.api.FormData;
import org.radnice.web.api.FormView;
import org.radnice.web.api.Page;
import org.radnice.web.api.WebRequest;
import org.radnice.web.api.WebRequests;

/** Signing in with address and password. */
@Path("/prihlaseni")
public final class SignInPages {

    /** By this secret the browser is known again, so that strangers' guesses do not slow the owner down. */
    private static final String DEVICE_COOKIE = "radnice-device";
    /** Over https, where the prefix makes browsers insist on it. */
    private static final String SECURE_DEVICE_COOKIE = "__Secure-radnice-device";

    private final WebRequests requests;
    private final FormAnswers answers;
    private final Callers callers;
    private final SignIn signIn;
    private final Office office;

    SignInPages(WebRequests requests, FormAnswers answers, Callers callers, SignIn signIn, Office office) {
        this.requests = requests;
        this.answers = answers;
        this.callers = callers;
        this.signIn = signIn;
        this.office = office;
    }

    @GET
    @Public
    public Object form(@QueryParam("zpet") String back) {
        String target = ReturnPath.safe(back, "");
        return callers.current().signedIn()
                ? answers.next(target.isEmpty() ? "/muj-portal" : target)
                : blank(target);
    }

    @POST
    @Public
    @Audited("security.session.started")
    public Object submit(
            FormData data,
            @CookieParam(DEVICE_COOKIE) @DefaultValue("") String plain,
            @CookieParam(SECURE_DEVICE_COOKIE) @DefaultValue("") String secured) {
        WebRequest request = requests.current();
        String target = ReturnPath.safe(data.value("zpet"), "");
        try {
            SignIn.SignedIn signedIn = signIn.inBrowser(
                    data.value("email"),
                    data.value("password"),
                    request.clientAddress(),
                    secure(request) ? secured : plain);
            request.session().signIn(signedIn.account().id());
            String next = target.isEmpty() ? home(signedIn.account()) : target;
            return Response.seeOther(URI.create(next))
                    .header(HttpHeaders.SET_COOKIE, device(signedIn.device(), request))
                    .build();
        } catch (SignInRefusedException | BusyException e) {
            return answers.again(blank(target), data, "", e, request.locale());
        } catch (TooManyRequestsException e) {
            return answers.again(blank(target), data, e, request.locale());
        }
    }

    private Page blank(String target) {
        return Page.of("sign-in")
                .with("form", FormView.blank())
                .with("back", target)
                .with("evaluation", office.mode() == Office.Mode.EVALUATION);
    }

    private static String home(Account account) {
        return account.roles().equals(Set.of(Account.CITIZEN)) ? "/muj-portal" : "/urad";
    }

    /** Written out, since CXF 4.2 leaves SameSite out of a NewCookie. */
    private static String device(String secret, WebRequest request) {
        return (secure(request) ? SECURE_DEVICE_COOKIE : DEVICE_COOKIE) + '=' + secret
                + "; Path=/prihlaseni; Max-Age=" + CleanUp.DEVICE_MEMORY.toSeconds()
                + "; HttpOnly; SameSite=Lax"
                + (secure(request) ? "; Secure" : "");
    }

    private static boolean secure(WebRequest request) {
        return request.baseUrl().startsWith("https:");
    }
}
