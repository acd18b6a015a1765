package org.radnice.forms.internal;

import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.forms.api.FormDefinition;
import org.radnice.forms.api.Outcome;
import org.radnice.forms.api.SubmissionChangedException;
import org.radnice.forms.api.SubmissionNotFoundException;
import org.radnice.forms.api.SubmissionState;
import org.radnice.forms.api.SubmissionStatus.Side;
import org.radnice.forms.api.SubmitRequest.NewFile;
import org.radnice.forms.internal.file.FileIntake;
import org.radnice.forms.internal.foreign.AccountsHolder;
import org.radnice.forms.internal.foreign.AuditHolder;
import org.radnice.forms.internal.foreign.CallersHolder;
import org.radnice.forms.internal.store.DocumentStore;
import org.radnice.forms.internal.store.SubmissionStore;
import org.radnice.forms.internal.submission.CaseRules;
import org.radnice.forms.internal.submission.Confirmation;
import org.radnice.forms.internal.submission.Course;
import org.radnice.forms.internal.submission.Document;
import org.radnice.forms.internal.submission.Entry;
import org.radnice.forms.internal.submission.QueueFilter;
import org.radnice.forms.internal.submission.QueueRow;
import org.radnice.forms.internal.submission.References;
import org.radnice.forms.internal.submission.Submission;
import org.radnice.forms.internal.workflow.Action;
import org.radnice.kernel.api.event.EventDraft;
import org.radnice.kernel.api.file.FileStore;
import org.radnice.kernel.api.id.Ids;
import org.radnice.kernel.api.office.OfficeTime;
import org.radnice.kernel.api.persistence.Transactions;
import org.radnice.kernel.api.persistence.UnitOfWork;
import org.radnice.security.api.Account;

/** Work on submissions: by officials, by their senders, and by the clock. */
@Component(service = CaseService.class)
public final class CaseService {

    /** Permission to work on submissions. */
    public static final String HANDLE = "forms.submission.handle";
    /** Permission to decide them. */
    public static final String DECIDE = "forms.submission.decide";
    /** Revision of an operation that takes the submission as it is. */
    public static final int ANY = -1;

    private static final int TEXT = 5_000;

    /** A submission with everything that belongs to it. */
    public record Case(Submission submission, FormDefinition form, List<Entry> entries, List<Document> documents) {

        /** Documents of an entry; of the form itself for an empty id. */
        public List<Document> documents(String entry) {
            return documents.stream().filter(document -> document.entry().equals(entry)).toList();
        }
    }

    /** A page of the queue. */
    public record Page(List<QueueRow> rows, long total) {}

    private final Transactions transactions;
    private final Catalog catalog;
    private final SubmissionStore submissions;
    private final DocumentStore documents;
    private final Access access;
    private final FileIntake intake;
    private final FileStore files;
    private final Ids ids;
    private final Clock clock;
    private final CallersHolder callers;
    private final AccountsHolder accounts;
    private final AuditHolder audit;

    /** Called by Declarative Services. */
    @Activate
    public CaseService(
            @Reference Transactions transactions,
            @Reference Catalog catalog,
            @Reference SubmissionStore submissions,
            @Reference DocumentStore documents,
            @Reference Access access,
            @Reference FileIntake intake,
            @Reference FileStore files,
            @Reference Ids ids,
            @Reference Clock clock,
            @Reference CallersHolder callers,
            @Reference AccountsHolder accounts,
            @Reference AuditHolder audit) {
        this.transactions = transactions;
        this.catalog = catalog;
        this.submissions = submissions;
        this.documents = documents;
        this.access = access;
        this.intake = intake;
        this.files = files;
        this.ids = ids;
        this.clock = clock;
        this.callers = callers;
        this.accounts = accounts;
        this.audit = audit;
    }

    // What officials see

    /** A page of the queue, the most urgent first. */
    public Page queue(QueueFilter filter, int offset, int limit) {
        callers.get().require(HANDLE);
        return transactions.read(
                work -> new Page(submissions.queue(work, filter, offset, limit), submissions.count(work, filter)));
    }

    /** A submission as officials see it. */
    public Case open(String reference) {
        callers.get().require(HANDLE);
        return transactions.read(work -> whole(work, byReference(work, reference)));
    }

    /** Whom a submission can be handed over to. */
    public List<Account> colleagues() {
        return accounts.get().withPermission(HANDLE);
    }

    private Submission byReference(UnitOfWork work, String reference) {
        return submissions.byReference(work, References.normal(reference)).orElseThrow(SubmissionNotFoundException::new);
    }

    private FormDefinition form(Submission submission) {
        return catalog.version(submission.filed().form(), submission.filed().formVersion()).definition();
    }

    private Case whole(UnitOfWork work, Submission submission) {
        return new Case(
                submission,
                form(submission),
                submissions.entries(work, submission.id()),
                documents.of(work, submission.id()));
    }

    // What senders see

