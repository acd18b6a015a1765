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
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.forms.api.SubmissionNotFoundException;
import org.radnice.forms.api.SubmissionState;
import org.radnice.forms.api.SubmitRequest.NewFile;
import org.radnice.forms.internal.Access.Pass;
import org.radnice.forms.internal.CaseService;
import org.radnice.forms.internal.CaseService.Case;
import org.radnice.forms.internal.answer.AnswerText;
import org.radnice.forms.internal.foreign.CallersHolder;
import org.radnice.forms.internal.submission.CaseRules;
import org.radnice.forms.internal.submission.Course;
import org.radnice.forms.internal.submission.Document;
import org.radnice.forms.internal.submission.Entry;
import org.radnice.forms.internal.submission.References;
import org.radnice.forms.internal.workflow.Action;
import org.radnice.forms.internal.workflow.Workflow;
import org.radnice.kernel.api.error.InvalidException;
import org.radnice.kernel.api.office.Office;
import org.radnice.kernel.api.office.OfficeTime;
import org.radnice.security.api.Audited;
import org.radnice.security.api.Identity;
import org.radnice.security.api.Public;
import org.radnice.web.api.FormData;
import org.radnice.web.api.FormView;
import org.radnice.web.api.Page;
import org.radnice.web.api.SummaryRow;
import org.radnice.web.api.WebRequests;

/** Submissions as their senders follow them, with and without an account. */
@Path("/podani")
@Component(service = TrackingPages.class)
public final class TrackingPages {

    /** A submission of the account. */
    public record Line(String href, String reference, String title, String state, String kind, Instant receivedAt) {}

    private final CaseService cases;
    private final Wording wording;
    private final ReceiptPdf receipts;
    private final WebRequests requests;
    private final CallersHolder callers;
    private final Lookups lookups;
    private final Office office;
    private final Mine mine;
    private final Clock clock;

    /** Called by Declarative Services. */
    @Activate
    public TrackingPages(
            @Reference CaseService cases,
            @Reference Wording wording,
            @Reference ReceiptPdf receipts,
            @Reference WebRequests requests,
            @Reference CallersHolder callers,
            @Reference Lookups lookups,
            @Reference Office office,
            @Reference Mine mine,
            @Reference Clock clock) {
        this.cases = cases;
        this.wording = wording;
        this.receipts = receipts;
        this.requests = requests;
        this.callers = callers;
        this.lookups = lookups;
        this.office = office;
        this.mine = mine;
        this.clock = clock;
    }

    private Session session() {
        return new Session(requests.current().session());
    }

    private Locale locale() {
        return requests.current().locale();
    }

    private static Response to(String path) {
        return Response.seeOther(URI.create(path)).build();
    }

    private static String href(String reference) {
        return "/podani/" + References.normal(reference);
    }

    /** Where one enters the number and the code. */
    @GET
    @Public
    public Page entry(@QueryParam("cislo") String reference) {
        String known = reference == null ? "" : References.normal(reference);
        return entryPage(known.isEmpty() ? FormView.blank() : FormView.blank().with("reference", known), 200);
    }

    private Page entryPage(FormView form, int status) {
        return Page.of("tracking-entry")
                .status(status)
                .with("form", form)
                .with("signedIn", callers.get().current().signedIn())
                .with("mine", mine.lines(locale(), 50));
    }

    /** Lets in who has the code. */
    @POST
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    @Public
    @Audited("forms.submission.entered")
    public Object enter(FormData data) {
        try {
            String reference = lookups.of(
                    () -> cases.enterWithSecret(Pass.secret(data.value("reference"), data.value("secret"))));
            session().grant(reference);
            return to(href(reference));
        } catch (SubmissionNotFoundException wrong) {
            FormView form = new FormView(FormView.blank().with("reference", data.value("reference")).values(), Map.of())
                    .error("reference", wording.text(locale(), "forms.tracking.wrong"));
            return entryPage(form, 422);
        }
    }

    /** The submission with its timeline. */
    @GET
    @Path("{reference}")
    @Public
    public Object show(@PathParam("reference") String reference) {
        try {
            return page(cases.enter(session().pass(References.normal(reference))), FormView.blank(), 200);
        } catch (SubmissionNotFoundException closed) {
            // A link from a mail: the code is asked for.
            String known = References.normal(reference);
            return to("/podani" + (known.isEmpty() ? "" : "?cislo=" + known));
        }
    }

