package org.radnice.forms.internal.web;

import jakarta.jws.WebMethod;
import jakarta.jws.WebParam;
import jakarta.jws.WebResult;
import jakarta.jws.WebService;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.forms.api.FormDefinition;
import org.radnice.forms.api.Outcome;
import org.radnice.forms.api.Receipt;
import org.radnice.forms.api.SubmissionStatus;
import org.radnice.forms.api.SubmitRequest;
import org.radnice.forms.api.SubmitRequest.NewFile;
import org.radnice.forms.internal.Access.Pass;
import org.radnice.forms.internal.CaseService;
import org.radnice.forms.internal.Json;
import org.radnice.forms.internal.SubmissionService;
import org.radnice.forms.internal.definition.DefinitionWriter;
import org.radnice.forms.internal.submission.Confirmation;
import org.radnice.forms.internal.submission.Document;
import org.radnice.forms.internal.submission.References;
import org.radnice.security.api.Audited;
import org.radnice.security.api.Public;
import org.radnice.security.api.Requires;

/** Forms and submissions for programs that speak SOAP. Answers travel as the JSON of the REST interface, dates as ISO 8601. */
@WebService(name = "Forms", serviceName = "FormsService", portName = "FormsPort", targetNamespace = FormsSoap.NAMESPACE)
@Component(service = FormsSoap.class)
public class FormsSoap {

    static final String NAMESPACE = "https://radnice.org/forms/v1";

    /** A form in the list. */
    public static class FormItem {
        public String id;
        public int version;
        public String title;
        public String summary;
        public String identity;
    }

    /** A file. */
    public static class FileItem {
        public String field;
        public String name;
        public byte[] content;
    }

    /** A filled-in form; its answers as JSON. */
    public static class SubmissionItem {
        public String form;
        public String answers;
        public List<FileItem> file;
        public String language;
        public String key;
    }

    /** A decision; the outcome is GRANTED, REFUSED or SETTLED. */
    public static class DecisionItem {
        public String reference;
        public String outcome;
        public String text;
        public List<FileItem> file;
    }

    /** What the office asks the sender to complete, until a day in ISO 8601. */
    public static class CompletionRequestItem {
        public String reference;
        public String text;
        public String until;
    }

    /** What the sender completes. */
    public static class CompletionItem {
        public String reference;
        public String secret;
        public String text;
        public List<FileItem> file;
    }

    /** A document of a submission. */
    public static class DocumentItem {
        public String id;
        public String name;
        public String mediaType;
        public long size;
    }

    /** A document with its bytes. */
    public static class ContentItem {
        public String name;
        public String mediaType;
        public byte[] content;
    }

    /** Proof that a submission was received. */
    public static class ReceiptItem {
        public String reference;
        public String secret;
        public String state;
        public String receivedAt;
        public String confirmBy;
        public String dueOn;
    }

    /** Something that has happened. */
    public static class EntryItem {
        public String at;
        public String what;
        public String side;
        public String text;
        public String until;
        public List<DocumentItem> document;
    }

    /** Where a submission stands. */
    public static class StatusItem {
        public String reference;
        public String form;
        public String title;
        public String state;
        public String receivedAt;
        public String confirmBy;
        public String answerBy;
        public String dueOn;
        public String outcome;
        public List<EntryItem> timeline;
    }

    private final SubmissionService forms;
    private final CaseService cases;
    private final Lookups lookups;

    /** Called by Declarative Services. */
    @Activate
    public FormsSoap(
            @Reference SubmissionService forms,
            @Reference CaseService cases,
            @Reference Lookups lookups) {
        this.forms = forms;
        this.cases = cases;
        this.lookups = lookups;
    }

    /** The published forms. */
    @WebMethod
    @WebResult(name = "form")
    @Public
    public List<FormItem> listForms(@WebParam(name = "language") String language) {
        List<FormItem> items = new ArrayList<>();
        for (FormDefinition form : forms.published()) {
            FormItem item = new FormItem();
            item.id = form.id();
            item.version = form.version();
            item.title = form.title().in(locale(language));
            item.summary = form.summary().in(locale(language));
            item.identity = DefinitionWriter.code(form.identity().required());
            items.add(item);
        }
        return items;
    }

    /** Files a form; a repeated request with the same key returns the first receipt. */
    @WebMethod
    @WebResult(name = "receipt")
    @Public
    @Audited("forms.submission.submitted")
    public ReceiptItem submit(@WebParam(name = "submission") SubmissionItem submission) {
        SubmissionItem given = submission == null ? new SubmissionItem() : submission;
        Map<String, Object> answers = text(given.answers).isBlank() ? Map.of() : Json.readObject(given.answers);
        Receipt receipt = forms.submit(new SubmitRequest(
                text(given.form), answers, files(given.file), locale(given.language), text(given.key)), lookups.sender());
        ReceiptItem item = new ReceiptItem();
        item.reference = receipt.reference();
        item.secret = receipt.secret();
        item.state = receipt.state().name();
        item.receivedAt = receipt.receivedAt().toString();
        item.confirmBy = text(receipt.confirmBy());
        item.dueOn = receipt.dueOn().toString();
        return item;
    }

    /** Where a submission stands, for its owner or with its access secret. */
    @WebMethod
    @WebResult(name = "status")
    @Public
    public StatusItem getStatus(
            @WebParam(name = "reference") String reference,
            @WebParam(name = "secret") String secret,
            @WebParam(name = "language") String language) {
        return item(lookups.of(() -> forms.status(text(reference), text(secret))), locale(language));
    }