    /** A submission as its sender sees it: without notes. */
    public Case enter(Access.Pass pass) {
        return transactions.read(work -> {
            Case whole = whole(work, access.enter(work, pass));
            List<Entry> shown = whole.entries().stream().filter(Entry::shown).toList();
            List<Document> theirs = whole.documents().stream()
                    .filter(document -> document.entry().isEmpty()
                            || shown.stream().anyMatch(entry -> entry.id().equals(document.entry())))
                    .toList();
            return new Case(whole.submission(), whole.form(), shown, theirs);
        });
    }

    /** Notes in the audit trail that somebody has come to a submission with its secret. */
    public String enterWithSecret(Access.Pass pass) {
        return transactions.write(work -> {
            Submission submission = access.enter(work, pass);
            audit.get().record("forms.submission.entered", submission.id(), Map.of());
            return submission.filed().reference();
        });
    }

    /** A document as its sender may have it. */
    public Document document(Access.Pass pass, String id) {
        return enter(pass).documents().stream()
                .filter(document -> document.id().equals(id))
                .findFirst()
                .orElseThrow(SubmissionNotFoundException::new);
    }

    /** A document as officials may have it. */
    public Document document(String reference, String id) {
        return open(reference).documents().stream()
                .filter(document -> document.id().equals(id))
                .findFirst()
                .orElseThrow(SubmissionNotFoundException::new);
    }

    /** Content of a document. */
    public InputStream content(Document document) {
        return files.open(document.file());
    }

    /** Submissions of the caller's account, newest first. */
    public List<QueueRow> mine(int limit) {
        String account = callers.get().current().id();
        return callers.get().current().signedIn()
                ? transactions.read(work -> submissions.of(work, account, limit))
                : List.of();
    }

    // What officials do

    /** Takes a submission over. */
    public void takeOver(String reference, int revision) {
        String me = callers.get().current().id();
        official(reference, revision, HANDLE, false, new Step("taken-over", "", null, me, List.of()),
                course -> CaseRules.takeOver(course, me));
    }

    /** Hands a submission over to a colleague, or takes it from one. */
    public void handOver(String reference, int revision, String colleague) {
        if (colleagues().stream().noneMatch(account -> account.id().equals(colleague))) {
            throw InputInvalidException.of("colleague", "forms.violation.colleague");
        }
        official(reference, revision, HANDLE, false, new Step("handed-over", "", null, colleague, List.of()),
                course -> CaseRules.handOver(course, colleague));
    }

    /** Leaves a note that only the office sees. */
    public void note(String reference, String text) {
        official(reference, ANY, HANDLE, false, new Step("note", text(text, true), null, "", List.of()),
                course -> CaseRules.write(course, Action.NOTE));
    }

    /** Writes to the sender. */
    public void message(String reference, String text, List<NewFile> attached) {
        String checked = text(text, true);
        official(reference, ANY, HANDLE, false, new Step("message", checked, null, "", intake.take(attached, 0, null)),
                course -> CaseRules.write(course, Action.MESSAGE));
    }

    /** Asks the sender to complete the submission. */
    public void requestCompletion(String reference, int revision, String text, LocalDate until) {
        String checked = text(text, true);
        LocalDate today = OfficeTime.today(clock);
        if (until == null || !until.isAfter(today) || until.isAfter(today.plusYears(1))) {
            throw InputInvalidException.of("until", "forms.violation.until");
        }
        official(reference, revision, HANDLE, true, new Step("completion-requested", checked, until, "", List.of()),
                course -> CaseRules.requestCompletion(course, until, today));
    }

    /** Decides a submission. */
    public void decide(String reference, int revision, Outcome outcome, String text, List<NewFile> attached) {
        if (outcome == null) {
            throw InputInvalidException.of("outcome", "forms.violation.outcome");
        }
        callers.get().require(DECIDE);
        String checked = text(text, false);
        official(reference, revision, DECIDE, true,
                new Step("decided", checked, null, outcome.name(), intake.take(attached, 0, null)),
                course -> CaseRules.decide(course, outcome, clock.instant()));
    }

    /** Notes that the sender's identity has been proved. */
    public void confirm(String reference, int revision, Confirmation how) {
        if (how == null || how == Confirmation.BY_SIGN_IN) {
            throw InputInvalidException.of("how", "forms.violation.how");
        }
        official(reference, revision, HANDLE, false, new Step("confirmed", "", null, how.name(), List.of()),
                course -> CaseRules.confirm(course, how, clock.instant()));
    }

    // What senders do

    /** Answers a request for completion. */
    public void complete(Access.Pass pass, String text, List<NewFile> attached) {
        String checked = text(text, attached.isEmpty());
        LocalDate today = OfficeTime.today(clock);
        Submission submission = transactions.read(work -> access.enter(work, pass));
        FormDefinition form = form(submission);
        // The state is asked before files are stored, and again in the transaction.
        CaseRules.complete(submission.course(), form, today);
        Step step = new Step("completed", checked, null, "", intake.take(attached, 0, null));
        transactions.write(work -> change(
                work, access.enter(work, pass), step, Side.CITIZEN, course -> CaseRules.complete(course, form, today)));
    }

