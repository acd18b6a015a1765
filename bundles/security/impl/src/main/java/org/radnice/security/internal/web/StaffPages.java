package org.radnice.security.internal.web;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.radnice.kernel.api.error.ConflictException;
import org.radnice.kernel.api.office.Office;
import org.radnice.security.api.Audited;
import org.radnice.security.api.Requires;
import org.radnice.security.internal.AccountFilter;
import org.radnice.security.internal.AccountInvalidException;
import org.radnice.security.internal.AccountOverview;
import org.radnice.security.internal.EmailTakenException;
import org.radnice.security.internal.LastAdministratorException;
import org.radnice.security.internal.OwnAccountException;
import org.radnice.security.internal.Permissions;
import org.radnice.security.internal.Site;
import org.radnice.security.internal.StaffAccounts;
import org.radnice.web.api.Choice;
import org.radnice.web.api.FormData;
import org.radnice.web.api.FormView;
import org.radnice.web.api.Page;
import org.radnice.web.api.Texts;
import org.radnice.web.api.WebRequest;
import org.radnice.web.api.WebRequests;

/** Accounts, for administrators. */
@Path("/urad/ucty")
public final class StaffPages {

    private static final String HOME = "/urad/ucty";
    private static final int PER_PAGE = 25;

    private final WebRequests requests;
    private final Texts texts;
    private final FormAnswers answers;
    private final StaffAccounts accounts;
    private final Office office;

    StaffPages(WebRequests requests, Texts texts, FormAnswers answers, StaffAccounts accounts, Office office) {
        this.requests = requests;
        this.texts = texts;
        this.answers = answers;
        this.accounts = accounts;
        this.office = office;
    }

    @GET
    @Requires(Permissions.ACCOUNT_MANAGE)
    public Page list(
            @QueryParam("hledat") @DefaultValue("") String text,
            @QueryParam("role") @DefaultValue("") String role,
            @QueryParam("stav") @DefaultValue("") String state,
            @QueryParam("strana") @DefaultValue("1") String page) {
        AccountFilter filter = new AccountFilter(
                text.strip(),
                StaffAccounts.ROLES.contains(role) ? role : "",
                state.equals("zavrene") ? AccountFilter.State.CLOSED
                        : state.equals("otevrene") ? AccountFilter.State.ACTIVE : AccountFilter.State.ALL);
        int number = page.matches("[1-9]\\d{0,5}") ? Integer.parseInt(page) : 1;
        StaffAccounts.Found found = accounts.search(filter, (number - 1) * PER_PAGE, PER_PAGE);
        return Page.of("staff")
                .with("text", filter.text())
                .with("role", filter.role())
                .with("state", state)
                .with("roles", roles())
                .with("states", List.of(
                        Choice.of("otevrene", texts.text(locale(), "security.staff.open")),
                        Choice.of("zavrene", texts.text(locale(), "security.staff.closed"))))
                .with("accounts", found.accounts())
                .with("total", found.total())
                .with("number", number)
                .with("pages", (found.total() + PER_PAGE - 1) / PER_PAGE)
                .with("address", HOME + "?hledat=" + encoded(filter.text()) + "&role=" + filter.role() + "&stav="
                        + encoded(state) + "&strana=");
    }

    @GET
    @Path("/novy")
    @Requires(Permissions.ACCOUNT_MANAGE)
    public Page creation() {
        return blank();
    }

    @POST
    @Path("/novy")
    @Requires(Permissions.ACCOUNT_MANAGE)
    @Audited("security.account.created")
    public Object create(FormData data) {
        WebRequest request = requests.current();
        try {
            String id = accounts.create(
                    data.value("name"), data.value("email"), Set.copyOf(data.values("roles")), site(request));
            request.session().notice("security.staff.created");
            return answers.next(HOME + '/' + id);
        } catch (AccountInvalidException e) {
            return answers.again(blank(), data, e, request.locale());
        } catch (EmailTakenException e) {
            return answers.again(blank(), data, "email", e, request.locale());
        }
    }

    @GET
    @Path("/{id}")
    @Requires(Permissions.ACCOUNT_MANAGE)
    public Page detail(@PathParam("id") String id) {
        return detail(accounts.find(id));
    }

    @POST
    @Path("/{id}")
    @Requires(Permissions.ACCOUNT_MANAGE)
    @Audited("security.account.roles-changed")
    public Object change(@PathParam("id") String id, FormData data) {
        try {
            accounts.change(id, data.value("name"), Set.copyOf(data.values("roles")));
            return done(id, "security.staff.changed");
        } catch (AccountInvalidException e) {
            return answers.again(detail(accounts.find(id)), data, e, locale());
        } catch (OwnAccountException | LastAdministratorException e) {
            return refused(id, data, e);
        }
    }

    @POST
    @Path("/{id}/zavrit")
    @Requires(Permissions.ACCOUNT_MANAGE)
    @Audited("security.account.deactivated")
    public Object deactivate(@PathParam("id") String id, FormData data) {
        try {
            accounts.deactivate(id);
            return done(id, "security.staff.deactivated");
        } catch (OwnAccountException | LastAdministratorException e) {
            return refused(id, data, e);
        }
    }

    @POST
    @Path("/{id}/otevrit")
    @Requires(Permissions.ACCOUNT_MANAGE)
    @Audited("security.account.activated")
    public Response activate(@PathParam("id") String id) {
        accounts.activate(id);
        return done(id, "security.staff.activated");
    }

    @POST
    @Path("/{id}/pozvat")
    @Requires(Permissions.ACCOUNT_MANAGE)
    @Audited("security.account.invited")
    public Response invite(@PathParam("id") String id) {
        accounts.inviteAgain(id, site(requests.current()));
        return done(id, "security.staff.invited");
    }

    private Response done(String id, String notice) {
        requests.current().session().notice(notice);
        return answers.next(HOME + '/' + id);
    }

    private Page refused(String id, FormData data, ConflictException problem) {
        return answers.again(detail(accounts.find(id)), data, "", problem, locale());
    }

    private Page detail(AccountOverview overview) {
        FormView form = FormView.blank()
                .with("name", overview.account().name())
                .with("roles", overview.account().roles().toArray(String[]::new));
        return Page.of("staff-account").with("overview", overview).with("roles", roles()).with("form", form);
    }

    private Page blank() {
        return Page.of("staff-new").with("roles", roles()).with("form", FormView.blank());
    }

    private List<Choice> roles() {
        return StaffAccounts.ROLES.stream()
                .map(role -> new Choice(
                        role,
                        texts.text(locale(), "security.role." + role),
                        texts.text(locale(), "security.role." + role + ".hint")))
                .toList();
    }

    private String site(WebRequest request) {
        return Site.base(office.mode(), office.profile().web(), request.baseUrl());
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private Locale locale() {
        return requests.current().locale();
    }
}
