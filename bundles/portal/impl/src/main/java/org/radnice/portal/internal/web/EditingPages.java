package org.radnice.portal.internal.web;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.radnice.kernel.api.error.ConflictException;
import org.radnice.kernel.api.error.Violation;
import org.radnice.portal.internal.AccountsHolder;
import org.radnice.portal.internal.CallersHolder;
import org.radnice.portal.internal.OfficeTime;
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
import org.radnice.portal.internal.content.Topics;
import org.radnice.portal.internal.content.Version;
import org.radnice.portal.internal.content.VersionState;
import org.radnice.security.api.Audited;
import org.radnice.security.api.Caller;
import org.radnice.security.api.Requires;
import org.radnice.web.api.Choice;
import org.radnice.web.api.FormData;
import org.radnice.web.api.FormView;
import org.radnice.web.api.Page;
import org.radnice.web.api.Texts;
import org.radnice.web.api.WebRequests;

/** Texts for those who write and approve them. */
@Path("/urad/obsah")
public final class EditingPages {

    /** A text in the list. */
    public record Line(
            Content content, String href, String owner, boolean live, boolean planned, String open, boolean late) {}

    /** A version in the history. */
    public record VersionLine(Version version, String changedBy, String approvedBy, String publishedBy, boolean live) {}

    private final WebRequests requests;
    private final Editing editing;
    private final CallersHolder callers;
    private final AccountsHolder accounts;
    private final People people;
    private final Texts texts;
    private final Clock clock;
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
        this.callers = callers;
        this.accounts = accounts;
        this.people = people;
        this.texts = texts;
        this.clock = clock;
        this.answers = new Answers(requests);
    }

    @GET
    @Requires(PortalPermissions.EDIT)
    public Page list(
            @QueryParam("druh") @DefaultValue("service") String code,
            @QueryParam("stav") @DefaultValue("") String state,
            @QueryParam("q") @DefaultValue("") String words) {
        Kind kind = Kind.of(code).orElse(Kind.SERVICE);
        Locale locale = requests.current().locale();
        String wanted = words.strip().toLowerCase(locale);
        List<Line> all = lines(kind, locale);
        return Page.of("office-content")
                .with("kind", kind.code())
                .with("state", state)
                .with("q", words)
                .with("states", states(all, kind, state, locale))
                .with("kinds", kinds(locale))
                .with(
                        "lines",
                        all.stream()
                                .filter(line -> in(line, state))
                                .filter(line -> line.content.title().toLowerCase(locale).contains(wanted))
                                .toList());
    }

    @GET
    @Path("/novy")
    @Requires(PortalPermissions.EDIT)
    public Page blank(@QueryParam("druh") @DefaultValue("news") String code) {
        Kind kind = Kind.of(code).orElse(Kind.NEWS);
        return editor(kind, FormView.blank().with("reviewMonths", kind == Kind.NEWS ? "0" : "12"), "", 0, 0);
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
            return Answers.again(editor(kind, errors(form, e.violations()), "", 0, 0), 422);
        } catch (SlugTakenException e) {
            return Answers.again(editor(kind, form.error("slug", message(e)), "", 0, 0), 409);
        }
    }

    @GET
    @Path("/{kind}/{slug}")
    @Requires(PortalPermissions.EDIT)
    public Page one(@PathParam("kind") String kind, @PathParam("slug") String slug) {
        return detail(id(kind, slug), FormView.blank());
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
        return editor(history.content().kind(), BodyForm.show(body), id, version.number(), version.revision())
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
                    editor(what, errors(FormView.of(data), e.violations()), id, version, revision), 422);
        } catch (TextChangedException e) {
            return Answers.again(changed(what, id, version, mine, FormView.of(data)), 409);
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
                    editor(
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
        boolean known = owner.isEmpty() || owners().stream().anyMatch(choice -> choice.value().equals(owner));
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
            return Answers.again(detail(id, errors(FormView.of(data), e.violations())), 422);
        } catch (ConflictException e) {
            return Answers.again(detail(id, FormView.of(data).error("", message(e))), 409);
        }
    }

    private Page detail(String id, FormView form) {
        Locale locale = requests.current().locale();
        Caller caller = callers.get().current();
        Editing.History history = editing.history(id);
        Content content = history.content();
        Instant now = clock.instant();
        int live = content.live(now);
        Optional<Version> open = content.openVersion() == 0
                ? Optional.empty()
                : Optional.of(history.version(content.openVersion()));
        List<Fields.Difference> differences = open.isEmpty() || live == 0
                ? List.of()
                : Fields.compare(
                        BodyJson.read(content.kind(), history.version(live).body()),
                        BodyJson.read(content.kind(), open.get().body()));
        return Page.of("office-text")
                .with("content", content)
                .with("kind", content.kind().code())
                .with("href", address(id))
                .with("live", live)
                .with("liveVersion", live == 0 ? null : history.version(live))
                .with("open", open.orElse(null))
                .with("fields", open.isPresent() && live == 0
                        ? Fields.of(BodyJson.read(content.kind(), open.get().body()))
                        : List.of())
                .with("differences", differences)
                .with("planned", content.schedule().next() != null && now.isBefore(content.schedule().next().from()))
                .with("versions", history.versions().stream().map(version -> line(version, live, locale)).toList())
                .with("owner", people.name(content.owner(), locale))
                .with("owners", owners())
                .with("verifiedBy", people.name(content.review().verifiedBy(), locale))
                .with("late", content.review().late(OfficeTime.day(now)))
                .with("mayApprove", caller.may(PortalPermissions.APPROVE))
                .with("own", open.map(version -> version.authors().contains(caller.id())).orElse(false))
                .with("form", form.values().isEmpty() ? form.with("owner", content.owner()) : form);
    }

    private VersionLine line(Version version, int live, Locale locale) {
        return new VersionLine(
                version,
                people.name(version.changedBy(), locale),
                people.name(version.approvedBy(), locale),
                people.name(version.publishedBy(), locale),
                version.number() == live);
    }

    private Page editor(Kind kind, FormView form, String id, int version, int revision) {
        Locale locale = requests.current().locale();
        return Page.of("office-editor")
                .with("kind", kind.code())
                .with("href", id.isEmpty() ? "" : address(id))
                .with("number", version)
                .with("revision", revision)
                .with("note", "")
                .with("differences", List.of())
                .with("languages", BodyForm.LANGUAGES)
                .with("legalRows", BodyForm.rows(filled(form, "legal.")))
                .with("sourceRows", BodyForm.rows(filled(form, "sources.")))
                .with(
                        "topics",
                        Topics.ALL.stream()
                                .map(code -> Choice.of(code, texts.text(locale, "topic." + code)))
                                .toList())
                .with("form", form);
    }

    /** Both texts side by side: the editor decides, nothing is overwritten unseen. */
    private Page changed(Kind kind, String id, int number, Body mine, FormView form) {
        Version theirs = editing.history(id).version(number);
        Locale locale = requests.current().locale();
        return editor(
                        kind,
                        form.error("", texts.text(
                                locale, "edit.changed-by", people.name(theirs.changedBy(), locale))),
                        id,
                        number,
                        theirs.revision())
                .with("differences", Fields.compare(BodyJson.read(kind, theirs.body()), mine));
    }

    private List<Line> lines(Kind kind, Locale locale) {
        Instant now = clock.instant();
        LocalDate today = OfficeTime.day(now);
        Map<String, Version> open = editing.open(kind).stream()
                .collect(Collectors.toMap(Version::contentId, Function.identity()));
        return editing.all(kind).stream()
                .map(content -> new Line(
                        content,
                        address(content.id()),
                        people.name(content.owner(), locale),
                        content.live(now) != 0,
                        content.schedule().next() != null
                                && now.isBefore(content.schedule().next().from()),
                        Optional.ofNullable(open.get(content.id()))
                                .map(version -> version.state().name())
                                .orElse(""),
                        content.review().late(today)))
                .toList();
    }

    /** A tab over the list. */
    public record Tab(String href, String label, long count, boolean current) {}

    private List<Tab> states(List<Line> all, Kind kind, String current, Locale locale) {
        List<Tab> tabs = new ArrayList<>();
        for (String state : List.of("", "open", "submitted", "late", "unverified", "hidden")) {
            tabs.add(new Tab(
                    "/urad/obsah?druh=" + kind.code() + (state.isEmpty() ? "" : "&stav=" + state),
                    texts.text(locale, "content.state-" + (state.isEmpty() ? "all" : state)),
                    all.stream().filter(line -> in(line, state)).count(),
                    state.equals(current)));
        }
        return tabs;
    }

    private static boolean in(Line line, String state) {
        return switch (state) {
            case "open" -> !line.open.isEmpty();
            case "submitted" -> line.open.equals(VersionState.SUBMITTED.name());
            case "late" -> line.late;
            case "unverified" -> line.live && line.content.review().verifiedOn() == null;
            case "hidden" -> !line.live;
            default -> true;
        };
    }

    private List<Choice> kinds(Locale locale) {
        return List.of(Kind.values()).stream()
                .map(kind -> Choice.of(kind.code(), texts.text(locale, "content.kind-" + kind.code())))
                .toList();
    }

    private List<Choice> owners() {
        return accounts.find()
                .map(service -> service.withPermission(PortalPermissions.EDIT).stream()
                        .map(account -> Choice.of(account.id(), account.name()))
                        .toList())
                .orElse(List.of());
    }

    private FormView errors(FormView form, List<Violation> violations) {
        return form.errors(violations, texts, requests.current().locale());
    }

    private String message(ConflictException e) {
        return texts.text(requests.current().locale(), "error." + e.code(), e.arguments().toArray());
    }

    private static int filled(FormView form, String prefix) {
        return form.values().entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(prefix))
                .filter(entry -> entry.getValue().stream().anyMatch(value -> !value.isBlank()))
                .mapToInt(entry -> 1 + number(entry.getKey().substring(prefix.length()).replaceAll("\\..*", "")))
                .max()
                .orElse(0);
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

    private static String address(String id) {
        return "/urad/obsah/" + id;
    }

    private static int number(String text) {
        return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 0;
    }
}
