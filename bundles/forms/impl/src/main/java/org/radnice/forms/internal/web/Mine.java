package org.radnice.forms.internal.web;

import java.util.List;
import java.util.Locale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.forms.internal.CaseService;
import org.radnice.forms.internal.Catalog;

/** The caller's own submissions as lines of a list. */
@Component(service = Mine.class)
public final class Mine {

    private final CaseService cases;
    private final Catalog catalog;
    private final Wording wording;

    /** Called by Declarative Services. */
    @Activate
    public Mine(@Reference CaseService cases, @Reference Catalog catalog, @Reference Wording wording) {
        this.cases = cases;
        this.catalog = catalog;
        this.wording = wording;
    }

    List<TrackingPages.Line> lines(Locale locale, int limit) {
        return cases.mine(limit).stream()
                .map(row -> new TrackingPages.Line(
                        "/podani/" + row.reference(),
                        row.reference(),
                        catalog.version(row.form(), row.formVersion()).definition().title().in(locale),
                        wording.state(row.state(), locale),
                        Wording.kind(row.state()),
                        row.receivedAt()))
                .toList();
    }
}
