package org.radnice.forms.internal;

import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.forms.api.AnswersInvalidException;
import org.radnice.forms.api.Field;
import org.radnice.forms.api.FieldType;
import org.radnice.forms.api.FormDefinition;
import org.radnice.forms.api.FormNotFoundException;
import org.radnice.forms.api.Forms;
import org.radnice.forms.api.KeyReusedException;
import org.radnice.forms.api.MalformedException;
import org.radnice.forms.api.Receipt;
import org.radnice.forms.api.SubmissionStatus;
import org.radnice.forms.api.SubmissionStatus.Side;
import org.radnice.forms.api.SubmitRequest;
import org.radnice.forms.internal.answer.AnswerReader;
import org.radnice.forms.internal.answer.CompiledForm;
import org.radnice.forms.internal.answer.Evaluation;
import org.radnice.forms.internal.answer.Given;
import org.radnice.forms.internal.answer.Problem;
import org.radnice.forms.internal.answer.Reading;
import org.radnice.forms.internal.file.FileIntake;
import org.radnice.forms.internal.foreign.AuditHolder;
import org.radnice.forms.internal.foreign.CallersHolder;
import org.radnice.forms.internal.foreign.LimitsHolder;
import org.radnice.forms.internal.store.DocumentStore;
import org.radnice.forms.internal.store.SubmissionStore;
import org.radnice.forms.internal.store.SubmissionStore.UsedKey;
import org.radnice.forms.internal.submission.CaseRules;
import org.radnice.forms.internal.submission.Course;
import org.radnice.forms.internal.submission.Document;
import org.radnice.forms.internal.submission.Entry;
import org.radnice.forms.internal.submission.Filed;
import org.radnice.forms.internal.submission.References;
import org.radnice.forms.internal.submission.Secrets;
import org.radnice.forms.internal.submission.Submission;
import org.radnice.kernel.api.error.Violation;
import org.radnice.kernel.api.event.EventDraft;
import org.radnice.kernel.api.file.FileStore;
import org.radnice.kernel.api.id.Ids;
import org.radnice.kernel.api.office.Office;
import org.radnice.kernel.api.office.OfficeTime;
import org.radnice.kernel.api.persistence.Transactions;
import org.radnice.kernel.api.persistence.UnitOfWork;
import org.radnice.security.api.Caller;

/** Takes submissions in. */
@Component(service = {Forms.class, SubmissionService.class})
public final class SubmissionService implements Forms {

    private static final int KEY = 100;

    private final Transactions transactions;
    private final Catalog catalog;
    private final SubmissionStore submissions;
    private final DocumentStore documents;
    private final Access access;
    private final FileIntake intake;
    private final FileStore files;
    private final Ids ids;
    private final Clock clock;
    private final Office office;
    private final FormsSettings settings;
    private final CallersHolder callers;
    private final AuditHolder audit;
    private final LimitsHolder limits;

    /** Called by Declarative Services. */
    @Activate
    public SubmissionService(
            @Reference Transactions transactions,
            @Reference Catalog catalog,
            @Reference SubmissionStore submissions,
            @Reference DocumentStore documents,
            @Reference Access access,
            @Reference FileIntake intake,
            @Reference FileStore files,
            @Reference Ids ids,
            @Reference Clock clock,
            @Reference Office office,
            @Reference FormsSettings settings,
            @Reference CallersHolder callers,
            @Reference AuditHolder audit,
            @Reference LimitsHolder limits) {
        this.transactions = transactions;
        this.catalog = catalog;
        this.submissions = submissions;
        this.documents = documents;
        this.access = access;
        this.intake = intake;
        this.files = files;
        this.ids = ids;
        this.clock = clock;
        this.office = office;
        this.settings = settings;
        this.callers = callers;
        this.audit = audit;
        this.limits = limits;
    }

    @Override
    public List<FormDefinition> published() {
        return catalog.all();
    }

    @Override
    public Optional<FormDefinition> find(String id) {
        return catalog.current(id).map(CompiledForm::definition);
    }

    @Override
    public Receipt submit(SubmitRequest request) {
        return submit(request, "");
    }

