package org.radnice.portal.internal.board;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.kernel.api.context.CallContexts;
import org.radnice.kernel.api.error.Violation;
import org.radnice.kernel.api.event.EventDraft;
import org.radnice.kernel.api.file.FileStore;
import org.radnice.kernel.api.file.StoredFile;
import org.radnice.kernel.api.id.Ids;
import org.radnice.kernel.api.office.OfficeTime;
import org.radnice.kernel.api.persistence.Transactions;
import org.radnice.kernel.api.persistence.UnitOfWork;
import org.radnice.portal.internal.AuditHolder;
import org.radnice.portal.internal.PortalSettings;
import org.radnice.portal.internal.store.BoardStore;
import org.radnice.portal.internal.store.StateStore;

/** The electronic notice board (500/2004 Sb. § 26). */
@Component(service = NoticeBoard.class)
public final class NoticeBoard {

    /** A file that is to be attached. */
    public interface NewFile {

        String name();

        String mediaType();

        InputStream open() throws IOException;
    }

    /** One page of the archive. */
    public record Archive(List<Posting> postings, long total) {}

    private record Shown(long revision, List<Posting> postings) {}

    private final Transactions transactions;
    private final BoardStore store;
    private final StateStore state;
    private final FileStore files;
    private final AuditHolder audit;
    private final CallContexts contexts;
    private final Ids ids;
    private final Clock clock;
    private final PortalSettings settings;
    private volatile Shown shown = new Shown(-1, List.of());

    @Activate
    public NoticeBoard(
            @Reference Transactions transactions,
            @Reference BoardStore store,
            @Reference StateStore state,
            @Reference FileStore files,
            @Reference AuditHolder audit,
            @Reference CallContexts contexts,
            @Reference Ids ids,
            @Reference Clock clock,
            @Reference PortalSettings settings) {
        this.transactions = transactions;
        this.store = store;
        this.state = state;
        this.files = files;
        this.audit = audit;
        this.contexts = contexts;
        this.ids = ids;
        this.clock = clock;
        this.settings = settings;
    }

    /** What hangs on the board now, newest first; held in memory while nothing has changed. */
    public List<Posting> shown() {
        return fresh().postings;
    }

    /** Changes whenever the board does. */
    public long revision() {
        return fresh().revision;
    }

    /** A posting that the public may see: one that hangs, or has hung. */
    public Posting published(String id) {
        Posting posting = find(id);
        if (posting.postedAt() == null) {
            throw new PostingNotFoundException();
        }
        return posting;
    }

    /** Any posting. */
    public Posting find(String id) {
        return transactions.read(work -> store.find(work, id)).orElseThrow(PostingNotFoundException::new);
    }

    /** What waits or hangs, newest first. */
    public List<Posting> open() {
        return transactions.read(store::open);
    }

    /** What was taken down, newest first. */
    public Archive archive(int offset, int limit) {
        return transactions.read(work -> new Archive(store.removed(work, offset, limit), store.countRemoved(work)));
    }

    /** The bytes of an attachment; the caller closes the stream. */
    public InputStream open(PostingFile file) {
        return files.open(file.fileId());
    }

