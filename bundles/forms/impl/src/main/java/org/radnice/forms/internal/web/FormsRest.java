package org.radnice.forms.internal.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.forms.api.FormDefinition;
import org.radnice.forms.api.FormNotFoundException;
import org.radnice.forms.api.Outcome;
import org.radnice.forms.api.Receipt;
import org.radnice.forms.api.SubmissionState;
import org.radnice.forms.api.SubmissionStatus;
import org.radnice.forms.api.SubmitRequest;
import org.radnice.forms.api.SubmitRequest.NewFile;
import org.radnice.forms.internal.Access.Pass;
import org.radnice.forms.internal.CaseService;
import org.radnice.forms.internal.InputInvalidException;
import org.radnice.forms.internal.Json;
import org.radnice.forms.internal.SubmissionService;
import org.radnice.forms.internal.definition.DefinitionWriter;
import org.radnice.forms.internal.submission.Confirmation;
import org.radnice.forms.internal.submission.Document;
import org.radnice.forms.internal.submission.QueueFilter;
import org.radnice.forms.internal.submission.QueueRow;
import org.radnice.forms.internal.submission.References;
import org.radnice.security.api.Audited;
import org.radnice.security.api.Public;
import org.radnice.security.api.Requires;
import org.radnice.web.api.FormData;
import org.radnice.web.api.WebRequests;