    /**
     * Files a form from outside.
     *
     * @param sender whom to count it for, an account or an address; empty to count it for nobody
     */
    public Receipt submit(SubmitRequest request, String sender) {
        CompiledForm form = catalog.current(request.form()).orElseThrow(FormNotFoundException::new);
        if (request.key().length() > KEY) {
            throw new MalformedException("The idempotency key is longer than " + KEY + " characters");
        }
        Caller caller = callers.get().current();
        Optional<Receipt> earlier = transactions.read(work -> repeated(work, caller, request));
        if (earlier.isPresent()) {
            return earlier.get();
        }
        if (!sender.isEmpty()) {
            limit(sender);
        }
        Map<String, Object> values = new LinkedHashMap<>();
        Map<String, List<Problem>> problems = new LinkedHashMap<>();
        List<Violation> wrong = read(form, request, values, problems);
        List<Document> stored = intake(form, request, wrong, values);
        Evaluation evaluation = Evaluation.of(form, values, problems, given(), request.locale());
        wrong.addAll(evaluation.violations());
        if (!wrong.isEmpty()) {
            throw new AnswersInvalidException(wrong);
        }
        List<Document> kept = stored.stream().filter(document -> evaluation.fields().contains(document.field())).toList();
        try {
            return transactions.write(work -> repeated(work, caller, request).orElseGet(() -> {
                Filing filing = new Filing(form.definition(), evaluation.answers(), caller, request.locale());
                return file(work, filing, used -> {
                    if (!request.key().isEmpty()) {
                        submissions.use(work, caller.id(), request.key(), new UsedKey(fingerprint(request), used), clock.instant());
                    }
                    kept.forEach(document -> {
                        files.keep(document.file());
                        documents.add(work, used, document);
                    });
                });
            }));
        } catch (PersistenceException e) {
            // The same request came twice at once: the other one has used the key first.
            return transactions.read(work -> repeated(work, caller, request)).orElseThrow(() -> e);
        }
    }

    /** Who files what. */
    record Filing(FormDefinition form, Map<String, Object> answers, Caller caller, Locale locale) {}

    /** Things to store with a submission of this id. */
    @FunctionalInterface
    interface Beside {
        void store(String submission);
    }

    /** Stores a submission whose answers have been judged; a part of the caller's transaction. */
    Receipt file(UnitOfWork work, Filing filing, Beside beside) {
        Instant now = clock.instant();
        LocalDate today = OfficeTime.day(now);
        FormDefinition form = filing.form();
        String id = ids.next();
        beside.store(id);
        String secret = ids.secret();
        Course course = CaseRules.received(form, filing.caller().identity(), today);
        Filed filed = new Filed(
                id,
                ids.reference(References.PREFIX),
                form.id(),
                form.version(),
                now,
                filing.caller().signedIn() ? filing.caller().id() : "",
                filing.caller().identity(),
                filing.locale(),
                email(form, filing),
                filing.answers(),
                Secrets.digest(secret));
        submissions.add(work, filed, course);
        submissions.keepSecret(work, id, secret, now);
        submissions.add(work, id,
                new Entry(ids.next(), now, "submitted", Side.CITIZEN, filing.caller().id(), true, "", course.confirmBy(), ""));
        work.publish(new EventDraft("forms.submission.submitted", id,
                Map.of("reference", filed.reference(), "form", form.id(), "state", course.state().name())));
        audit.get().record("forms.submission.submitted", id, Map.of(
                "form", form.id(), "version", String.valueOf(form.version()), "state", course.state().name()));
        return receipt(filed, course, secret, false);
    }

    private static String email(FormDefinition form, Filing filing) {
        Object given = form.contact().isEmpty() ? null : filing.answers().get(form.contact());
        return given instanceof String address ? address : filing.caller().email();
    }

    private static Receipt receipt(Filed filed, Course course, String secret, boolean repeated) {
        return new Receipt(filed.reference(), secret, course.state(), filed.receivedAt(), course.confirmBy(), course.dueOn(), repeated);
    }

