package org.radnice.forms.internal.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.forms.api.SubmissionState;
import org.radnice.forms.internal.Access.Pass;
import org.radnice.forms.internal.CaseService;
import org.radnice.forms.internal.CaseService.Case;
import org.radnice.forms.internal.answer.AnswerText;
import org.radnice.forms.internal.submission.Course;
import org.radnice.kernel.api.office.Office;
import org.radnice.kernel.api.office.OfficeProfile;
import org.radnice.kernel.api.office.OfficeTime;
import org.radnice.security.api.Identity;
import org.radnice.web.api.SummaryRow;
import org.radnice.web.api.Templates;

/** The receipt of a submission as a PDF. */
@Component(service = ReceiptPdf.class)
public final class ReceiptPdf {

    private final CaseService cases;
    private final Templates templates;
    private final Wording wording;
    private final Office office;
    private final PdfWriter writer;

    /** Called by Declarative Services. */
    @Activate
    public ReceiptPdf(
            @Reference CaseService cases,
            @Reference Templates templates,
            @Reference Wording wording,
            @Reference Office office,
            @Reference PdfWriter writer) {
        this.cases = cases;
        this.templates = templates;
        this.wording = wording;
        this.office = office;
        this.writer = writer;
    }

    /** For the sender; the secret is printed when it is given. */
    public byte[] of(Pass pass, String secret, Locale locale) {
        return of(cases.enter(pass), secret, locale);
    }

    /** Of a case. */
    public byte[] of(Case whole, String secret, Locale locale) {
        return writer.write(html(whole, secret, locale));
    }

    String html(Case whole, String secret, Locale locale) {
        Course course = whole.submission().course();
        OfficeProfile profile = office.profile();
        OfficeProfile.Address address = profile.address();
        AnswerText words = wording.answers(locale);
        List<FormPages.Group> groups = new ArrayList<>();
        whole.form().steps().forEach(step -> {
            List<SummaryRow> rows = step.fields().stream()
                    .filter(field -> whole.submission().filed().answers().containsKey(field.name()))
                    .map(field -> SummaryRow.of(field.label().in(locale),
                            words.of(field, whole.submission().filed().answers().get(field.name()), whole.documents(""))))
                    .toList();
            if (!rows.isEmpty()) {
                groups.add(new FormPages.Group(step.title().in(locale), rows));
            }
        });
        List<String> contacts = new ArrayList<>(List.of(
                address.street() + ", " + address.zip() + " " + address.city(), profile.phone(), profile.email()));
        if (!profile.dataBoxId().isEmpty()) {
            contacts.add(wording.text(locale, "forms.data-box", profile.dataBoxId()));
        }
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("locale", locale);
        model.put("title", wording.text(locale, "forms.receipt.title"));
        model.put("officeName", profile.name(locale));
        model.put("contacts", contacts);
        model.put("reference", whole.submission().filed().reference());
        model.put("issued", Days.full(OfficeTime.day(whole.submission().filed().receivedAt()), locale));
        model.put("formTitle", whole.form().title().in(locale));
        model.put("formVersion", whole.form().version());
        model.put("receivedAt", whole.submission().filed().receivedAt());
        model.put("identity", wording.text(locale, "forms.identity.short." + Wording.key(whole.submission().filed().identity())));
        model.put("dueOn", course.dueOn());
        model.put("deadlineBasis", whole.form().deadline().basis().in(locale));
        model.put("toConfirm", course.state() == SubmissionState.TO_CONFIRM);
        model.put("confirmBy", course.confirmBy() == null ? "" : Days.until(course.confirmBy(), locale));
        model.put("byAccount", whole.form().identity().required() == Identity.ACCOUNT);
        model.put("confirmation", whole.form().identity().confirmation().in(locale));
        model.put("dataBox", profile.dataBoxId());
        model.put("officeAddress", address.street() + ", " + address.zip() + " " + address.city());
        model.put("web", profile.web());
        model.put("secret", Wording.grouped(secret));
        model.put("groups", groups);
        return templates.render("receipt", locale, model);
    }
}
