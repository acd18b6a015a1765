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
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.forms.api.AnswersInvalidException;
import org.radnice.forms.api.Field;
import org.radnice.forms.api.FormDefinition;
import org.radnice.forms.api.FormNotFoundException;
import org.radnice.forms.api.Receipt;
import org.radnice.forms.api.Step;
import org.radnice.forms.api.SubmissionState;
import org.radnice.forms.api.SubmissionStatus;
import org.radnice.forms.internal.DraftService;
import org.radnice.forms.internal.DraftService.Opened;
import org.radnice.forms.internal.SubmissionService;
import org.radnice.forms.internal.answer.AnswerText;
import org.radnice.forms.internal.answer.Evaluation;
import org.radnice.forms.internal.answer.Given;
import org.radnice.forms.internal.file.FileRefusedException;
import org.radnice.forms.internal.foreign.CallersHolder;
import org.radnice.forms.internal.foreign.ServicePagesHolder;
import org.radnice.kernel.api.error.Violation;
import org.radnice.kernel.api.office.Office;
import org.radnice.kernel.api.office.OfficeTime;
import org.radnice.security.api.Audited;
import org.radnice.security.api.Identity;
import org.radnice.security.api.NotSignedInException;
import org.radnice.security.api.Public;
import org.radnice.web.api.FormData;
import org.radnice.web.api.FormView;
import org.radnice.web.api.Link;
import org.radnice.web.api.Page;
import org.radnice.web.api.SummaryRow;
import org.radnice.web.api.WebRequest;
import org.radnice.web.api.WebRequests;

/** Forms as citizens fill them in: list, start, steps, check, confirmation. */
@Path("/formulare")
@Component(service = FormPages.class)
public final class FormPages {

    private static final String CHECK = "kontrola";

    /** A line of the list of forms. */
    public record FormLine(String href, String title, String summary, String identity) {}

    /** A group of answers on the page where one checks them. */
    public record Group(String title, List<SummaryRow> rows) {}

    private final SubmissionService forms;
    private final DraftService drafts;
    private final Wording wording;
    private final ReceiptPdf receipts;
    private final WebRequests requests;
    private final CallersHolder callers;
    private final ServicePagesHolder services;
    private final Office office;
    private final Clock clock;

    /** Called by Declarative Services. */
    @Activate
    public FormPages(
            @Reference SubmissionService forms,
            @Reference DraftService drafts,
            @Reference Wording wording,
            @Reference ReceiptPdf receipts,
            @Reference WebRequests requests,
            @Reference CallersHolder callers,
            @Reference ServicePagesHolder services,
            @Reference Office office,
            @Reference Clock clock) {
        this.forms = forms;
        this.drafts = drafts;
        this.wording = wording;
        this.receipts = receipts;
        this.requests = requests;
        this.callers = callers;
        this.services = services;
        this.office = office;
        this.clock = clock;
    }

    private Locale locale() {
        return requests.current().locale();
    }

    private Session session() {
        return new Session(requests.current().session());
    }

    private static Response to(String path) {
        return Response.seeOther(URI.create(path)).build();
    }

    /** All forms. */
    @GET
    @Public
    public Page list() {
        Locale locale = locale();
        List<FormLine> lines = forms.published().stream()
                .map(form -> new FormLine(
                        "/formulare/" + form.id(),
                        form.title().in(locale),
                        form.summary().in(locale),
                        wording.text(locale, "forms.identity.short." + Wording.key(form.identity().required()))))
                .toList();
        return Page.of("forms-list").with("forms", lines);
    }

    /** What one needs to know before one begins. */
    @GET
    @Path("{id}")
    @Public
    public Page start(@PathParam("id") String id) {
        Locale locale = locale();
        FormDefinition form = forms.find(id).orElseThrow(FormNotFoundException::new);
        Optional<Opened> draft = drafts.find(id, session().draft(id), locale);
        String current = draft.map(opened -> href(id, next(opened))).orElse("");
        boolean proved = callers.get().current().identity().compareTo(form.identity().required()) >= 0;
        return Page.of("form-start")
                .with("formId", id)
                .with("title", form.title().in(locale))
                .with("summary", form.summary().in(locale))
                .with("needs", form.needs().stream().map(need -> need.in(locale)).toList())
                .with("minutes", form.minutes())
                .with("identity", Wording.key(form.identity().required()))
                .with("identityBasis", form.identity().basis().in(locale))
                .with("proved", proved)
                .with("days", form.deadline().days())
                .with("deadlineBasis", form.deadline().basis().in(locale))
                .with("retention", form.retention().years())
                .with("retentionBasis", form.retention().basis().in(locale))
                .with("service", service(form, locale))
                .with("feesExample", office.profile().feesExample() && usesFees(form))
                .with("resume", current)
                .with("changed", draft.map(opened -> opened.draft().changedAt()).orElse(null));
    }

