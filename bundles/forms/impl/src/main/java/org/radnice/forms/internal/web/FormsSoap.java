package org.radnice.forms.internal.web;

import jakarta.jws.WebMethod;
import jakarta.jws.WebParam;
import jakarta.jws.WebResult;
import jakarta.jws.WebService;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
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
        public List<String> documents;
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

    /** Takes a submission over. */
    @WebMethod
    @WebResult(name = "status")
    @Requires(CaseService.HANDLE)
    @Audited("forms.submission.taken-over")
    public StatusItem takeOver(@WebParam(name = "reference") String reference) {
        cases.takeOver(text(reference), CaseService.ANY);
        return done(reference);
    }

    /** Decides a submission. */
    @WebMethod
    @WebResult(name = "status")
    @Requires(CaseService.DECIDE)
    @Audited("forms.submission.decided")
    public StatusItem decide(@WebParam(name = "decision") DecisionItem decision) {
        DecisionItem given = decision == null ? new DecisionItem() : decision;
        Outcome known = Arrays.stream(Outcome.values()).filter(one -> one.name().equals(given.outcome)).findFirst().orElse(null);
        cases.decide(text(given.reference), CaseService.ANY, known, text(given.text), files(given.file));
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
            line.documents = new ArrayList<>(entry.documents().stream().map(SubmissionStatus.Document::name).toList());
            item.timeline.add(line);
        }
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

    private static Locale locale(String language) {
        return Locale.forLanguageTag(language != null && Set.of("en", "uk").contains(language) ? language : "cs");
    }
}
