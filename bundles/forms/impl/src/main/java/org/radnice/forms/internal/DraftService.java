package org.radnice.forms.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.forms.api.AnswersInvalidException;
import org.radnice.forms.api.Field;
import org.radnice.forms.api.FieldType;
import org.radnice.forms.api.FormNotFoundException;
import org.radnice.forms.api.Receipt;
import org.radnice.forms.api.Step;
import org.radnice.forms.api.SubmitRequest.NewFile;
import org.radnice.forms.internal.answer.CompiledForm;
import org.radnice.forms.internal.answer.Evaluation;
import org.radnice.forms.internal.file.FileIntake;
import org.radnice.forms.internal.foreign.AuditHolder;
import org.radnice.forms.internal.foreign.CallersHolder;
import org.radnice.forms.internal.store.DocumentStore;
import org.radnice.forms.internal.store.DraftStore;
import org.radnice.forms.internal.store.SubmissionStore;
import org.radnice.forms.internal.store.SubmissionStore.UsedKey;
import org.radnice.forms.internal.submission.Document;
import org.radnice.forms.internal.submission.Draft;
import org.radnice.kernel.api.error.Violation;
import org.radnice.kernel.api.file.FileStore;
import org.radnice.kernel.api.id.Ids;
import org.radnice.kernel.api.persistence.Transactions;
import org.radnice.kernel.api.persistence.UnitOfWork;
import org.radnice.security.api.Caller;

/** Forms that people are filling in: saved at each step, so that any node can go on. */
@Component(service = DraftService.class)
public final class DraftService {

    /** A draft with its form, its documents, and the form's verdict over what it has so far. */
    public record Opened(Draft draft, CompiledForm form, List<Document> documents, Evaluation evaluation) {

        /** Documents of a field. */
        public List<Document> documents(String field) {
            return documents.stream().filter(document -> document.field().equals(field)).toList();
        }

        /** Steps that are shown, in their order. */
        public List<Step> steps() {
            return form.definition().steps().stream().filter(step -> evaluation.steps().contains(step.name())).toList();
        }

        /** Fields of the step that are shown. */
        public List<Field> fields(Step step) {
            return step.fields().stream().filter(field -> evaluation.fields().contains(field.name())).toList();
        }
    }

    /**
     * What somebody has filled in on one step.
     *
     * @param step name of the step
     * @param answers that could be read, by field name
     * @param raw what was typed, by name of the input: kept where it could not be read
     */
    public record StepInput(String step, Map<String, Object> answers, Map<String, List<String>> raw) {}

    private final Transactions transactions;
    private final Catalog catalog;
    private final DraftStore drafts;
    private final DocumentStore documents;
    private final SubmissionStore submissions;
    private final SubmissionService service;
    private final FileIntake intake;
    private final FileStore files;
    private final Ids ids;
    private final Clock clock;
    private final CallersHolder callers;
    private final AuditHolder audit;

    /** Called by Declarative Services. */
    @Activate
    public DraftService(
            @Reference Transactions transactions,
            @Reference Catalog catalog,
            @Reference DraftStore drafts,
            @Reference DocumentStore documents,
            @Reference SubmissionStore submissions,
            @Reference SubmissionService service,
            @Reference FileIntake intake,
            @Reference FileStore files,
            @Reference Ids ids,
            @Reference Clock clock,
            @Reference CallersHolder callers,
            @Reference AuditHolder audit) {
        this.transactions = transactions;
        this.catalog = catalog;
        this.drafts = drafts;
        this.documents = documents;
        this.submissions = submissions;
        this.service = service;
        this.intake = intake;
        this.files = files;
        this.ids = ids;
        this.clock = clock;
        this.callers = callers;
        this.audit = audit;
    }

