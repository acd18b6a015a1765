package org.radnice.portal.internal.web;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.radnice.kernel.api.error.ConflictException;
import org.radnice.kernel.api.error.Violation;
import org.radnice.portal.internal.AccountsHolder;
import org.radnice.portal.internal.CallersHolder;
import org.radnice.portal.internal.People;
import org.radnice.portal.internal.PortalPermissions;
import org.radnice.portal.internal.content.Body;
import org.radnice.portal.internal.content.BodyJson;
import org.radnice.portal.internal.content.Content;
import org.radnice.portal.internal.content.ContentNotFoundException;
import org.radnice.portal.internal.content.Editing;
import org.radnice.portal.internal.content.Fields;
import org.radnice.portal.internal.content.InvalidTextException;
import org.radnice.portal.internal.content.Kind;
import org.radnice.portal.internal.content.SlugTakenException;
import org.radnice.portal.internal.content.TextChangedException;
import org.radnice.portal.internal.content.Version;
import org.radnice.security.api.Audited;
import org.radnice.security.api.Requires;
import org.radnice.web.api.FormData;
import org.radnice.web.api.FormView;
import org.radnice.web.api.Page;
import org.radnice.web.api.Texts;
import org.radnice.web.api.WebRequests;

/** Texts for those who write and approve them. */
@Path("/urad/obsah")
public final class EditingPages {

    private final WebRequests requests;
    private final Editing editing;
    private final Texts texts;
    private final ContentList list;
    private final TextPage text;
    private final EditorPage editor;
    private final Answers answers;

    EditingPages(
            WebRequests requests,
            Editing editing,
            CallersHolder callers,
            AccountsHolder accounts,
            People people,
            Texts texts,
            Clock clock) {
        this.requests = requests;
        this.editing = editing;
        this.texts = texts;
        this.list = new ContentList(requests, editing, people, texts, clock);
        this.text = new TextPage(requests, editing, callers, accounts, people, clock);
        this.editor = new EditorPage(requests, editing, people, texts);
        this.answers = new Answers(requests);
    }

    @GET
    @Requires(PortalPermissions.EDIT)
    public Page list(
            @QueryParam("druh") @DefaultValue("service") String code,
            @QueryParam("stav") @DefaultValue("") String state,
            @QueryParam("q") @DefaultValue("") String words) {
        return list.page(Kind.of(code).orElse(Kind.SERVICE), state, words);
    }

    @GET
    @Path("/novy")
    @Requires(PortalPermissions.EDIT)
    public Page blank(@QueryParam("druh") @DefaultValue("news") String code) {
        Kind kind = Kind.of(code).orElse(Kind.NEWS);
        return editor.page(kind, FormView.blank().with("reviewMonths", kind == Kind.NEWS ? "0" : "12"), "", 0, 0);
    }

    @POST
    @Path("/novy")
    @Requires(PortalPermissions.EDIT)
    @Audited("portal.page.created")
    public Response create(FormData data) {
        Kind kind = Kind.of(data.value("kind")).orElseThrow(ContentNotFoundException::new);
        FormView form = FormView.of(data);
        try {
            Content content = editing.create(kind, BodyForm.read(kind, data.value("slug"), data::value));
            return answers.done(address(content.id()), "edit.done-saved");
        } catch (InvalidTextException e) {
            return Answers.again(editor.page(kind, errors(form, e.violations()), "", 0, 0), 422);
        } catch (SlugTakenException e) {
            return Answers.again(editor.page(kind, form.error("slug", message(e)), "", 0, 0), 409);
        }
    }

    @GET
    @Path("/{kind}/{slug}")
    @Requires(PortalPermissions.EDIT)
    public Page one(@PathParam("kind") String kind, @PathParam("slug") String slug) {
        return text.page(id(kind, slug), FormView.blank());
    }

    @POST
    @Path("/{kind}/{slug}/otevrit")
    @Requires(PortalPermissions.EDIT)
    @Audited("portal.page.opened")
    public Response open(@PathParam("kind") String kind, @PathParam("slug") String slug, FormData data) {
        String id = id(kind, slug);
        int draft = editing.open(id, number(data.value("version")));
        return answers.on(address(id) + "/" + draft + "/upravit");
    }

