package org.radnice.portal.internal.content;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.kernel.api.context.CallContexts;
import org.radnice.kernel.api.error.Violation;
import org.radnice.kernel.api.event.EventDraft;
import org.radnice.kernel.api.office.OfficeTime;
import org.radnice.kernel.api.persistence.Transactions;
import org.radnice.kernel.api.persistence.UnitOfWork;
import org.radnice.portal.internal.AuditHolder;
import org.radnice.portal.internal.content.Workflow.Step;
import org.radnice.portal.internal.store.ContentStore;
import org.radnice.portal.internal.store.StateStore;

/** What employees do with texts: write, have them read by another, publish, confirm. */
@Component(service = Editing.class)
public final class Editing {

    /** A text with all its versions, newest first. */
    public record History(Content content, List<Version> versions) {

        /** The version of this number. */
        public Version version(int number) {
            return versions.stream()
                    .filter(version -> version.number() == number)
                    .findFirst()
                    .orElseThrow(ContentNotFoundException::new);
        }
    }

    private final Transactions transactions;
    private final ContentStore store;
    private final StateStore state;
    private final AuditHolder audit;
    private final CallContexts contexts;
    private final Clock clock;

    @Activate
    public Editing(
            @Reference Transactions transactions,
            @Reference ContentStore store,
            @Reference StateStore state,
            @Reference AuditHolder audit,
            @Reference CallContexts contexts,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.state = state;
        this.audit = audit;
        this.contexts = contexts;
        this.clock = clock;
    }

    /** All texts of the kind, by title. */
    public List<Content> all(Kind kind) {
        return transactions.read(work -> store.all(work, kind));
    }

    /** Versions of this kind that are being worked on. */
    public List<Version> open(Kind kind) {
        return transactions.read(work -> store.openVersions(work, kind));
    }

    /** A text with its versions. */
    public History history(String id) {
        return transactions.read(work -> new History(
                store.find(work, id).orElseThrow(ContentNotFoundException::new), store.versions(work, id)));
    }

    /**
     * Begins a text that is new.
     *
     * @throws InvalidTextException when it breaks a rule
     * @throws SlugTakenException when there is one of this kind and address
     */
    public Content create(Kind kind, Body body) {
        valid(ContentRules.check(body));
        return transactions.write(work -> {
            // The lock makes "is it free?" and "take it" one step, on both databases and without a failed insert.
            state.alone(work);
            Instant now = clock.instant();
            Content content = Content.begun(kind, body, actor(), OfficeTime.day(now));
            if (store.find(work, content.id()).isPresent()) {
                throw new SlugTakenException(body.slug());
            }
            store.add(work, content);
            store.add(work, Version.draft(content.id(), 1, BodyJson.write(body), actor(), now));
            record(work, "portal.page.created", content.id(), 1);
            return content;
        });
    }

    /**
     * Opens a draft that begins with the words of an older version.
     *
     * @param number of the older version; 0 for the newest one
     * @return number of the draft
     * @throws DraftExistsException when a version is open already
     */
    public int open(String id, int number) {
        return transactions.write(work -> {
            Content content = locked(work, id);
            if (content.openVersion() != 0) {
                throw new DraftExistsException();
            }
            Version old = store.version(work, id, number == 0 ? content.lastVersion() : number)
                    .orElseThrow(ContentNotFoundException::new);
            Content opened = content.opened();
            store.save(work, opened);
            store.add(work, Version.draft(id, opened.openVersion(), old.body(), actor(), clock.instant()));
            record(work, "portal.page.opened", id, opened.openVersion());
            return opened.openVersion();
        });
    }

    /**
     * Saves the draft.
     *
     * @param revision that the editor has seen
     * @throws TextChangedException when somebody has saved it since
     * @throws InvalidTextException when it breaks a rule
     */
    public void save(String id, int number, int revision, Body body) {
        valid(ContentRules.check(body));
        change(id, number, "portal.page.saved", Step.SAVE, (content, version) -> {
            if (version.revision() != revision) {
                throw new TextChangedException();
            }
            return new Changed(
                    content.titled(body.titles().get(Body.FIRST_LANGUAGE)),
                    version.saved(BodyJson.write(body), actor(), clock.instant()));
        });
    }

    /**
     * Hands the draft over to a second reader.
     *
     * @throws InvalidTextException when something is still missing
     */
    public void submit(String id, int number) {
        change(id, number, "portal.page.submitted", Step.SUBMIT, (content, version) -> {
            valid(ContentRules.complete(BodyJson.read(content.kind(), version.body())));
            return new Changed(content, version.moved(VersionState.SUBMITTED, version.note()));
        });
    }

    /** The second reader wants changes. */
    public void giveBack(String id, int number, String note) {
        valid(note.isBlank() || note.length() > 1000
                ? List.of(Violation.of("note", note.isBlank() ? "edit.missing" : "edit.too-long", 1000))
                : List.of());
        change(id, number, "portal.page.returned", Step.RETURN, (content, version) ->
                new Changed(content, version.moved(VersionState.DRAFT, note)));
    }