    /**
     * The caller's draft of the form.
     *
     * @param known id that the session holds, or empty
     */
    public Optional<Opened> find(String form, String known, Locale locale) {
        Optional<Opened> found = transactions.read(work -> mine(work, form, known).map(draft -> open(work, draft, locale)));
        Caller caller = callers.get().current();
        if (found.isEmpty() || !caller.signedIn() || !found.get().draft().account().isEmpty()) {
            return found;
        }
        // Somebody has begun and signed in afterwards: from now on the draft is their account's.
        return transactions.write(work -> drafts.lock(work, found.get().draft().id()).map(draft -> {
            Draft claimed = new Draft(draft.id(), draft.form(), draft.formVersion(), caller.id(), draft.answers(), draft.raw(),
                    draft.changedAt());
            drafts.save(work, claimed);
            audit.get().record("forms.draft.claimed", claimed.id(), Map.of());
            return open(work, claimed, locale);
        }));
    }

    /** The draft of the session, else the newest one of the account. */
    private Optional<Draft> mine(UnitOfWork work, String form, String known) {
        Caller caller = callers.get().current();
        Optional<Draft> ofSession = known.isEmpty()
                ? Optional.empty()
                : drafts.find(work, known)
                        .filter(draft -> draft.form().equals(form))
                        .filter(draft -> draft.account().isEmpty() || draft.account().equals(caller.id()));
        return ofSession.or(() -> caller.signedIn()
                ? drafts.of(work, caller.id()).stream().filter(draft -> draft.form().equals(form)).findFirst()
                : Optional.empty());
    }

    private Opened open(UnitOfWork work, Draft draft, Locale locale) {
        CompiledForm form = catalog.version(draft.form(), draft.formVersion());
        List<Document> attached = documents.of(work, draft.id());
        Map<String, Object> values = new LinkedHashMap<>(draft.answers());
        form.definition().fields().filter(field -> field.type() == FieldType.FILE).forEach(field -> {
            List<String> of = attached.stream().filter(d -> d.field().equals(field.name())).map(Document::id).toList();
            if (!of.isEmpty()) {
                values.put(field.name(), of);
            }
        });
        return new Opened(draft, form, attached, Evaluation.of(form, values, Map.of(), service.given(), locale));
    }

    /** Begins a draft of the form's current version, or goes on with the one there is. */
    public Opened begin(String form, String known, Locale locale) {
        return transactions.write(work -> {
            Optional<Draft> mine = mine(work, form, known);
            if (mine.isPresent()) {
                return open(work, mine.get(), locale);
            }
            CompiledForm current = catalog.current(form).orElseThrow(FormNotFoundException::new);
            Caller caller = callers.get().current();
            Draft draft = new Draft(
                    ids.next(),
                    form,
                    current.definition().version(),
                    caller.signedIn() ? caller.id() : "",
                    Map.of(),
                    Map.of(),
                    clock.instant());
            drafts.add(work, draft);
            audit.get().record("forms.draft.begun", draft.id(), Map.of("form", form));
            return open(work, draft, locale);
        });
    }

    /** Saves one step; other steps of the draft stay as they are. */
    public Opened save(String id, StepInput input, List<NewFile> newFiles, Set<String> removed, Locale locale) {
        List<Document> stored = newFiles.isEmpty() ? List.of() : store(id, newFiles, removed);
        return transactions.write(work -> {
            Draft draft = drafts.lock(work, id).orElseThrow(FormNotFoundException::new);
            documents.of(work, id).stream().filter(document -> removed.contains(document.id())).forEach(document -> {
                documents.remove(work, document.id());
                files.delete(document.file());
            });
            stored.forEach(document -> {
                files.keep(document.file());
                documents.add(work, id, document);
            });
            Draft changed = merged(draft, input, clock.instant());
            drafts.save(work, changed);
            audit.get().record("forms.draft.saved", id, Map.of("step", input.step()));
            work.entities().flush();
            return open(work, changed, locale);
        });
    }

    private List<Document> store(String id, List<NewFile> newFiles, Set<String> removed) {
        Opened opened = transactions.read(work ->
                open(work, drafts.find(work, id).orElseThrow(FormNotFoundException::new), Locale.ROOT));
        List<Document> staying = opened.documents().stream().filter(document -> !removed.contains(document.id())).toList();
        List<Document> stored = new ArrayList<>();
        Map<String, List<NewFile>> byField = newFiles.stream().collect(Collectors.groupingBy(NewFile::field));
        byField.forEach((name, given) -> {
            Field field = opened.form().definition().field(name).orElseThrow(FormNotFoundException::new);
            long already = staying.stream().mapToLong(Document::size).sum() + stored.stream().mapToLong(Document::size).sum();
            stored.addAll(intake.take(given, already, field.limits().maxMegabytes()));
        });
        return stored;
    }