    /** Whether the caller can confirm the submission by being signed in. */
    public boolean confirmable(Submission submission) {
        return submission.course().state() == SubmissionState.TO_CONFIRM
                && CaseRules.proves(form(submission), callers.get().current().identity());
    }

    /**
     * Confirms a submission by who has signed in with the identity that its form asks for.
     *
     * @throws IdentityTooLowException when the caller's identity is less
     */
    public void confirmSignedIn(Access.Pass pass) {
        Step step = new Step("confirmed", "", null, Confirmation.BY_SIGN_IN.name(), List.of());
        transactions.write(work -> {
            Submission submission = access.enter(work, pass);
            if (!CaseRules.proves(form(submission), callers.get().current().identity())) {
                throw new IdentityTooLowException();
            }
            return change(work, submission, step, Side.CITIZEN,
                    course -> CaseRules.confirm(course, Confirmation.BY_SIGN_IN, clock.instant()));
        });
    }

    /** Takes a submission back. */
    public void withdraw(Access.Pass pass) {
        Step step = new Step("withdrawn", "", null, "", List.of());
        transactions.write(work -> change(work, access.enter(work, pass), step, Side.CITIZEN, CaseRules::withdraw));
    }

    // What the clock does

    /** Reminds senders of their terms, and lets terms run out; returns how many it turned to. */
    int turn() {
        LocalDate today = OfficeTime.today(clock);
        List<String> due = transactions.read(work -> submissions.alarms(work, today, 200));
        due.forEach(id -> transactions.write(work -> {
            submissions.find(work, id).ifPresent(submission -> turn(work, submission, today));
            return null;
        }));
        return due.size();
    }

    private void turn(UnitOfWork work, Submission submission, LocalDate today) {
        Course course = submission.course();
        boolean confirming = course.state() == SubmissionState.TO_CONFIRM;
        if (course.alarmOn() == null ? !confirming : course.alarmOn().isAfter(today)) {
            // Somebody has confirmed or completed it since it was listed.
            return;
        }
        LocalDate last = CaseRules.term(course);
        if (!last.isBefore(today)) {
            String what = confirming ? "confirm-reminded" : "completion-reminded";
            change(work, submission, new Step(what, "", last, "", List.of()), Side.SYSTEM, CaseRules::reminded);
        } else if (confirming) {
            change(work, submission, new Step("lapsed", "", null, "", List.of()), Side.SYSTEM, CaseRules::lapse);
        } else {
            change(work, submission, new Step("completion-lapsed", "", last, "", List.of()), Side.SYSTEM, CaseRules::runOut);
        }
    }

    /** What happens, for the timeline. */
    private record Step(String what, String text, LocalDate until, String detail, List<Document> documents) {}

    private void official(
            String reference, int revision, String permission, boolean assigned, Step step, UnaryOperator<Course> rule) {
        callers.get().require(permission);
        transactions.write(work -> {
            Submission submission = byReference(work, reference);
            if (revision != ANY && revision != submission.revision()) {
                throw new SubmissionChangedException();
            }
            Submission changed = submission.with(rule.apply(submission.course()));
            if (assigned && !submission.course().assignee().equals(callers.get().current().id())) {
                throw new NotAssignedException();
            }
            return change(work, changed, step, Side.OFFICE, UnaryOperator.identity());
        });
    }

    private Submission change(UnitOfWork work, Submission submission, Step step, Side side, UnaryOperator<Course> rule) {
        Instant now = clock.instant();
        Submission changed = submission.with(rule.apply(submission.course()));
        String entry = ids.next();
        submissions.save(work, changed, now);
        submissions.add(work, changed.id(), new Entry(
                entry, now, step.what(), side, side == Side.SYSTEM ? "system" : callers.get().current().id(),
                !step.what().equals("note"), step.text(), step.until(), step.detail()));
        step.documents().forEach(document -> {
            files.keep(document.file());
            documents.add(work, changed.id(), new Document(
                    document.id(), entry, "", document.file(), document.name(), document.mediaType(), document.size(),
                    document.sha256()));
        });
        Map<String, String> data = new LinkedHashMap<>();
        data.put("reference", changed.filed().reference());
        data.put("form", changed.filed().form());
        data.put("state", changed.course().state().name());
        data.put("entry", entry);
        work.publish(new EventDraft("forms.submission." + step.what(), changed.id(), data));
        audit.get().record("forms.submission." + step.what(), changed.id(), Map.of("state", changed.course().state().name()));
        return changed;
    }

    private static String text(String text, boolean required) {
        String stripped = text == null ? "" : text.strip();
        if (required && stripped.isEmpty()) {
            throw InputInvalidException.of("text", "forms.violation.text");
        }
        if (stripped.length() > TEXT) {
            throw InputInvalidException.of("text", "forms.violation.text-too-long", TEXT);
        }
        return stripped;
    }
}