    private Link service(FormDefinition form, Locale locale) {
        return services.find()
                .filter(pages -> !form.service().isEmpty())
                .flatMap(pages -> pages.find(form.service(), locale))
                .map(page -> new Link(page.path(), page.title()))
                .orElse(null);
    }

    private static boolean usesFees(FormDefinition form) {
        return form.fields().anyMatch(field -> field.value().contains("$fees"));
    }

    /** Begins a draft, or goes on with the one there is. */
    @POST
    @Path("{id}/zacit")
    @Public
    @Audited("forms.draft.begun")
    public Response begin(@PathParam("id") String id) {
        Opened opened = drafts.begin(id, session().draft(id), locale());
        session().draft(id, opened.draft().id());
        return to(href(id, next(opened)));
    }

    /** Throws the draft away. */
    @POST
    @Path("{id}/zahodit")
    @Public
    @Audited("forms.draft.discarded")
    public Response discard(@PathParam("id") String id) {
        drafts.discard(id, session().draft(id));
        session().draft(id, "");
        requests.current().session().notice("forms.notice.discarded");
        return to("/formulare/" + clean(id));
    }

    /** One step. */
    @GET
    @Path("{id}/krok/{number}")
    @Public
    public Object step(@PathParam("id") String id, @PathParam("number") int number, @QueryParam("zpet") String back) {
        Optional<Opened> opened = opened(id);
        if (opened.isEmpty()) {
            return to("/formulare/" + clean(id));
        }
        Optional<Step> step = step(opened.get(), number);
        if (step.isEmpty()) {
            return to(href(id, next(opened.get())));
        }
        StepForm stepForm = new StepForm(wording, locale());
        return page(opened.get(), step.get(), stepForm.saved(opened.get(), step.get()), CHECK.equals(back), 200);
    }

    /** Saves one step and goes on. */
    @POST
    @Path("{id}/krok/{number}")
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    @Public
    @Audited("forms.draft.saved")
    public Object save(@PathParam("id") String id, @PathParam("number") int number, FormData data) {
        Optional<Opened> found = opened(id);
        if (found.isEmpty()) {
            return withoutDraft(id);
        }
        Opened before = found.get();
        Optional<Step> shown = step(before, number);
        if (shown.isEmpty()) {
            return to(href(id, next(before)));
        }
        Step step = shown.get();
        boolean back = CHECK.equals(data.value("return"));
        StepForm.Input input = StepForm.read(step, data, OfficeTime.today(clock));
        Set<String> removed = new LinkedHashSet<>(data.values("remove"));
        Opened after;
        try {
            after = drafts.save(before.draft().id(), input.input(), input.files(), removed, locale());
        } catch (FileRefusedException refused) {
            // What was typed is saved even though the file was not taken.
            after = drafts.save(before.draft().id(), input.input(), List.of(), removed, locale());
            FormView view = FormView.of(data).errors(refused.violations(), wording.texts(), locale());
            return page(after, step, view, back, 422);
        }
        if ("later".equals(data.value("action"))) {
            return later();
        }
        if ("attach".equals(data.value("action")) || !removed.isEmpty()) {
            return to(href(id, number) + (back ? "?zpet=" + CHECK : ""));
        }
        List<Violation> violations = violations(after, step, input, data);
        if (!violations.isEmpty()) {
            FormView view = FormView.of(data).errors(violations, wording.texts(), locale());
            return page(after, step, view, back, 422);
        }
        if (asksMore(after, step, data)) {
            requests.current().session().notice("forms.notice.more-questions");
            return to(href(id, number) + (back ? "?zpet=" + CHECK : ""));
        }
        return to(back ? href(id, next(after)) : href(id, following(after, step)));
    }

    /** A page of a draft that is not there any more: it was filed in another window, or the session has ended. */
    private Response withoutDraft(String id) {
        if (session().last().filter(last -> last.form().equals(id)).isPresent()) {
            return to("/formulare/" + clean(id) + "/odeslano");
        }
        requests.current().session().notice("forms.notice.session-ended");
        return to("/formulare/" + clean(id));
    }

    private Response later() {
        if (!callers.get().current().signedIn()) {
            // The sign-in page comes back to this step; the session brings its draft along, and the account takes it over.
            throw new NotSignedInException();
        }
        requests.current().session().notice("forms.notice.saved");
        return to("/muj-portal");
    }

