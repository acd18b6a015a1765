package org.radnice.forms.internal.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.forms.api.Outcome;
import org.radnice.forms.api.SubmissionState;
import org.radnice.forms.internal.CaseService;
import org.radnice.forms.internal.CaseService.Case;
import org.radnice.forms.internal.Catalog;
import org.radnice.forms.internal.answer.AnswerText;
import org.radnice.forms.internal.foreign.AccountsHolder;
import org.radnice.forms.internal.foreign.CallersHolder;
import org.radnice.forms.internal.foreign.NotificationsHolder;
import org.radnice.forms.internal.submission.CaseRules;
import org.radnice.forms.internal.submission.Confirmation;
import org.radnice.forms.internal.submission.Course;
import org.radnice.forms.internal.submission.Document;
import org.radnice.forms.internal.submission.QueueFilter;
import org.radnice.forms.internal.submission.QueueRow;
import org.radnice.forms.internal.submission.References;
import org.radnice.forms.internal.value.CzechDate;
import org.radnice.forms.internal.workflow.Action;
import org.radnice.forms.internal.workflow.Workflow;
import org.radnice.kernel.api.error.InvalidException;
import org.radnice.kernel.api.error.Violation;
import org.radnice.kernel.api.office.OfficeTime;
import org.radnice.notification.api.Notifications;
import org.radnice.security.api.Account;
import org.radnice.security.api.Audited;
import org.radnice.security.api.Requires;
import org.radnice.web.api.Choice;
import org.radnice.web.api.FormData;
import org.radnice.web.api.FormView;
import org.radnice.web.api.Page;
import org.radnice.web.api.SummaryRow;
import org.radnice.web.api.WebRequests;

/** Submissions as officials work on them: queue and case. */
@Path("/urad/podani")
@Component(service = OfficePages.class)
public final class OfficePages {

    private static final int PAGE = 25;
    /** So many days before its last one a deadline is marked. */
    private static final int SOON = 3;
    private static final Map<String, QueueFilter.Order> ORDERS = Map.of(
            "prijato", QueueFilter.Order.RECEIVED, "formular", QueueFilter.Order.FORM, "stav", QueueFilter.Order.STATE);
    /** The text fields of the page's forms: each form has one, and names are unique on a page. */
    private static final Map<String, String> TEXT_OF =
            Map.of("note", "note", "message", "message", "completion-requested", "request", "decided", "reason");
    /** Ways of confirming that an official can write down. */
    private static final Confirmation[] WAYS = {
        Confirmation.IN_PERSON, Confirmation.BY_POST, Confirmation.BY_DATA_BOX, Confirmation.BY_SIGNATURE
    };
    private static final Set<SubmissionState> OPEN = EnumSet.of(SubmissionState.RECEIVED, SubmissionState.TO_CONFIRM,
            SubmissionState.IN_PROGRESS, SubmissionState.WAITING_FOR_CITIZEN);
    private static final Set<SubmissionState> WORKED = EnumSet.of(SubmissionState.IN_PROGRESS, SubmissionState.WAITING_FOR_CITIZEN);
    private static final Set<SubmissionState> CLOSED =
            EnumSet.of(SubmissionState.DECIDED, SubmissionState.WITHDRAWN, SubmissionState.LAPSED);

    /** A tab over the queue. */
    public record Tab(String href, String label, long count, boolean current) {}

    /** A line of the queue. */
    public record Line(
            String href, String reference, String title, Instant receivedAt, LocalDate dueOn, String due, boolean late, boolean soon,
            String state, String kind, boolean notCompleted, String assignee) {}

    /** A message that was sent for the case. */
    public record Mail(Instant at, String kind, String status, boolean failed, String problem) {}

    private final CaseService cases;
    private final Catalog catalog;
    private final Wording wording;
    private final ReceiptPdf receipts;
    private final WebRequests requests;
    private final CallersHolder callers;
    private final AccountsHolder accounts;
    private final NotificationsHolder notifications;
    private final Clock clock;

    /** Called by Declarative Services. */
    @Activate
    public OfficePages(
            @Reference CaseService cases,
            @Reference Catalog catalog,
            @Reference Wording wording,
            @Reference ReceiptPdf receipts,
            @Reference WebRequests requests,
            @Reference CallersHolder callers,
            @Reference AccountsHolder accounts,
            @Reference NotificationsHolder notifications,
            @Reference Clock clock) {
        this.cases = cases;
        this.catalog = catalog;
        this.wording = wording;
        this.receipts = receipts;
        this.requests = requests;
        this.callers = callers;
        this.accounts = accounts;
        this.notifications = notifications;
        this.clock = clock;
    }

    private Locale locale() {
        return requests.current().locale();
    }