    private Page page(Case whole, FormView form, int status) {
        Locale locale = locale();
        Course course = whole.submission().course();
        String href = href(whole.submission().filed().reference());
        TimelineView timeline = new TimelineView(wording, locale, href + "/dokumenty/", null);
        AnswerText words = wording.answers(locale);
        List<SummaryRow> answers = whole.form().fields()
                .filter(field -> whole.submission().filed().answers().containsKey(field.name()))
                .map(field -> SummaryRow.of(field.label().in(locale),
                        words.of(field, whole.submission().filed().answers().get(field.name()), whole.documents(""))))
                .toList();
        Entry request = whole.entries().stream()
                .filter(entry -> entry.what().equals("completion-requested"))
                .reduce((first, second) -> second)
                .orElse(null);
        boolean waiting = course.state() == SubmissionState.WAITING_FOR_CITIZEN;
        boolean toConfirm = course.state() == SubmissionState.TO_CONFIRM;
        var address = office.profile().address();
        return Page.of("tracking-show")
                .status(status)
                .with("form", form)
                .with("href", href)
                .with("reference", whole.submission().filed().reference())
                .with("formTitle", whole.form().title().in(locale))
                .with("state", wording.state(course.state(), locale))
                .with("kind", Wording.kind(course.state()))
                .with("stateHelp", wording.text(locale, "forms.state-help." + Wording.key(course.state())))
                .with("receivedAt", whole.submission().filed().receivedAt())
                .with("dueOn", course.state().isFinal() ? null : course.dueOn())
                .with("timeline", timeline.of(whole.entries(), whole.documents()))
                .with("timelineKind", course.state() == SubmissionState.DECIDED ? "done" : course.state().isFinal() ? "stop" : "")
                .with("attachments", timeline.files(whole.documents(), ""))
                .with("decision", course.state() == SubmissionState.DECIDED ? decision(whole, timeline) : List.of())
                .with("outcome", course.outcome() == null ? "" : wording.text(locale, "forms.outcome." + Wording.key(course.outcome())))
                .with("answers", answers)
                .with("waiting", waiting)
                .with("request", waiting && request != null ? request.text() : "")
                .with("completeTitle", waiting ? completeTitle(course, locale) : "")
                .with("toConfirm", toConfirm)
                .with("confirmBy", toConfirm ? Days.until(course.confirmBy(), locale) : "")
                .with("confirmable", cases.confirmable(whole.submission()))
                .with("byAccount", whole.form().identity().required() == Identity.ACCOUNT)
                .with("confirmation", whole.form().identity().confirmation().in(locale))
                .with("dataBox", office.profile().dataBoxId())
                .with("officeAddress", address.street() + ", " + address.zip() + " " + address.city())
                .with("accept", StepForm.accept())
                .with("withdrawable", Workflow.next(course.state(), Action.WITHDRAW).isPresent());
    }

    private String completeTitle(Course course, Locale locale) {
        return CaseRules.late(course, OfficeTime.today(clock))
                ? wording.text(locale, "forms.tracking.complete-late")
                : wording.text(locale, "forms.tracking.complete", Days.until(course.answerBy(), locale));
    }

    private static List<TimelineView.FileLine> decision(Case whole, TimelineView timeline) {
        return whole.entries().stream()
                .filter(entry -> entry.what().equals("decided"))
                .flatMap(entry -> timeline.files(whole.documents(), entry.id()).stream())
                .toList();
    }

    /** Confirms it by being signed in. */
    @POST
    @Path("{reference}/potvrdit")
    @Public
    @Audited("forms.submission.confirmed")
    public Response confirm(@PathParam("reference") String reference) {
        cases.confirmSignedIn(session().pass(References.normal(reference)));
        requests.current().session().notice("forms.notice.confirmed-by-sender");
        return to(href(reference));
    }

    /** Answers a request for completion. */
    @POST
    @Path("{reference}/doplnit")
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    @Public
    @Audited("forms.submission.completed")
    public Object complete(@PathParam("reference") String reference, FormData data) {
        Pass pass = session().pass(References.normal(reference));
        try {
            cases.complete(pass, data.value("text"), files(data, "files"));
        } catch (InvalidException wrong) {
            FormView form = FormView.of(data).errors(wrong.violations(), wording.texts(), locale());
            return page(cases.enter(pass), form, 422);
        }
        requests.current().session().notice("forms.notice.completed");
        return to(href(reference));
    }

    /** Uploads of a field as files to be taken. */
    static List<NewFile> files(FormData data, String field) {
        return data.uploads(field).stream().map(upload -> new NewFile(field, upload.name(), upload::open)).toList();
    }

    /** Asks once more before a submission is taken back. */
    @GET
    @Path("{reference}/vzit-zpet")
    @Public
    public Object withdrawal(@PathParam("reference") String reference) {
        Case whole = cases.enter(session().pass(References.normal(reference)));
        return Page.of("tracking-withdraw")
                .with("href", href(reference))
                .with("reference", whole.submission().filed().reference())
                .with("formTitle", whole.form().title().in(locale()));
    }

    /** Takes a submission back. */
    @POST
    @Path("{reference}/vzit-zpet")
    @Public
    @Audited("forms.submission.withdrawn")
    public Response withdraw(@PathParam("reference") String reference) {
        cases.withdraw(session().pass(References.normal(reference)));
        requests.current().session().notice("forms.notice.withdrawn");
        return to(href(reference));
    }

    /** A document. */
    @GET
    @Path("{reference}/dokumenty/{id}")
    @Public
    public Response document(@PathParam("reference") String reference, @PathParam("id") String id) {
        Document document = cases.document(session().pass(References.normal(reference)), id);
        return Downloads.of(document, cases.content(document));
    }

    /** The receipt. */
    @GET
    @Path("{reference}/potvrzeni.pdf")
    @Public
    public Response receipt(@PathParam("reference") String reference) {
        String normal = References.normal(reference);
        return Downloads.pdf(normal + ".pdf", receipts.of(session().pass(normal), "", locale()));
    }
}
