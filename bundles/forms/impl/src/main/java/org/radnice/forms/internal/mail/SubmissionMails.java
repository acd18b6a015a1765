package org.radnice.forms.internal.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.forms.api.FormDefinition;
import org.radnice.forms.api.SubmissionState;
import org.radnice.forms.internal.CaseService;
import org.radnice.forms.internal.CaseService.Case;
import org.radnice.forms.internal.foreign.NotificationsHolder;
import org.radnice.forms.internal.store.SubmissionStore;
import org.radnice.forms.internal.submission.Course;
import org.radnice.forms.internal.submission.Filed;
import org.radnice.forms.internal.web.Days;
import org.radnice.forms.internal.web.ReceiptPdf;
import org.radnice.forms.internal.web.Wording;
import org.radnice.kernel.api.event.Event;
import org.radnice.kernel.api.event.EventHandler;
import org.radnice.kernel.api.file.FileStore;
import org.radnice.kernel.api.file.StoredFile;
import org.radnice.kernel.api.office.Office;
import org.radnice.kernel.api.office.OfficeProfile;
import org.radnice.kernel.api.persistence.Transactions;
import org.radnice.notification.api.Message;
import org.radnice.security.api.Identity;

/** Tells the sender by mail what has happened; once per event, however often that is delivered. */
@Component
public final class SubmissionMails implements EventHandler {

    private static final String PREFIX = "forms.submission.";
    private static final long LARGEST_RECEIPT = 20L * 1024 * 1024;
    /** What the sender is told of. */
    private static final Set<String> TOLD = Set.of(
            "submitted", "confirmed", "confirm-reminded", "lapsed", "taken-over", "completion-requested", "completion-reminded",
            "completion-lapsed", "completed", "message", "decided", "withdrawn");

    private final CaseService cases;
    private final SubmissionStore submissions;
    private final Transactions transactions;
    private final NotificationsHolder notifications;
    private final ReceiptPdf receipts;
    private final FileStore files;
    private final Wording wording;
    private final Office office;

    /** Called by Declarative Services. */
    @Activate
    public SubmissionMails(
            @Reference CaseService cases,
            @Reference SubmissionStore submissions,
            @Reference Transactions transactions,
            @Reference NotificationsHolder notifications,
            @Reference ReceiptPdf receipts,
            @Reference FileStore files,
            @Reference Wording wording,
            @Reference Office office) {
        this.cases = cases;
        this.submissions = submissions;
        this.transactions = transactions;
        this.notifications = notifications;
        this.receipts = receipts;
        this.files = files;
        this.wording = wording;
        this.office = office;
    }

    @Override
    public String name() {
        return "forms.mails";
    }

    @Override
    public Set<String> types() {
        return Set.of(PREFIX + "*");
    }

    @Override
    public void handle(Event event) throws IOException {
        String what = event.type().substring(PREFIX.length());
        String kind = what.equals("submitted") ? "received" : what;
        Case whole = TOLD.contains(what) ? cases.open(event.value("reference")) : null;
        if (whole == null || whole.submission().filed().email().isEmpty()) {
            return;
        }
        Filed filed = whole.submission().filed();
        String secret = kind.equals("received")
                ? transactions.read(work -> submissions.secret(work, filed.id())).orElse("")
                : "";
        Optional<StoredFile> receipt = kind.equals("received") ? Optional.of(receipt(whole, secret)) : Optional.empty();
        Message message = new Message(
                event.id() + ":sender",
                "forms.submission-" + kind,
                filed.email(),
                filed.locale(),
                filed.id(),
                variables(kind, whole, secret, event),
                receipt.map(StoredFile::id).map(List::of).orElse(List.of()));
        transactions.write(work -> {
            receipt.ifPresent(file -> files.keep(file.id()));
            return notifications.get().send(message);
        });
    }

    private StoredFile receipt(Case whole, String secret) throws IOException {
        byte[] pdf = receipts.of(whole, secret, whole.submission().filed().locale());
        return files.put(whole.submission().filed().reference() + ".pdf", "application/pdf", LARGEST_RECEIPT,
                new ByteArrayInputStream(pdf));
    }

    private Map<String, String> variables(String kind, Case whole, String secret, Event event) {
        Filed filed = whole.submission().filed();
        Course course = whole.submission().course();
        Locale locale = filed.locale();
        OfficeProfile profile = office.profile();
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("reference", filed.reference());
        variables.put("form", whole.form().title().in(locale));
        variables.put("link", profile.web() + "/podani/" + filed.reference());
        variables.put("code", secret.isEmpty() ? "" : wording.text(locale, "forms.tracking.secret") + ": " + secret + "\n");
        switch (kind) {
            case "received" -> {
                variables.put("due", Days.until(course.dueOn(), locale));
                variables.put("confirm", course.state() == SubmissionState.TO_CONFIRM ? confirm(whole, locale) : "");
            }
            case "confirm-reminded" -> {
                variables.put("until", Days.until(course.confirmBy(), locale));
                variables.put("confirm", course.state() == SubmissionState.TO_CONFIRM ? confirm(whole, locale) : "");
            }
            case "completion-requested", "completion-reminded", "completion-lapsed" -> variables.put("until", whole.entries().stream()
                    .filter(entry -> entry.id().equals(event.value("entry")) && entry.until() != null)
                    .map(entry -> Days.until(entry.until(), locale))
                    .findFirst()
                    .orElse(""));
            case "decided" -> variables.put("outcome", course.outcome() == null
                    ? ""
                    : wording.text(locale, "forms.outcome." + Wording.key(course.outcome())));
            default -> { }
        }
        return variables;
    }

    private String confirm(Case whole, Locale locale) {
        FormDefinition form = whole.form();
        OfficeProfile profile = office.profile();
        OfficeProfile.Address address = profile.address();
        String where = address.street() + ", " + address.zip() + " " + address.city();
        String reference = whole.submission().filed().reference();
        StringBuilder text = new StringBuilder("\n");
        text.append(wording.text(locale, "forms.sent.confirm", Days.until(whole.submission().course().confirmBy(), locale)))
                .append(". ")
                .append(wording.text(locale, "forms.sent.confirm-text", form.identity().confirmation().in(locale)));
        if (!profile.dataBoxId().isEmpty()) {
            text.append("\n- ").append(wording.text(locale, "forms.ways.data-box", profile.dataBoxId(), reference));
        }
        text.append("\n- ").append(wording.text(locale, "forms.ways.signature", reference));
        text.append("\n- ").append(wording.text(locale, "forms.ways.person", where));
        text.append("\n- ").append(wording.text(locale, "forms.ways.post", where));
        if (form.identity().required() == Identity.ACCOUNT) {
            text.append("\n- ").append(wording.text(locale, "forms.ways.account"));
        }
        return text.append("\n").toString();
    }
}