    /** The queue; the filter stays in the address. */
    @GET
    @Requires(CaseService.HANDLE)
    public Page queue(
            @QueryParam("stav") String tab,
            @QueryParam("formular") String form,
            @QueryParam("cislo") String reference,
            @QueryParam("lhuta") String due,
            @QueryParam("razeni") String sorted,
            @QueryParam("strana") String number) {
        Locale locale = locale();
        LocalDate today = OfficeTime.today(clock);
        String wanted = text(tab).isEmpty() ? "nova" : text(tab);
        String search = text(reference);
        boolean late = "po".equals(due);
        String order = ORDERS.containsKey(text(sorted)) ? text(sorted) : "";
        QueueFilter filter = filter(wanted, text(form), search, late ? today : null, order);
        int page = page(number);
        CaseService.Page found = cases.queue(filter, (page - 1) * PAGE, PAGE);
        int pages = (int) Math.min(1000, (found.total() + PAGE - 1) / PAGE);
        String rest = query("formular", text(form)) + query("cislo", search) + query("lhuta", late ? "po" : "") + query("razeni", order);
        List<Tab> tabs = List.of("nova", "k-potvrzeni", "moje", "vyrizuje-se", "ceka", "vyrizena").stream()
                .map(one -> new Tab("/urad/podani?stav=" + one + rest, wording.text(locale, "forms.queue.tab." + one),
                        one.equals(wanted) ? found.total() : cases.queue(filter(one, text(form), search, filter.overdueOn(), ""), 0, 1).total(),
                        one.equals(wanted)))
                .toList();
        Map<String, String> names = new HashMap<>();
        return Page.of("office-queue")
                .with("tabs", tabs)
                .with("rows", found.rows().stream().map(row -> line(row, today, locale, names)).toList())
                .with("total", found.total())
                .with("page", page)
                .with("pages", pages)
                .with("pageHref", "/urad/podani?stav=" + wanted + rest + "&strana=")
                .with("tab", wanted)
                .with("formular", text(form))
                .with("cislo", search)
                .with("lhuta", late ? "po" : "")
                .with("razeni", order)
                .with("order", wording.text(locale, "forms.queue.order." + (order.isEmpty() ? "lhuta" : order)))
                .with("orders", List.of("lhuta", "prijato", "formular", "stav").stream()
                        .map(one -> Choice.of(one, wording.text(locale, "forms.queue.order." + one)))
                        .toList())
                .with("forms", catalog.all().stream().map(one -> Choice.of(one.id(), one.title().in(locale))).toList())
                .with("dues", List.of(Choice.of("po", wording.text(locale, "forms.queue.overdue"))));
    }

    private static String text(String value) {
        return value == null ? "" : value.strip();
    }

    private static String query(String name, String value) {
        return value.isEmpty() ? "" : "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static int page(String number) {
        return text(number).matches("[1-9]\\d{0,3}") ? Integer.parseInt(text(number)) : 1;
    }

    private QueueFilter filter(String tab, String form, String reference, LocalDate overdue, String order) {
        Set<SubmissionState> states = switch (tab) {
            case "k-potvrzeni" -> EnumSet.of(SubmissionState.TO_CONFIRM);
            case "moje" -> OPEN;
            case "vyrizuje-se" -> WORKED;
            case "ceka" -> EnumSet.of(SubmissionState.WAITING_FOR_CITIZEN);
            case "vyrizena" -> CLOSED;
            case "vse" -> EnumSet.allOf(SubmissionState.class);
            default -> EnumSet.of(SubmissionState.RECEIVED);
        };
        String assignee = tab.equals("moje") ? callers.get().current().id() : "";
        String prefix = References.normal(reference);
        return new QueueFilter(states, form, assignee, overdue, !reference.isEmpty() && prefix.isEmpty() ? "?" : prefix,
                ORDERS.getOrDefault(order, QueueFilter.Order.DUE));
    }

    private Line line(QueueRow row, LocalDate today, Locale locale, Map<String, String> names) {
        long days = ChronoUnit.DAYS.between(today, row.dueOn());
        boolean late = Workflow.overdue(row.state(), row.dueOn(), today);
        String due = row.state().isFinal() ? "" : wording.text(locale, late ? "forms.queue.late" : "forms.queue.left", Math.abs(days));
        return new Line(
                "/urad/podani/" + row.reference(),
                row.reference(),
                catalog.version(row.form(), row.formVersion()).definition().title().in(locale),
                row.receivedAt(),
                row.dueOn(),
                due,
                late,
                !row.state().isFinal() && days <= SOON,
                wording.state(row.state(), locale),
                Wording.kind(row.state()),
                row.state() == SubmissionState.WAITING_FOR_CITIZEN && row.answerBy().isBefore(today),
                row.assignee().isEmpty() ? "" : names.computeIfAbsent(row.assignee(), this::name));
    }

