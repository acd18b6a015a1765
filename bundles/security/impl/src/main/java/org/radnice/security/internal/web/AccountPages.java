package org.radnice.security.internal.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.radnice.kernel.api.office.Office;
import org.radnice.security.api.Account;
import org.radnice.security.api.Audited;
import org.radnice.security.api.Callers;
import org.radnice.security.api.SignedIn;
import org.radnice.security.api.TooManyRequestsException;
import org.radnice.security.internal.AccountInvalidException;
import org.radnice.security.internal.MyAccount;
import org.radnice.security.internal.Settings;
import org.radnice.security.internal.TokensService;
import org.radnice.security.internal.TooManyTokensException;
import org.radnice.web.api.Choice;
import org.radnice.web.api.FormData;
import org.radnice.web.api.FormView;
import org.radnice.web.api.Page;
import org.radnice.web.api.SummaryRow;
import org.radnice.web.api.Texts;
import org.radnice.web.api.WebRequest;
import org.radnice.web.api.WebRequests;

/** One's own account. */
@Path("/muj-portal/ucet")
public final class AccountPages {

    private static final String HOME = "/muj-portal/ucet";
    private static final String DEVICES = HOME + "/zarizeni";
    private static final String KEYS = HOME + "/klice";
    private static final List<Integer> TOKEN_DAYS = List.of(7, 30, 90, 365);

    private final WebRequests requests;
    private final Texts texts;
    private final FormAnswers answers;
    private final Callers callers;
    private final MyAccount accounts;
    private final TokensService tokens;
    private final Settings settings;
    private final Office office;

    AccountPages(
            WebRequests requests,
            Texts texts,
            FormAnswers answers,
            Callers callers,
            MyAccount accounts,
            TokensService tokens,
            Settings settings,
            Office office) {
        this.requests = requests;
        this.texts = texts;
        this.answers = answers;
        this.callers = callers;
        this.accounts = accounts;
        this.tokens = tokens;
        this.settings = settings;
        this.office = office;
    }

    @GET
    @SignedIn
    public Page overview() {
        Locale locale = locale();
        Account account = accounts.find(me());
        return Page.of("account")
                .with(
                        "rows",
                        List.of(
                                SummaryRow.of(texts.text(locale, "security.name"), account.name()),
                                SummaryRow.of(texts.text(locale, "security.email"), account.email()),
                                new SummaryRow(
                                        texts.text(locale, "security.language"),
                                        texts.text(locale, "language." + account.locale().getLanguage()),
                                        HOME + "/jazyk"),
                                new SummaryRow(
                                        texts.text(locale, "security.password"), "••••••••", HOME + "/heslo")));
    }

    @GET
    @Path("/heslo")
    @SignedIn
    public Page passwordForm() {
        return blankPassword();
    }

    @POST
    @Path("/heslo")
    @SignedIn
    @Audited("security.password.changed")
    public Object changePassword(FormData data) {
        WebRequest request = requests.current();
        try {
            accounts.changePassword(me(), data.value("current"), data.value("password"), request.session().id());
            // A new session in the place of this one, whose secret may be known as the password was.
            request.session().signIn(me());
            request.session().notice("security.password.done");
            return answers.next(HOME);
        } catch (AccountInvalidException e) {
            return answers.again(blankPassword(), data, e, request.locale());
        } catch (TooManyRequestsException e) {
            return answers.again(blankPassword(), data, e, request.locale());
        }
    }

    @GET
    @Path("/jazyk")
    @SignedIn
    public Page languageForm() {
        List<Choice> languages = office.profile().languages().stream()
                .map(code -> Choice.of(code, texts.text(locale(), "language." + code)))
                .toList();
        return Page.of("account-language")
                .with("offered", languages)
                .with(
                        "form",
                        FormView.blank().with("language", accounts.find(me()).locale().getLanguage()));
    }

    @POST
    @Path("/jazyk")
    @SignedIn
    @Audited("security.account.changed")
    public Object changeLanguage(FormData data) {
        String language = data.value("language");
        if (!office.profile().languages().contains(language)) {
            return answers.next(HOME + "/jazyk");
        }
        accounts.changeLanguage(me(), Locale.forLanguageTag(language));
        requests.current().session().notice("security.language.done");
        return answers.next(HOME + "?lang=" + language);
    }

    @GET
    @Path("/zarizeni")
    @SignedIn
    public Page devices() {
        return Page.of("account-devices")
                .with("sessions", accounts.sessions(me()))
                .with("current", requests.current().session().id().orElse(""));
    }

    @POST
    @Path("/zarizeni/{id}/odhlasit")
    @SignedIn
    @Audited("security.session.ended")
    public Response endSession(@PathParam("id") String id) {
        accounts.endSession(me(), id);
        requests.current().session().notice("security.devices.done");
        return answers.next(DEVICES);
    }

    @GET
    @Path("/klice")
    @SignedIn
    public Page keys() {
        return keys(FormView.blank().with("days", Integer.toString(settings.current().token_days())));
    }

    @POST
    @Path("/klice")
    @SignedIn
    @Audited("security.token.created")
    public Object createKey(FormData data) {
        Locale locale = locale();
        try {
            // Shown in the answer itself, for once, so that the secret is in no address, session or database.
            return Page.of("account-key")
                    .with("created", tokens.create(me(), data.value("name"), days(data.value("days"))));
        } catch (AccountInvalidException e) {
            return answers.again(keys(), data, e, locale);
        } catch (TooManyTokensException e) {
            return answers.again(keys(), data, "", e, locale);
        }
    }

    @POST
    @Path("/klice/{id}/zrusit")
    @SignedIn
    @Audited("security.token.revoked")
    public Response revokeKey(@PathParam("id") String id) {
        tokens.revoke(me(), id);
        requests.current().session().notice("security.keys.revoked");
        return answers.next(KEYS);
    }

    private Page blankPassword() {
        return Page.of("account-password")
                .with("form", FormView.blank())
                .with("shortest", settings.current().password_min_length());
    }

    private Page keys(FormView form) {
        Locale locale = locale();
        List<Choice> days = TOKEN_DAYS.stream()
                .filter(number -> number <= settings.current().token_days_max())
                .map(number -> Choice.of(Integer.toString(number), texts.text(locale, "security.keys.days", number)))
                .toList();
        return Page.of("account-keys").with("tokens", tokens.of(me())).with("days", days).with("form", form);
    }

    private static int days(String typed) {
        return typed.matches("\\d{1,4}") ? Integer.parseInt(typed) : 0;
    }

    private String me() {
        return callers.current().id();
    }

    private Locale locale() {
        return requests.current().locale();
    }
}
