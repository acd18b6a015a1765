package org.radnice.portal.internal.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.kernel.api.office.OfficeTime;
import org.radnice.portal.api.PortalSection;
import org.radnice.portal.internal.PortalPermissions;
import org.radnice.portal.internal.barrier.Barriers;
import org.radnice.portal.internal.content.Content;
import org.radnice.portal.internal.content.Editing;
import org.radnice.portal.internal.content.Kind;
import org.radnice.portal.internal.content.Version;
import org.radnice.portal.internal.content.VersionState;
import org.radnice.security.api.Caller;
import org.radnice.web.api.Link;
import org.radnice.web.api.Texts;

/** What of the portal's own waits for an employee: texts to approve, to finish and to review, reports of barriers. */
@Component
public final class PortalOfficeSection implements PortalSection {

    private static final int MOST = 10;

    private final Editing editing;
    private final Barriers barriers;
    private final Texts texts;
    private final Clock clock;

    @Activate
    public PortalOfficeSection(
            @Reference Editing editing, @Reference Barriers barriers, @Reference Texts texts, @Reference Clock clock) {
        this.editing = editing;
        this.barriers = barriers;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public Area area() {
        return Area.OFFICE;
    }

    @Override
    public int order() {
        return 700;
    }

    @Override
    public Optional<View> view(Caller caller, Locale locale) {
        if (!caller.may(PortalPermissions.EDIT)) {
            return Optional.empty();
        }
        List<Item> items = new ArrayList<>();
        if (caller.may(PortalPermissions.BARRIERS)) {
            int open = barriers.open().size();
            if (open > 0) {
                items.add(new Item(
                        new Link("/urad/bariery", texts.text(locale, "section.barriers", open)),
                        "",
                        texts.text(locale, "section.state-answer")));
            }
        }
        LocalDate today = OfficeTime.day(clock.instant());
        for (Kind kind : Kind.values()) {
            List<Version> open = editing.open(kind);
            for (Content content : editing.all(kind)) {
                Link link = new Link("/urad/obsah/" + content.id(), content.title());
                Optional<Version> version =
                        open.stream().filter(candidate -> candidate.contentId().equals(content.id())).findFirst();
                if (version.isPresent()) {
                    state(version.get(), caller)
                            .ifPresent(key -> items.add(new Item(link, "", texts.text(locale, key))));
                } else if (content.review().late(today) && content.owner().equals(caller.id())) {
                    items.add(new Item(link, "", texts.text(locale, "section.state-review")));
                }
            }
        }
        return Optional.of(new View(
                texts.text(locale, "section.title"),
                texts.text(locale, "section.empty"),
                items.stream().limit(MOST).toList(),
                List.of(new Link("/urad/obsah", texts.text(locale, "section.all")))));
    }

    /** The state of an open version as far as it concerns this caller. */
    private static Optional<String> state(Version version, Caller caller) {
        boolean own = version.authors().contains(caller.id());
        if (version.state() == VersionState.SUBMITTED && caller.may(PortalPermissions.APPROVE) && !own) {
            return Optional.of("section.state-approve");
        }
        if (own && version.state() == VersionState.DRAFT) {
            return Optional.of("section.state-draft");
        }
        return own && version.state() == VersionState.APPROVED ? Optional.of("section.state-publish") : Optional.empty();
    }
}