    /**
     * Puts a document on the board, today or on its first day.
     *
     * @throws InvalidPostingException when the text breaks a rule
     * @throws org.radnice.kernel.api.file.FileTooLargeException when an attachment is too long
     */
    public Posting post(PostingText text, List<? extends NewFile> attachments) {
        Instant now = clock.instant();
        List<Violation> violations = BoardRules.check(text, OfficeTime.day(now));
        if (violations.isEmpty() && text.summary().isBlank() && attachments.isEmpty()) {
            violations = List.of(Violation.of("summary", "board.nothing-said"));
        }
        if (!violations.isEmpty()) {
            throw new InvalidPostingException(violations);
        }
        // Stored before the transaction, because reading an upload takes as long as it takes; a file that no posting keeps is
        // cleared away by the kernel.
        List<PostingFile> stored = new ArrayList<>();
        for (NewFile attachment : attachments) {
            stored.add(store(attachment));
        }
        return transactions.write(work -> {
            if (!text.corrects().isEmpty() && store.find(work, text.corrects()).isEmpty()) {
                throw new PostingNotFoundException();
            }
            stored.forEach(file -> files.keep(file.fileId()));
            boolean today = !OfficeTime.day(now).isBefore(text.from());
            Posting posting = new Posting(
                    ids.next(),
                    text,
                    stored,
                    BoardRules.digest(text, stored),
                    now,
                    contexts.current().actor(),
                    today ? now : null,
                    null,
                    "",
                    "");
            store.add(work, posting);
            audit.get()
                    .record(
                            "portal.notice.posted",
                            posting.id(),
                            Map.of(
                                    "sha256", posting.sha256(),
                                    "from", text.from().toString(),
                                    "to", text.to().toString(),
                                    "files", String.valueOf(stored.size())));
            if (today) {
                published(work, posting.id(), "portal.notice.posted");
            }
            return posting;
        });
    }

    /**
     * Takes a document down before its day, or gives up one that waits.
     *
     * @throws PostingGoneException when it is down already
     */
    public void remove(String id, String reason) {
        if (reason.isBlank()) {
            throw new InvalidPostingException(List.of(Violation.of("reason", "board.reason-missing")));
        }
        if (reason.length() > 500) {
            throw new InvalidPostingException(List.of(Violation.of("reason", "edit.too-long", 500)));
        }
        transactions.write(work -> {
            store.find(work, id).orElseThrow(PostingNotFoundException::new);
            if (!store.removed(work, id, clock.instant(), contexts.current().actor(), reason)) {
                throw new PostingGoneException();
            }
            audit.get().record("portal.notice.removed", id, Map.of("by", "hand"));
            published(work, id, "portal.notice.removed");
            return null;
        });
    }

    /** Puts up what has its first day and takes down what had its last; returns how many changed. */
    public int turn() {
        Instant now = clock.instant();
        LocalDate today = OfficeTime.day(now);
        int changed = 0;
        for (Posting posting : open()) {
            if (Thread.currentThread().isInterrupted()) {
                break;
            }
            if (BoardRules.toRemove(posting.text().to(), posting.state(), today)) {
                changed += transactions.write(work -> takeDown(work, posting.id(), now)) ? 1 : 0;
            } else if (BoardRules.toPost(posting.text().from(), posting.state(), today)) {
                changed += transactions.write(work -> putUp(work, posting.id(), now)) ? 1 : 0;
            }
        }
        return changed;
    }

    private boolean putUp(UnitOfWork work, String id, Instant now) {
        if (!store.posted(work, id, now)) {
            return false;
        }
        audit.get().record("portal.notice.shown", id, Map.of());
        published(work, id, "portal.notice.posted");
        return true;
    }

    private boolean takeDown(UnitOfWork work, String id, Instant now) {
        if (!store.removed(work, id, now, contexts.current().actor(), "")) {
            return false;
        }
        audit.get().record("portal.notice.removed", id, Map.of("by", "time"));
        published(work, id, "portal.notice.removed");
        return true;
    }

    private void published(UnitOfWork work, String id, String event) {
        state.changed(StateStore.BOARD);
        work.publish(EventDraft.of(event, id));
    }

    private PostingFile store(NewFile attachment) {
        try (InputStream in = attachment.open()) {
            StoredFile file = files.put(
                    attachment.name(),
                    attachment.mediaType(),
                    settings.get().board_attachment_megabytes() * 1024L * 1024L,
                    in);
            return new PostingFile(file.id(), file.name(), file.mediaType(), file.size(), file.sha256());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Shown fresh() {
        long revision = state.revision(StateStore.BOARD);
        Shown known = shown;
        if (revision == known.revision) {
            return known;
        }
        Shown found = new Shown(revision, transactions.read(store::shown));
        shown = found;
        return found;
    }
}