    /**
     * The second reader agrees.
     *
     * @param revision that the reader has seen
     * @throws OwnTextException when the reader is one of the authors
     * @throws TextChangedException when the text is no longer the one that was read
     */
    public void approve(String id, int number, int revision) {
        change(id, number, "portal.page.approved", Step.APPROVE, (content, version) -> {
            if (version.revision() != revision) {
                throw new TextChangedException();
            }
            return new Changed(content, version.approved(actor(), clock.instant()));
        });
    }

    /** Gives the open version up. */
    public void discard(String id, int number) {
        change(id, number, "portal.page.discarded", Step.DISCARD, (content, version) ->
                new Changed(content.closed(), version.moved(VersionState.DISCARDED, version.note())));
    }

    /**
     * Shows the approved version to the public.
     *
     * @param first first day, or {@code null} for now
     * @param last last day, or {@code null} for no end
     */
    public void publish(String id, int number, LocalDate first, LocalDate last) {
        Instant now = clock.instant();
        LocalDate today = OfficeTime.day(now);
        LocalDate begin = first == null || first.isBefore(today) ? today : first;
        valid(last != null && last.isBefore(begin) ? List.of(Violation.of("to", "edit.to-before-from")) : List.of());
        Instant from = begin.equals(today) ? now : OfficeTime.start(begin);
        Instant to = last == null ? null : OfficeTime.end(last);
        change(id, number, "portal.page.published", Step.PUBLISH, (content, version) -> {
            int months = BodyJson.read(content.kind(), version.body()).reviewMonths();
            return new Changed(
                    content.closed()
                            .scheduled(content.schedule().publish(number, from, to, now))
                            .reviewed(content.review().replaced(months, today)),
                    version.published(actor(), now, from, to));
        });
    }

    /** Takes the text away from the public, what is planned too. */
    public void withdraw(String id) {
        change(id, "portal.page.withdrawn", content -> content.scheduled(content.schedule().withdraw(clock.instant())));
    }

    /** A person of the office has checked the text in force: "ověřeno dne". */
    public void confirm(String id) {
        change(id, "portal.page.verified", content -> {
            if (content.live(clock.instant()) == 0) {
                throw new ContentNotFoundException();
            }
            return content.reviewed(content.review().confirmed(OfficeTime.day(clock.instant()), actor()));
        });
    }

    /** Says who looks after the text. */
    public void assign(String id, String owner) {
        change(id, "portal.page.assigned", content -> content.owned(owner));
    }

    /** Reminds owners of reviews; each reminder is an event, so that it is sent once and not lost. Returns how many. */
    public int remind(int daysBefore) {
        LocalDate today = OfficeTime.day(clock.instant());
        int reminded = 0;
        for (Content due : transactions.read(work -> store.dueForReview(work, today.plusDays(daysBefore)))) {
            if (Thread.currentThread().isInterrupted()) {
                break;
            }
            reminded += transactions.write(work -> {
                Content content = locked(work, due.id());
                Content.Review review = content.review();
                if (content.live(clock.instant()) == 0
                        || !ReviewRule.remind(review.due(), review.remindedOn(), today, daysBefore)) {
                    return 0;
                }
                store.save(work, content.reviewed(review.reminded(today)));
                work.publish(EventDraft.of("portal.page.review-due", content.id()));
                return 1;
            });
        }
        return reminded;
    }

    private record Changed(Content content, Version version) {}

    private void change(String id, int number, String what, Step step, BiFunction<Content, Version, Changed> change) {
        transactions.write(work -> {
            Content content = locked(work, id);
            Version version = store.version(work, id, number).orElseThrow(ContentNotFoundException::new);
            Workflow.after(version.state(), step, actor(), version.authors());
            Changed changed = change.apply(content, version);
            store.save(work, changed.content);
            store.save(work, changed.version);
            record(work, what, id, number);
            return null;
        });
    }

    private void change(String id, String what, UnaryOperator<Content> change) {
        transactions.write(work -> {
            Content content = locked(work, id);
            store.save(work, change.apply(content));
            record(work, what, id, content.live(clock.instant()));
            return null;
        });
    }

    private Content locked(UnitOfWork work, String id) {
        return store.lock(work, id).orElseThrow(ContentNotFoundException::new);
    }

    private void record(UnitOfWork work, String what, String id, int number) {
        state.changed(StateStore.CONTENT);
        work.publish(new EventDraft(what, id, Map.of("version", String.valueOf(number))));
        audit.get().record(what, id, Map.of("version", String.valueOf(number)));
    }

    private String actor() {
        return contexts.current().actor();
    }

    private static void valid(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw new InvalidTextException(violations);
        }
    }
}