    @GET
    @Path("/{kind}/{slug}/{number}/upravit")
    @Requires(PortalPermissions.EDIT)
    public Page edit(
            @PathParam("kind") String kind, @PathParam("slug") String slug, @PathParam("number") String number) {
        String id = id(kind, slug);
        Editing.History history = editing.history(id);
        Version version = history.version(number(number));
        Body body = BodyJson.read(history.content().kind(), version.body());
        return editor.page(history.content().kind(), BodyForm.show(body), id, version.number(), version.revision())
                .with("note", version.note());
    }

    @POST
    @Path("/{kind}/{slug}/{number}/upravit")
    @Requires(PortalPermissions.EDIT)
    @Audited("portal.page.saved")
    public Response save(
            @PathParam("kind") String kind,
            @PathParam("slug") String slug,
            @PathParam("number") String number,
            FormData data) {
        String id = id(kind, slug);
        Kind what = Kind.of(kind).orElseThrow(ContentNotFoundException::new);
        int version = number(number);
        int revision = number(data.value("revision"));
        Body mine = BodyForm.read(what, slug, data::value);
        try {
            editing.save(id, version, revision, mine);
        } catch (InvalidTextException e) {
            return Answers.again(
                    editor.page(what, errors(FormView.of(data), e.violations()), id, version, revision), 422);
        } catch (TextChangedException e) {
            return Answers.again(editor.changed(what, id, version, mine, FormView.of(data)), 409);
        }
        return answers.done(address(id), "edit.done-saved");
    }

    @POST
    @Path("/{kind}/{slug}/{number}/predlozit")
    @Requires(PortalPermissions.EDIT)
    @Audited("portal.page.submitted")
    public Response submit(
            @PathParam("kind") String kind, @PathParam("slug") String slug, @PathParam("number") String number) {
        String id = id(kind, slug);
        try {
            editing.submit(id, number(number));
        } catch (InvalidTextException e) {
            // What is missing is shown where it can be added.
            Editing.History history = editing.history(id);
            Version version = history.version(number(number));
            Body body = BodyJson.read(history.content().kind(), version.body());
            return Answers.again(
                    editor.page(
                            history.content().kind(),
                            errors(BodyForm.show(body), e.violations()),
                            id,
                            version.number(),
                            version.revision()),
                    422);
        }
        return answers.done(address(id), "edit.done-submitted");
    }

    @POST
    @Path("/{kind}/{slug}/{number}/vratit")
    @Requires(PortalPermissions.APPROVE)
    @Audited("portal.page.returned")
    public Response giveBack(
            @PathParam("kind") String kind,
            @PathParam("slug") String slug,
            @PathParam("number") String number,
            FormData data) {
        return step(
                id(kind, slug),
                data,
                "edit.done-returned",
                id -> editing.giveBack(id, number(number), data.value("note").replace("\r\n", "\n")));
    }

    @POST
    @Path("/{kind}/{slug}/{number}/schvalit")
    @Requires(PortalPermissions.APPROVE)
    @Audited("portal.page.approved")
    public Response approve(
            @PathParam("kind") String kind,
            @PathParam("slug") String slug,
            @PathParam("number") String number,
            FormData data) {
        return step(
                id(kind, slug),
                data,
                "edit.done-approved",
                id -> editing.approve(id, number(number), number(data.value("revision"))));
    }

    @POST
    @Path("/{kind}/{slug}/{number}/zahodit")
    @Requires(PortalPermissions.EDIT)
    @Audited("portal.page.discarded")
    public Response discard(
            @PathParam("kind") String kind,
            @PathParam("slug") String slug,
            @PathParam("number") String number,
            FormData data) {
        return step(id(kind, slug), data, "edit.done-discarded", id -> editing.discard(id, number(number)));
    }