/** Forms and submissions for programs. Dates are ISO 8601, money is in haléře. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Component(service = FormsRest.class)
public final class FormsRest {

    private static final String SECRET = "X-Access-Secret";
    private static final int MOST = 100;

    /** A form in the list. */
    public record FormItem(String id, int version, String title, String summary, String identity, String service) {}

    /** A file within JSON; larger ones come as {@code multipart/form-data}. */
    public record FileItem(String field, String name, byte[] content) {}

    /** A filled-in form. */
    public record SubmissionRequest(Map<String, Object> answers, List<FileItem> files, String language) {}

    /** Proof that it was received. */
    public record ReceiptItem(
            String reference, String secret, SubmissionState state, Instant receivedAt, LocalDate confirmBy, LocalDate dueOn) {}

    /** A document. */
    public record DocumentItem(String id, String name, String mediaType, long size) {}

    /** Something that has happened. */
    public record EntryItem(
            String id, Instant at, String what, SubmissionStatus.Side side, String text, LocalDate until,
            List<DocumentItem> documents) {}

    /** Where a submission stands. */
    public record StatusItem(
            String reference, String form, int formVersion, String title, SubmissionState state, Instant receivedAt,
            LocalDate confirmBy, LocalDate answerBy, LocalDate dueOn, Outcome outcome, List<EntryItem> timeline) {}

    /** A submission in the queue; without answers. */
    public record QueueItem(
            String reference, String form, SubmissionState state, Instant receivedAt, LocalDate dueOn, LocalDate confirmBy,
            LocalDate answerBy, String assignee) {}

    /** A page of the queue. */
    public record QueuePage(long total, List<QueueItem> items) {}

    /** What the office asks the sender to complete. */
    public record CompletionRequest(String text, LocalDate until) {}

    /** A message to the sender. */
    public record MessageRequest(String text, List<FileItem> files) {}

    /** How a sender has proved who they are. */
    public record ConfirmationRequest(Confirmation how) {}

    /** A decision. */
    public record DecisionRequest(Outcome outcome, String text, List<FileItem> files) {}

    /** What the sender completes. */
    public record CompletionAnswer(String text, List<FileItem> files) {}

    private final SubmissionService forms;
    private final CaseService cases;
    private final WebRequests requests;
    private final Lookups lookups;

    /** Called by Declarative Services. */
    @Activate
    public FormsRest(
            @Reference SubmissionService forms,
            @Reference CaseService cases,
            @Reference WebRequests requests,
            @Reference Lookups lookups) {
        this.forms = forms;
        this.cases = cases;
        this.requests = requests;
        this.lookups = lookups;
    }

    /** The published forms. */
    @GET
    @Path("forms")
    @Public
    public List<FormItem> list() {
        Locale locale = requests.current().locale();
        return forms.published().stream()
                .map(form -> new FormItem(
                        form.id(),
                        form.version(),
                        form.title().in(locale),
                        form.summary().in(locale),
                        DefinitionWriter.code(form.identity().required()),
                        form.service()))
                .toList();
    }

    /** The definition of a form, in its JSON format. */
    @GET
    @Path("forms/{id}")
    @Public
    public Map<String, Object> form(@PathParam("id") String id) {
        FormDefinition form = forms.find(id).orElseThrow(FormNotFoundException::new);
        return DefinitionWriter.write(form);
    }

    /** Files a form; a repeated request with the same Idempotency-Key returns the first receipt with status 200. */
    @POST
    @Path("forms/{id}/submissions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Public
    @Audited("forms.submission.submitted")
    public Response submit(
            @PathParam("id") String id, @HeaderParam("Idempotency-Key") @DefaultValue("") String key, SubmissionRequest request) {
        SubmissionRequest given = required(request);
        return submit(id, key, given.answers() == null ? Map.of() : given.answers(), files(given.files()), language(given.language()));
    }

    /** Files a form with its files: a part {@code answers} with JSON, and files under the names of their fields. */
    @POST
    @Path("forms/{id}/submissions")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Public
    @Audited("forms.submission.submitted")
    public Response submitWithFiles(
            @PathParam("id") String id, @HeaderParam("Idempotency-Key") @DefaultValue("") String key, FormData data) {
        FormDefinition form = forms.find(id).orElseThrow(FormNotFoundException::new);
        List<NewFile> files = new ArrayList<>();
        form.fields().forEach(field -> files.addAll(TrackingPages.files(data, field.name())));
        String answers = data.value("answers");
        return submit(id, key, answers.isEmpty() ? Map.of() : Json.readObject(answers), files, language(data.value("language")));
    }

    private Response submit(String id, String key, Map<String, Object> answers, List<NewFile> files, Locale locale) {
        Receipt receipt = forms.submit(new SubmitRequest(id, Json.longs(answers), files, locale, key), lookups.sender());
        ReceiptItem item = new ReceiptItem(receipt.reference(), receipt.secret(), receipt.state(), receipt.receivedAt(),
                receipt.confirmBy(), receipt.dueOn());
        URI location = URI.create(requests.current().baseUrl() + "/api/forms/v1/submissions/" + receipt.reference());
        return receipt.repeated() ? Response.ok(item).location(location).build() : Response.created(location).entity(item).build();
    }

    private static <T> T required(T body) {
        if (body == null) {
            throw InputInvalidException.of("", "forms.violation.body");
        }
        return body;
    }

    private static List<NewFile> files(List<FileItem> items) {
        if (items == null) {
            return List.of();
        }
        return items.stream()
                .filter(item -> item != null && item.content() != null)
                .map(item -> new NewFile(
                        item.field() == null ? "" : item.field(),
                        item.name() == null ? "" : item.name(),
                        () -> new ByteArrayInputStream(item.content())))
                .toList();
    }

    private Locale language(String given) {
        return given != null && Set.of("cs", "en", "uk").contains(given)
                ? Locale.forLanguageTag(given)
                : requests.current().locale();
    }

    /** Where a submission stands: for its owner, or with its access secret in the header X-Access-Secret. */
    @GET
    @Path("submissions/{reference}")
    @Public
    public StatusItem status(
            @PathParam("reference") String reference, @HeaderParam(SECRET) @DefaultValue("") String secret) {
        return item(lookups.of(() -> forms.status(reference, secret)));
    }

    private StatusItem item(SubmissionStatus status) {
        Locale locale = requests.current().locale();
        return new StatusItem(
                status.reference(),
                status.form(),
                status.formVersion(),
                status.title().in(locale),
                status.state(),
                status.receivedAt(),
                status.confirmBy(),
                status.answerBy(),
                status.dueOn(),
                status.outcome(),
                status.timeline().stream()
                        .map(entry -> new EntryItem(entry.id(), entry.at(), entry.what(), entry.side(), entry.text(), entry.until(),
                                entry.documents().stream()
                                        .map(one -> new DocumentItem(one.id(), one.name(), one.mediaType(), one.size()))
                                        .toList()))
                        .toList());
    }

    /** A document of a submission. */
    @GET
    @Path("submissions/{reference}/documents/{id}")
    @Produces("*/*")
    @Public
    public Response document(
            @PathParam("reference") String reference,
            @PathParam("id") String id,
            @HeaderParam(SECRET) @DefaultValue("") String secret) {
        Document document = lookups.of(() -> cases.document(Pass.secret(reference, secret), id));
        return Downloads.of(document, cases.content(document));
    }

    /** Answers a request for completion. */
    @POST
    @Path("submissions/{reference}/completion")
    @Consumes(MediaType.APPLICATION_JSON)
    @Public
    @Audited("forms.submission.completed")
    public StatusItem complete(
            @PathParam("reference") String reference,
            @HeaderParam(SECRET) @DefaultValue("") String secret,
            CompletionAnswer answer) {
        CompletionAnswer given = required(answer);
        return item(lookups.of(() -> {
            cases.complete(Pass.secret(reference, secret), given.text(), files(given.files()));
            return forms.status(reference, secret);
        }));
    }

    /** Takes a submission back. */
    @POST
    @Path("submissions/{reference}/withdrawal")
    @Public
    @Audited("forms.submission.withdrawn")
    public StatusItem withdraw(
            @PathParam("reference") String reference, @HeaderParam(SECRET) @DefaultValue("") String secret) {
        return item(lookups.of(() -> {
            cases.withdraw(Pass.secret(reference, secret));
            return forms.status(reference, secret);
        }));
    }

    /** Submissions for officials, the most urgent first. */
    @GET
    @Path("submissions")
    @Requires(CaseService.HANDLE)
    public QueuePage queue(
            @QueryParam("state") List<String> states,
            @QueryParam("form") @DefaultValue("") String form,
            @QueryParam("assignee") @DefaultValue("") String assignee,
            @QueryParam("offset") @DefaultValue("0") int offset,
            @QueryParam("limit") @DefaultValue("25") int limit) {
        QueueFilter filter = new QueueFilter(states(states), form, assignee, null, "");
        CaseService.Page page = cases.queue(filter, Math.max(0, offset), Math.max(1, Math.min(MOST, limit)));
        return new QueuePage(page.total(), page.rows().stream().map(FormsRest::item).toList());
    }

    private static Set<SubmissionState> states(List<String> names) {
        Set<SubmissionState> states = EnumSet.noneOf(SubmissionState.class);
        for (String name : names) {
            states.add(Arrays.stream(SubmissionState.values())
                    .filter(state -> state.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> InputInvalidException.of("state", "forms.violation.state")));
        }
        return states;
    }

    private static QueueItem item(QueueRow row) {
        return new QueueItem(row.reference(), row.form(), row.state(), row.receivedAt(), row.dueOn(), row.confirmBy(),
                row.answerBy(), row.assignee().isEmpty() ? null : row.assignee());
    }

    /** Notes that the sender has confirmed a submission. */
    @POST
    @Path("submissions/{reference}/confirmation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(CaseService.HANDLE)
    @Audited("forms.submission.confirmed")
    public StatusItem confirm(@PathParam("reference") String reference, ConfirmationRequest request) {
        cases.confirm(reference, CaseService.ANY, required(request).how());
        return done(reference);
    }

    /** Takes a submission over. */
    @POST
    @Path("submissions/{reference}/take-over")
    @Requires(CaseService.HANDLE)
    @Audited("forms.submission.taken-over")
    public StatusItem takeOver(@PathParam("reference") String reference) {
        cases.takeOver(reference, CaseService.ANY);
        return done(reference);
    }

    /** Asks the sender to complete a submission. */
    @POST
    @Path("submissions/{reference}/completion-request")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(CaseService.HANDLE)
    @Audited("forms.submission.completion-requested")
    public StatusItem requestCompletion(@PathParam("reference") String reference, CompletionRequest request) {
        cases.requestCompletion(reference, CaseService.ANY, required(request).text(), request.until());
        return done(reference);
    }

    /** Writes to the sender. */
    @POST
    @Path("submissions/{reference}/message")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(CaseService.HANDLE)
    @Audited("forms.submission.message")
    public StatusItem message(@PathParam("reference") String reference, MessageRequest request) {
        cases.message(reference, required(request).text(), files(request.files()));
        return done(reference);
    }

    /** Decides a submission. */
    @POST
    @Path("submissions/{reference}/decision")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(CaseService.DECIDE)
    @Audited("forms.submission.decided")
    public StatusItem decide(@PathParam("reference") String reference, DecisionRequest request) {
        cases.decide(reference, CaseService.ANY, required(request).outcome(), request.text(), files(request.files()));
        return done(reference);
    }

    private StatusItem done(String reference) {
        return item(forms.status(() -> new Pass(References.normal(reference), "", true)));
    }
}
