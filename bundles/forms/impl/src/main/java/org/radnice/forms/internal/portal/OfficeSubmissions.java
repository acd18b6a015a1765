package org.radnice.forms.internal.portal;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.forms.api.SubmissionState;
import org.radnice.forms.internal.CaseService;
import org.radnice.forms.internal.Catalog;
import org.radnice.forms.internal.submission.QueueFilter;
import org.radnice.forms.internal.submission.QueueRow;
import org.radnice.forms.internal.web.Days;
import org.radnice.forms.internal.web.Wording;
import org.radnice.portal.api.PortalSection;
import org.radnice.security.api.Caller;
import org.radnice.web.api.Link;

/** What an official has to do, in the employees' part. */
@Component(service = PortalSection.class)
public final class OfficeSubmissions implements PortalSection {

    private static final Set<SubmissionState> MINE =
            EnumSet.of(SubmissionState.IN_PROGRESS, SubmissionState.WAITING_FOR_CITIZEN);

    private final CaseService cases;
    private final Catalog catalog;
    private final Wording wording;

    /** Called by Declarative Services. */
    @Activate
    public OfficeSubmissions(@Reference CaseService cases, @Reference Catalog catalog, @Reference Wording wording) {
        this.cases = cases;
        this.catalog = catalog;
        this.wording = wording;
    }

    @Override
    public Area area() {
        return Area.OFFICE;
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public Optional<View> view(Caller caller, Locale locale) {
        if (!caller.may(CaseService.HANDLE)) {
            return Optional.empty();
        }
        List<QueueRow> rows = new ArrayList<>(
                cases.queue(new QueueFilter(MINE, "", caller.id(), null, ""), 0, 5).rows());
        CaseService.Page fresh = cases.queue(new QueueFilter(EnumSet.of(SubmissionState.RECEIVED), "", "", null, ""), 0, 5);
        rows.addAll(fresh.rows());
        List<Item> items = rows.stream()
                .map(row -> new Item(
                        new Link("/urad/podani/" + row.reference(), row.reference() + " – "
                                + catalog.version(row.form(), row.formVersion()).definition().title().in(locale)),
                        wording.text(locale, "forms.section.mine-due", Days.full(row.dueOn(), locale)),
                        wording.state(row.state(), locale)))
                .toList();
        return Optional.of(new View(
                wording.text(locale, "forms.section.queue"),
                wording.text(locale, "forms.section.queue-empty"),
                items,
                List.of(new Link("/urad/podani", wording.text(locale, "forms.section.new", fresh.total())),
                        new Link("/urad/podani?stav=moje", wording.text(locale, "forms.queue.tab.moje")))));
    }
}