    /** Name of an account; its id while security is away. */
    private String name(String account) {
        return switch (account) {
            case "anonymous", "system", "" -> "";
            default -> accounts.find().flatMap(known -> known.find(account)).map(Account::name).orElse(account);
        };
    }

    /** One case. */
    @GET
    @Path("{reference}")
    @Requires(CaseService.HANDLE)
    public Page show(@PathParam("reference") String reference) {
        return page(cases.open(reference), "", FormView.blank(), 200);
    }

    /** @param section whose form is shown again with its errors */
    private Page page(Case whole, String section, FormView form, int status) {
        Locale locale = locale();
        LocalDate today = OfficeTime.today(clock);
        Course course = whole.submission().course();
        String href = "/urad/podani/" + whole.submission().filed().reference();
        AnswerText words = wording.answers(locale);
        List<SummaryRow> answers = whole.form().fields()
                .filter(field -> whole.submission().filed().answers().containsKey(field.name()))
                .map(field -> SummaryRow.of(field.label().in(locale),
                        words.of(field, whole.submission().filed().answers().get(field.name()), whole.documents(""))))
                .toList();
        TimelineView timeline = new TimelineView(wording, locale, href + "/dokumenty/", this::name);
        Set<Action> possible = Workflow.possible(course.state());
        boolean own = course.assignee().equals(callers.get().current().id());
        long days = ChronoUnit.DAYS.between(today, course.dueOn());
        return Page.of("office-case")
                .status(status)
                .with("form", form)
                .with("section", section)
                .with("href", href)
                .with("revision", whole.submission().revision())
                .with("reference", whole.submission().filed().reference())
                .with("title", whole.submission().filed().reference())
                .with("formTitle", whole.form().title().in(locale))
                .with("formVersion", whole.form().version())
                .with("state", wording.state(course.state(), locale))
                .with("kind", Wording.kind(course.state()))
                .with("receivedAt", whole.submission().filed().receivedAt())
                .with("identity", wording.text(locale, "forms.identity.short." + Wording.key(whole.submission().filed().identity())))
                .with("email", whole.submission().filed().email())
                .with("dueOn", course.dueOn())
                .with("due", course.state().isFinal() ? "" : wording.text(locale, days < 0 ? "forms.queue.late" : "forms.queue.left", Math.abs(days)))
                .with("deadlineBasis", whole.form().deadline().basis().in(locale))
                .with("assignee", name(course.assignee()))
                .with("own", own)
                .with("confirmBy", course.state() == SubmissionState.TO_CONFIRM ? Days.until(course.confirmBy(), locale) : "")
                .with("answerBy", course.state() == SubmissionState.WAITING_FOR_CITIZEN ? Days.until(course.answerBy(), locale) : "")
                .with("notCompleted", CaseRules.late(course, today))
                .with("outcome", course.outcome() == null ? "" : wording.text(locale, "forms.outcome." + Wording.key(course.outcome())))
                .with("answers", answers)
                .with("attachments", timeline.files(whole.documents(), ""))
                .with("timeline", timeline.of(whole.entries(), whole.documents()))
                .with("mails", mails(whole.submission().id(), locale))
                .with("canTakeOver", possible.contains(Action.TAKE_OVER))
                .with("canHandOver", possible.contains(Action.HAND_OVER))
                .with("canMessage", possible.contains(Action.MESSAGE))
                .with("canRequest", own && possible.contains(Action.REQUEST_COMPLETION))
                .with("canDecide", own && possible.contains(Action.DECIDE) && callers.get().current().may(CaseService.DECIDE))
                .with("canConfirm", possible.contains(Action.CONFIRM))
                .with("colleagues", possible.contains(Action.HAND_OVER) ? colleagues(course.assignee()) : List.of())
                .with("outcomes", choices(Outcome.values(), "forms.outcome.", locale))
                .with("ways", choices(WAYS, "forms.confirmation.", locale))
                .with("accept", StepForm.accept());
    }

    private List<Choice> colleagues(String assignee) {
        return accounts.find().map(known -> known.withPermission(CaseService.HANDLE)).orElse(List.of()).stream()
                .filter(account -> !account.id().equals(assignee))
                .map(account -> Choice.of(account.id(), account.name()))
                .toList();
    }

    private List<Choice> choices(Enum<?>[] values, String prefix, Locale locale) {
        return Arrays.stream(values).map(one -> Choice.of(one.name(), wording.text(locale, prefix + Wording.key(one)))).toList();
    }