    /** A document of a submission, for its owner or with its access secret. */
    @WebMethod
    @WebResult(name = "document")
    @Public
    public ContentItem getDocument(
            @WebParam(name = "reference") String reference,
            @WebParam(name = "secret") String secret,
            @WebParam(name = "id") String id) {
        Document document = lookups.of(() -> cases.document(Pass.secret(text(reference), text(secret)), text(id)));
        ContentItem item = new ContentItem();
        item.name = document.name();
        item.mediaType = document.mediaType();
        try (InputStream in = cases.content(document)) {
            item.content = in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return item;
    }

    /** Answers a request for completion. */
    @WebMethod
    @WebResult(name = "status")
    @Public
    @Audited("forms.submission.completed")
    public StatusItem complete(@WebParam(name = "completion") CompletionItem completion) {
        CompletionItem given = completion == null ? new CompletionItem() : completion;
        return item(lookups.of(() -> {
            cases.complete(Pass.secret(text(given.reference), text(given.secret)), text(given.text), files(given.file));
            return forms.status(text(given.reference), text(given.secret));
        }), locale(""));
    }

    /** Notes that the sender has confirmed a submission; how is IN_PERSON, BY_POST, BY_DATA_BOX or BY_SIGNATURE. */
    @WebMethod
    @WebResult(name = "status")
    @Requires(CaseService.HANDLE)
    @Audited("forms.submission.confirmed")
    public StatusItem confirm(@WebParam(name = "reference") String reference, @WebParam(name = "how") String how) {
        cases.confirm(text(reference), CaseService.ANY, constant(Confirmation.values(), how));
        return done(text(reference));
    }

    /** Asks the sender to complete a submission. */
    @WebMethod
    @WebResult(name = "status")
    @Requires(CaseService.HANDLE)
    @Audited("forms.submission.completion-requested")
    public StatusItem requestCompletion(@WebParam(name = "request") CompletionRequestItem request) {
        CompletionRequestItem given = request == null ? new CompletionRequestItem() : request;
        cases.requestCompletion(text(given.reference), CaseService.ANY, text(given.text), day(given.until));
        return done(text(given.reference));
    }

    /** Takes a submission over. */
    @WebMethod
    @WebResult(name = "status")
    @Requires(CaseService.HANDLE)
    @Audited("forms.submission.taken-over")
    public StatusItem takeOver(@WebParam(name = "reference") String reference) {
        cases.takeOver(text(reference), CaseService.ANY);
        return done(text(reference));
    }

    /** Decides a submission. */
    @WebMethod
    @WebResult(name = "status")
    @Requires(CaseService.DECIDE)
    @Audited("forms.submission.decided")
    public StatusItem decide(@WebParam(name = "decision") DecisionItem decision) {
        DecisionItem given = decision == null ? new DecisionItem() : decision;
        cases.decide(text(given.reference), CaseService.ANY, constant(Outcome.values(), given.outcome), text(given.text),
                files(given.file));
        return done(text(given.reference));
    }

    private StatusItem done(String reference) {
        return item(forms.status(() -> new Pass(References.normal(reference), "", true)), locale(""));
    }

    private static StatusItem item(SubmissionStatus status, Locale locale) {
        StatusItem item = new StatusItem();
        item.reference = status.reference();
        item.form = status.form();
        item.title = status.title().in(locale);
        item.state = status.state().name();
        item.receivedAt = status.receivedAt().toString();
        item.confirmBy = text(status.confirmBy());
        item.answerBy = text(status.answerBy());
        item.dueOn = status.dueOn().toString();
        item.outcome = status.outcome() == null ? null : status.outcome().name();
        item.timeline = new ArrayList<>();
        for (SubmissionStatus.Entry entry : status.timeline()) {
            EntryItem line = new EntryItem();
            line.at = entry.at().toString();
            line.what = entry.what();
            line.side = entry.side().name();
            line.text = visible(entry.text());
            line.until = text(entry.until());
            line.document = new ArrayList<>(entry.documents().stream().map(FormsSoap::document).toList());
            item.timeline.add(line);
        }
        return item;
    }

    private static DocumentItem document(SubmissionStatus.Document document) {
        DocumentItem item = new DocumentItem();
        item.id = document.id();
        item.name = document.name();
        item.mediaType = document.mediaType();
        item.size = document.size();
        return item;
    }

    /** XML 1.0 has no place for most control characters. */
    private static String visible(String text) {
        return PdfWriter.legal(text);
    }

    private static List<NewFile> files(List<FileItem> items) {
        if (items == null) {
            return List.of();
        }
        return items.stream()
                .filter(item -> item != null && item.content != null)
                .map(item -> new NewFile(text(item.field), text(item.name), () -> new ByteArrayInputStream(item.content)))
                .toList();
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }

    private static String text(LocalDate day) {
        return day == null ? null : day.toString();
    }

    /** The day, or nothing when it is none. */
    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text(text));
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static <E extends Enum<E>> E constant(E[] values, String name) {
        return Arrays.stream(values).filter(one -> one.name().equals(name)).findFirst().orElse(null);
    }

    private static Locale locale(String language) {
        return Locale.forLanguageTag(language != null && Set.of("en", "uk").contains(language) ? language : "cs");
    }
}