    private Draft merged(Draft draft, StepInput input, Instant now) {
        Step step = catalog.version(draft.form(), draft.formVersion()).definition().steps().stream()
                .filter(one -> one.name().equals(input.step()))
                .findFirst()
                .orElseThrow(FormNotFoundException::new);
        Map<String, Object> answers = new LinkedHashMap<>(draft.answers());
        Map<String, List<String>> raw = new LinkedHashMap<>(draft.raw());
        for (Field field : step.fields()) {
            answers.remove(field.name());
            raw.keySet().removeIf(name -> name.equals(field.name()) || name.startsWith(field.name() + "."));
        }
        answers.putAll(input.answers());
        raw.putAll(input.raw());
        Caller caller = callers.get().current();
        String account = draft.account().isEmpty() && caller.signedIn() ? caller.id() : draft.account();
        return new Draft(draft.id(), draft.form(), draft.formVersion(), account, answers, raw, now);
    }

    /**
     * Files the draft: it becomes a submission, once, however often this is called.
     *
     * @param sender whom to count it for when nobody is signed in
     * @throws AnswersInvalidException when something is missing or wrong
     */
    public Receipt submit(String form, String id, String sender, Locale locale) {
        Caller caller = callers.get().current();
        return transactions.write(work -> {
            Optional<Draft> locked = drafts.lock(work, id);
            Optional<UsedKey> used = submissions.key(work, "draft", id);
            if (used.isPresent()) {
                return service.receipt(work, submissions.find(work, used.get().submission()).orElseThrow(), true);
            }
            Draft draft = locked.filter(one -> one.form().equals(form)).orElseThrow(FormNotFoundException::new);
            Opened opened = open(work, draft, locale);
            List<Violation> wrong = new ArrayList<>(opened.evaluation().violations());
            if (!wrong.isEmpty()) {
                throw new AnswersInvalidException(wrong);
            }
            service.limit(caller.signedIn() ? caller.id() : sender);
            // Files of questions that are not asked any more go with the draft.
            opened.documents().stream()
                    .filter(document -> !opened.evaluation().fields().contains(document.field()))
                    .forEach(document -> {
                        documents.remove(work, document.id());
                        files.delete(document.file());
                    });
            work.entities().flush();
            drafts.remove(work, id);
            return service.file(
                    work,
                    new SubmissionService.Filing(opened.form().definition(), opened.evaluation().answers(), caller, locale),
                    submission -> {
                        submissions.use(work, "draft", id, new UsedKey("", submission), clock.instant());
                        documents.pass(work, id, submission);
                    });
        });
    }

    /** Drafts of the caller's account, with their forms. */
    public List<Opened> ofAccount(Locale locale) {
        Caller caller = callers.get().current();
        return caller.signedIn()
                ? transactions.read(work -> drafts.of(work, caller.id()).stream().map(draft -> open(work, draft, locale)).toList())
                : List.of();
    }

    /** Throws the draft away. */
    public void discard(String form, String known) {
        transactions.write(work -> {
            mine(work, form, known).ifPresent(draft -> {
                remove(work, draft.id());
                audit.get().record("forms.draft.discarded", draft.id(), Map.of("by", "hand"));
            });
            return null;
        });
    }

    /** Removes drafts that nobody has touched since then; returns how many. */
    int clean(Instant since, boolean ofAccounts) {
        List<String> old = transactions.read(work -> drafts.untouched(work, since, ofAccounts));
        old.forEach(id -> transactions.write(work -> {
            remove(work, id);
            audit.get().record("forms.draft.discarded", id, Map.of("by", "time"));
            return null;
        }));
        return old.size();
    }

    private void remove(UnitOfWork work, String id) {
        documents.of(work, id).forEach(document -> {
            documents.remove(work, document.id());
            files.delete(document.file());
        });
        drafts.remove(work, id);
    }
}