    private Optional<Opened> opened(String id) {
        Optional<Opened> opened = drafts.find(id, session().draft(id), locale());
        opened.ifPresent(one -> session().draft(id, one.draft().id()));
        return opened;
    }

    private static Optional<Step> step(Opened opened, int number) {
        List<Step> all = opened.form().definition().steps();
        return number < 1 || number > all.size()
                ? Optional.empty()
                : Optional.of(all.get(number - 1)).filter(opened.steps()::contains);
    }

    /** What is wrong on this step: as typed where it could not be read, else by the form's rules. */
    private List<Violation> violations(Opened after, Step step, StepForm.Input input, FormData data) {
        Set<String> presented = presented(data);
        Evaluation judged = Evaluation.of(
                after.form(), withFiles(after), input.problems(), new Given(office.profile().fees(), OfficeTime.today(clock)), locale());
        List<String> names = step.fields().stream().map(Field::name).toList();
        return judged.violations().stream()
                .filter(violation -> names.contains(root(violation)))
                // A question that an answer on this very page has brought up was not on it: it is asked, not missed.
                .filter(violation -> presented.isEmpty() || presented.contains(root(violation)))
                .toList();
    }

    private static Map<String, Object> withFiles(Opened opened) {
        Map<String, Object> values = new LinkedHashMap<>(opened.draft().answers());
        opened.form().definition().fields()
                .filter(field -> !opened.documents(field.name()).isEmpty())
                .forEach(field -> values.put(field.name(), opened.documents(field.name()).stream().map(one -> one.id()).toList()));
        return values;
    }

    private static boolean asksMore(Opened after, Step step, FormData data) {
        Set<String> presented = presented(data);
        return !presented.isEmpty() && after.fields(step).stream().anyMatch(field -> !presented.contains(field.name()));
    }

    private static Set<String> presented(FormData data) {
        Set<String> names = new LinkedHashSet<>(Arrays.asList(data.value("presented").split(" ")));
        names.remove("");
        return names;
    }

    private static String root(Violation violation) {
        int dot = violation.field().indexOf('.');
        return dot < 0 ? violation.field() : violation.field().substring(0, dot);
    }

    private Page page(Opened opened, Step step, FormView view, boolean back, int status) {
        Locale locale = locale();
        FormDefinition form = opened.form().definition();
        List<Step> shown = opened.steps();
        int position = shown.indexOf(step);
        StepForm stepForm = new StepForm(wording, locale);
        List<FieldView> fields = stepForm.views(opened, step);
        String previous = position > 0 ? href(form.id(), number(opened, shown.get(position - 1))) : "/formulare/" + form.id();
        return Page.of("form-step")
                .status(status)
                .with("form", view)
                .with("formId", form.id())
                .with("formTitle", form.title().in(locale))
                .with("title", step.title().in(locale))
                .with("intro", wording.filled(step.intro(), locale))
                .with("position", position + 1)
                .with("total", shown.size() + 1)
                .with("fields", fields)
                .with("presented", String.join(" ", fields.stream().map(FieldView::name).toList()))
                .with("accept", StepForm.accept())
                .with("upload", fields.stream().anyMatch(field -> field.type().equals("file")))
                .with("previous", back ? "/formulare/" + form.id() + "/" + CHECK : previous)
                .with("back", back)
                .with("feesExample", office.profile().feesExample() && fields.stream().anyMatch(field -> field.type().equals("computed")));
    }

    private static int number(Opened opened, Step step) {
        return opened.form().definition().steps().indexOf(step) + 1;
    }

    /** Number of the first step where something is missing or wrong; 0 when nothing is. */
    private static int next(Opened opened) {
        List<Step> shown = opened.steps();
        if (opened.draft().answers().isEmpty() && opened.documents().isEmpty() && opened.draft().raw().isEmpty()) {
            return number(opened, shown.get(0));
        }
        List<String> wrong = opened.evaluation().violations().stream().map(FormPages::root).toList();
        return shown.stream()
                .filter(step -> step.fields().stream().anyMatch(field -> wrong.contains(field.name())))
                .findFirst()
                .map(step -> number(opened, step))
                .orElse(0);
    }

    private static int following(Opened opened, Step step) {
        List<Step> shown = opened.steps();
        int position = shown.indexOf(step);
        return position + 1 < shown.size() ? number(opened, shown.get(position + 1)) : next(opened);
    }

    private static String href(String id, int number) {
        return "/formulare/" + clean(id) + (number == 0 ? "/" + CHECK : "/krok/" + number);
    }

