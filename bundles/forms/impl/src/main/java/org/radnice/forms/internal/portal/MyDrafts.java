package org.radnice.forms.internal.portal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.forms.internal.DraftService;
import org.radnice.forms.internal.web.Days;
import org.radnice.forms.internal.web.Wording;
import org.radnice.kernel.api.office.OfficeTime;
import org.radnice.portal.api.PortalSection;
import org.radnice.security.api.Caller;
import org.radnice.web.api.Link;

/** Forms that the citizen has begun, in "Můj portál". */
@Component(service = PortalSection.class)
public final class MyDrafts implements PortalSection {

    private final DraftService drafts;
    private final Wording wording;

    /** Called by Declarative Services. */
    @Activate
    public MyDrafts(@Reference DraftService drafts, @Reference Wording wording) {
        this.drafts = drafts;
        this.wording = wording;
    }

    @Override
    public Area area() {
        return Area.MINE;
    }

    @Override
    public int order() {
        return 200;
    }

    @Override
    public Optional<View> view(Caller caller, Locale locale) {
        List<Item> items = drafts.ofAccount(locale).stream()
                .limit(10)
                .map(opened -> new Item(
                        new Link("/formulare/" + opened.draft().form(), opened.form().definition().title().in(locale)),
                        wording.text(locale, "forms.mine.draft-detail",
                                Days.full(OfficeTime.day(opened.draft().changedAt()), locale)),
                        ""))
                .toList();
        return Optional.of(new View(
                wording.text(locale, "forms.mine.drafts"),
                wording.text(locale, "forms.mine.drafts-empty"),
                items,
                List.of(new Link("/formulare", wording.text(locale, "forms.tracking.new")))));
    }
}