    private List<Mail> mails(String submission, Locale locale) {
        return notifications.find().map(known -> known.ofCase(submission)).orElse(List.of()).stream()
                .map(one -> new Mail(
                        one.at(),
                        wording.text(locale, "forms.mail." + one.kind().replace("forms.submission-", "")),
                        wording.text(locale, "forms.mail-status." + Wording.key(one.status())),
                        one.status() == Notifications.Status.FAILED || one.status() == Notifications.Status.RETRYING,
                        one.problem()))
                .toList();
    }

    /** An action of a section's form: goes back to the case, with the form again where something is wrong with it. */
    private Object act(String reference, String section, FormData data, Runnable action) {
        try {
            action.run();
        } catch (InvalidException wrong) {
            List<Violation> violations = wrong.violations().stream()
                    .map(one -> one.field().equals("text")
                            ? new Violation(TEXT_OF.getOrDefault(section, "text"), one.messageKey(), one.arguments())
                            : one)
                    .toList();
            FormView form = FormView.of(data).errors(violations, wording.texts(), locale());
            return page(cases.open(reference), section, form, 422);
        }
        requests.current().session().notice("forms.notice." + section);
        return Response.seeOther(URI.create("/urad/podani/" + References.normal(reference))).build();
    }

    private static int revision(FormData data) {
        String text = data.value("revision");
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : CaseService.ANY;
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants()).filter(one -> one.name().equals(name)).findFirst().orElse(null);
    }

    /** Takes it over. */
    @POST
    @Path("{reference}/prevzit")
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    @Requires(CaseService.HANDLE)
    @Audited("forms.submission.taken-over")
    public Object takeOver(@PathParam("reference") String reference, FormData data) {
        return act(reference, "taken-over", data, () -> cases.takeOver(reference, revision(data)));
    }

    /** Hands it over. */
    @POST
    @Path("{reference}/predat")
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    @Requires(CaseService.HANDLE)
    @Audited("forms.submission.handed-over")
    public Object handOver(@PathParam("reference") String reference, FormData data) {
        return act(reference, "handed-over", data, () -> cases.handOver(reference, revision(data), data.value("colleague")));
    }

    /** Leaves a note. */
    @POST
    @Path("{reference}/poznamka")
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    @Requires(CaseService.HANDLE)
    @Audited("forms.submission.note")
    public Object note(@PathParam("reference") String reference, FormData data) {
        return act(reference, "note", data, () -> cases.note(reference, data.value("note")));
    }

    /** Writes to the sender. */
    @POST
    @Path("{reference}/zprava")
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    @Requires(CaseService.HANDLE)
    @Audited("forms.submission.message")
    public Object message(@PathParam("reference") String reference, FormData data) {
        return act(reference, "message", data,
                () -> cases.message(reference, data.value("message"), TrackingPages.files(data, "messageFiles")));
    }

    /** Asks the sender to complete it. */
    @POST
    @Path("{reference}/vyzva")
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    @Requires(CaseService.HANDLE)
    @Audited("forms.submission.completion-requested")
    public Object requestCompletion(@PathParam("reference") String reference, FormData data) {
        return act(reference, "completion-requested", data, () -> cases.requestCompletion(
                reference, revision(data), data.value("request"), CzechDate.parse(data.value("until")).orElse(null)));
    }

    /** Decides it. */
    @POST
    @Path("{reference}/rozhodnout")
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    @Requires(CaseService.DECIDE)
    @Audited("forms.submission.decided")
    public Object decide(@PathParam("reference") String reference, FormData data) {
        return act(reference, "decided", data, () -> cases.decide(reference, revision(data),
                constant(Outcome.class, data.value("outcome")), data.value("reason"), TrackingPages.files(data, "document")));
    }

    /** Confirms the sender's identity. */
    @POST
    @Path("{reference}/potvrdit")
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    @Requires(CaseService.HANDLE)
    @Audited("forms.submission.confirmed")
    public Object confirm(@PathParam("reference") String reference, FormData data) {
        return act(reference, "confirmed", data,
                () -> cases.confirm(reference, revision(data), constant(Confirmation.class, data.value("how"))));
    }

    /** A document. */
    @GET
    @Path("{reference}/dokumenty/{id}")
    @Requires(CaseService.HANDLE)
    public Response document(@PathParam("reference") String reference, @PathParam("id") String id) {
        Document document = cases.document(reference, id);
        return Downloads.of(document, cases.content(document));
    }

    /** The submission on paper. */
    @GET
    @Path("{reference}/podani.pdf")
    @Requires(CaseService.HANDLE)
    public Response print(@PathParam("reference") String reference) {
        return Downloads.pdf(References.normal(reference) + ".pdf", receipts.of(cases.open(reference), "", locale()));
    }
}