    /** Only what a form's id can be gets into an address. */
    private static String clean(String id) {
        return id.replaceAll("[^a-z0-9-]", "");
    }

    /** All answers once more. */
    @GET
    @Path("{id}/kontrola")
    @Public
    public Object check(@PathParam("id") String id) {
        Optional<Opened> found = opened(id);
        if (found.isEmpty()) {
            return to("/formulare/" + clean(id));
        }
        Opened opened = found.get();
        int missing = next(opened);
        return missing > 0 ? to(href(id, missing)) : checkPage(opened);
    }

    private Page checkPage(Opened opened) {
        Locale locale = locale();
        FormDefinition form = opened.form().definition();
        AnswerText words = wording.answers(locale);
        List<Group> groups = new ArrayList<>();
        for (Step step : opened.steps()) {
            String change = href(form.id(), number(opened, step)) + "?zpet=" + CHECK + "#f-";
            List<SummaryRow> rows = opened.fields(step).stream()
                    .filter(field -> field.type().takesAnswer())
                    .map(field -> new SummaryRow(
                            field.label().in(locale),
                            words.of(field, opened.evaluation().answers().get(field.name()), opened.documents()),
                            field.computed() ? "" : change + field.name()))
                    .toList();
            if (!rows.isEmpty()) {
                groups.add(new Group(step.title().in(locale), rows));
            }
        }
        boolean proved = callers.get().current().identity().compareTo(form.identity().required()) >= 0;
        return Page.of("form-check")
                .with("formId", form.id())
                .with("formTitle", form.title().in(locale))
                .with("position", opened.steps().size() + 1)
                .with("groups", groups)
                .with("proved", proved)
                .with("identity", Wording.key(form.identity().required()))
                .with("identityBasis", form.identity().basis().in(locale))
                .with("confirmation", form.identity().confirmation().in(locale))
                .with("previous", href(form.id(), number(opened, opened.steps().get(opened.steps().size() - 1))));
    }

    /** Files the draft. */
    @POST
    @Path("{id}/odeslat")
    @Public
    @Audited("forms.submission.submitted")
    public Response submit(@PathParam("id") String id) {
        WebRequest request = requests.current();
        String draft = opened(id).map(one -> one.draft().id()).orElse("");
        if (draft.isEmpty()) {
            // A second press of the button: the first one has filed it.
            return withoutDraft(id);
        }
        try {
            Receipt receipt = drafts.submit(id, draft, request.clientAddress(), request.locale());
            session().filed(id, receipt);
            return to("/formulare/" + clean(id) + "/odeslano");
        } catch (AnswersInvalidException invalid) {
            // Something has changed since the check, for example the day: the step says what.
            return to("/formulare/" + clean(id) + "/" + CHECK);
        }
    }

    /** It has arrived. */
    @GET
    @Path("{id}/odeslano")
    @Public
    public Object confirmation(@PathParam("id") String id) {
        Optional<Session.Last> last = session().last().filter(one -> one.form().equals(id));
        if (last.isEmpty()) {
            return to("/formulare/" + clean(id));
        }
        SubmissionStatus status = forms.status(() -> session().pass(last.get().reference()));
        Locale locale = locale();
        FormDefinition form = forms.find(id).orElseThrow(FormNotFoundException::new);
        return Page.of("form-sent")
                .with("title", wording.text(locale, "forms.sent.title"))
                .with("formId", id)
                .with("formTitle", status.title().in(locale))
                .with("reference", status.reference())
                .with("secret", Wording.grouped(last.get().secret()))
                .with("signedIn", callers.get().current().signedIn())
                .with("toConfirm", status.state() == SubmissionState.TO_CONFIRM)
                .with("confirmBy", status.confirmBy() == null ? "" : Days.until(status.confirmBy(), locale))
                .with("byAccount", form.identity().required() == Identity.ACCOUNT)
                .with("confirmation", form.identity().confirmation().in(locale))
                .with("dueOn", Days.until(status.dueOn(), locale))
                .with("dataBox", office.profile().dataBoxId())
                .with("officeAddress", officeAddress());
    }

    private String officeAddress() {
        var address = office.profile().address();
        return address.street() + ", " + address.zip() + " " + address.city();
    }

    /** The receipt of what was filed last. */
    @GET
    @Path("{id}/potvrzeni.pdf")
    @Public
    public Response receipt(@PathParam("id") String id) {
        Session.Last last = session().last().filter(one -> one.form().equals(id)).orElseThrow(FormNotFoundException::new);
        return Downloads.pdf(
                last.reference() + ".pdf", receipts.of(session().pass(last.reference()), last.secret(), locale()));
    }
}
