package org.radnice.forms.internal.portal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.forms.internal.CaseService;
import org.radnice.forms.internal.Catalog;
import org.radnice.forms.internal.web.Days;
import org.radnice.forms.internal.web.Wording;
import org.radnice.kernel.api.office.OfficeTime;
import org.radnice.portal.api.PortalSection;
import org.radnice.security.api.Caller;
import org.radnice.web.api.Link;

/** The citizen's submissions in "Můj portál". */
@Component(service = PortalSection.class)
public final class MySubmissions implements PortalSection {

    private final CaseService cases;
    private final Catalog catalog;
    private final Wording wording;

    /** Called by Declarative Services. */
    @Activate
    public MySubmissions(@Reference CaseService cases, @Reference Catalog catalog, @Reference Wording wording) {
        this.cases = cases;
        this.catalog = catalog;
        this.wording = wording;
    }

    @Override
    public Area area() {
        return Area.MINE;
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public Optional<View> view(Caller caller, Locale locale) {
        List<Item> items = cases.mine(10).stream()
                .map(row -> new Item(
                        new Link("/podani/" + row.reference(),
                                catalog.version(row.form(), row.formVersion()).definition().title().in(locale)),
                        wording.text(locale, "forms.mine.detail", row.reference(), Days.full(OfficeTime.day(row.receivedAt()), locale)),
                        wording.state(row.state(), locale)))
                .toList();
        return Optional.of(new View(
                wording.text(locale, "forms.mine.title"),
                wording.text(locale, "forms.mine.empty"),
                items,
                List.of(new Link("/podani", wording.text(locale, "forms.section.all")),
                        new Link("/formulare", wording.text(locale, "forms.tracking.new")))));
    }
}