    @POST
    @Path("/{kind}/{slug}/{number}/zverejnit")
    @Requires(PortalPermissions.EDIT)
    @Audited("portal.page.published")
    public Response publish(
            @PathParam("kind") String kind,
            @PathParam("slug") String slug,
            @PathParam("number") String number,
            FormData data) {
        return step(id(kind, slug), data, "edit.done-published", id -> {
            List<Violation> violations = new ArrayList<>();
            LocalDate from = day(data, "from", violations);
            LocalDate to = day(data, "to", violations);
            if (!violations.isEmpty()) {
                throw new InvalidTextException(violations);
            }
            editing.publish(id, number(number), from, to);
        });
    }

    @POST
    @Path("/{kind}/{slug}/stahnout")
    @Requires(PortalPermissions.APPROVE)
    @Audited("portal.page.withdrawn")
    public Response withdraw(@PathParam("kind") String kind, @PathParam("slug") String slug, FormData data) {
        return step(id(kind, slug), data, "edit.done-withdrawn", editing::withdraw);
    }

    @POST
    @Path("/{kind}/{slug}/overit")
    @Requires(PortalPermissions.EDIT)
    @Audited("portal.page.verified")
    public Response confirm(@PathParam("kind") String kind, @PathParam("slug") String slug, FormData data) {
        return step(id(kind, slug), data, "edit.done-verified", editing::confirm);
    }

    @POST
    @Path("/{kind}/{slug}/vlastnik")
    @Requires(PortalPermissions.EDIT)
    @Audited("portal.page.assigned")
    public Response assign(@PathParam("kind") String kind, @PathParam("slug") String slug, FormData data) {
        String owner = data.value("owner");
        boolean known = owner.isEmpty() || text.owners().stream().anyMatch(choice -> choice.value().equals(owner));
        if (!known) {
            throw new ContentNotFoundException();
        }
        return step(id(kind, slug), data, "edit.done-assigned", id -> editing.assign(id, owner));
    }

    @GET
    @Path("/{kind}/{slug}/porovnat")
    @Requires(PortalPermissions.EDIT)
    public Page compare(
            @PathParam("kind") String kind,
            @PathParam("slug") String slug,
            @QueryParam("a") @DefaultValue("0") String a,
            @QueryParam("b") @DefaultValue("0") String b) {
        Editing.History history = editing.history(id(kind, slug));
        Version before = history.version(number(a));
        Version after = history.version(number(b));
        return Page.of("office-compare")
                .with("content", history.content())
                .with("href", address(history.content().id()))
                .with("before", before)
                .with("after", after)
                .with(
                        "differences",
                        Fields.compare(
                                BodyJson.read(history.content().kind(), before.body()),
                                BodyJson.read(history.content().kind(), after.body())));
    }

    private interface Act {
        void on(String id);
    }

    private Response step(String id, FormData data, String notice, Act act) {
        try {
            act.on(id);
            return answers.done(address(id), notice);
        } catch (InvalidTextException e) {
            return Answers.again(text.page(id, errors(FormView.of(data), e.violations())), 422);
        } catch (ConflictException e) {
            return Answers.again(text.page(id, FormView.of(data).error("", message(e))), 409);
        }
    }

    private FormView errors(FormView form, List<Violation> violations) {
        return form.errors(violations, texts, requests.current().locale());
    }

    private String message(ConflictException e) {
        return texts.text(requests.current().locale(), "error." + e.code(), e.arguments().toArray());
    }

    private static LocalDate day(FormData data, String field, List<Violation> violations) {
        String value = data.value(field);
        if (value.isEmpty()) {
            return null;
        }
        Optional<LocalDate> day = Days.parse(value);
        if (day.isEmpty()) {
            violations.add(Violation.of(field, "board.day-missing"));
        }
        return day.orElse(null);
    }

    private static String id(String kind, String slug) {
        return Kind.of(kind).orElseThrow(ContentNotFoundException::new).id(slug);
    }

    static String address(String id) {
        return "/urad/obsah/" + id;
    }

    static int number(String text) {
        return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 0;
    }
}