    /** The receipt of a submission, with its secret while that is known. */
    Receipt receipt(UnitOfWork work, Submission submission, boolean repeated) {
        String secret = submissions.secret(work, submission.id()).orElse("");
        return receipt(submission.filed(), submission.course(), secret, repeated);
    }

    /** What expressions may read besides the answers. */
    Given given() {
        return new Given(office.profile().fees(), OfficeTime.today(clock));
    }

    /** Counts a submission of this sender. */
    void limit(String sender) {
        limits.get().take("forms.submit", sender, settings.get().submissions_per_hour(), Duration.ofHours(1));
    }

    private Optional<Receipt> repeated(UnitOfWork work, Caller caller, SubmitRequest request) {
        if (request.key().isEmpty()) {
            return Optional.empty();
        }
        return submissions.key(work, caller.id(), request.key()).map(used -> {
            if (!used.fingerprint().equals(fingerprint(request))) {
                throw new KeyReusedException();
            }
            return receipt(work, submissions.find(work, used.submission()).orElseThrow(KeyReusedException::new), true);
        });
    }

    /** Names of files are enough: a client that repeats a request repeats it whole. */
    private static String fingerprint(SubmitRequest request) {
        return Secrets.digest(Json.write(List.of(
                request.form(),
                request.answers(),
                request.files().stream().map(file -> List.of(file.field(), file.name())).toList())));
    }

    private List<Violation> read(
            CompiledForm form, SubmitRequest request, Map<String, Object> values, Map<String, List<Problem>> problems) {
        List<Violation> unknown = new ArrayList<>();
        LocalDate today = OfficeTime.today(clock);
        request.answers().forEach((name, value) -> {
            Optional<Field> field = form.definition().field(name).filter(Field::asked);
            if (field.isEmpty()) {
                unknown.add(Violation.of(name.length() > 80 ? name.substring(0, 80) : name, "forms.violation.unknown-field"));
                return;
            }
            Reading reading = AnswerReader.json(field.get(), value, today);
            if (reading.value() != null) {
                values.put(name, reading.value());
            }
            if (!reading.problems().isEmpty()) {
                problems.put(name, reading.problems());
            }
        });
        return unknown;
    }

    private List<Document> intake(
            CompiledForm form, SubmitRequest request, List<Violation> wrong, Map<String, Object> values) {
        Map<String, List<SubmitRequest.NewFile>> byField = new LinkedHashMap<>();
        for (SubmitRequest.NewFile file : request.files()) {
            if (form.definition().field(file.field()).filter(field -> field.type() == FieldType.FILE).isEmpty()) {
                wrong.add(Violation.of(
                        file.field().length() > 80 ? file.field().substring(0, 80) : file.field(), "forms.violation.unknown-field"));
            } else {
                byField.computeIfAbsent(file.field(), name -> new ArrayList<>()).add(file);
            }
        }
        List<Document> stored = new ArrayList<>();
        byField.forEach((name, given) -> {
            Field field = form.definition().field(name).orElseThrow();
            int most = field.limits().maxFiles() == null ? settings.get().attachment_count() : field.limits().maxFiles();
            if (given.size() > most) {
                wrong.add(Violation.of(name, "forms.violation.too-many-files", field.label().in(request.locale()), most));
                return;
            }
            long already = stored.stream().mapToLong(Document::size).sum();
            List<Document> taken = intake.take(given, already, field.limits().maxMegabytes());
            stored.addAll(taken);
            values.put(name, taken.stream().map(Document::id).toList());
        });
        return stored;
    }

    @Override
    public SubmissionStatus status(String reference, String secret) {
        return status(() -> Access.Pass.secret(reference, secret));
    }

    /** The status for who has shown the secret in this session before. */
    public SubmissionStatus status(Supplier<Access.Pass> pass) {
        return transactions.read(work -> {
            Submission submission = access.enter(work, pass.get());
            FormDefinition form = catalog.version(submission.filed().form(), submission.filed().formVersion()).definition();
            return StatusView.of(submission, form, submissions.entries(work, submission.id()), documents.of(work, submission.id()));
        });
    }
}
