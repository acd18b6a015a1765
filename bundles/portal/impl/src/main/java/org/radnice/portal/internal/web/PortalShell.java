package org.radnice.portal.internal.web;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.kernel.api.office.Office;
import org.radnice.kernel.api.office.OfficeProfile;
import org.radnice.portal.api.NavigationSource;
import org.radnice.portal.internal.CallersHolder;
import org.radnice.portal.internal.Contributions;
import org.radnice.portal.internal.PortalPermissions;
import org.radnice.portal.internal.content.Catalog;
import org.radnice.portal.internal.content.Kind;
import org.radnice.security.api.Caller;
import org.radnice.security.api.Callers;
import org.radnice.security.api.Identity;
import org.radnice.web.api.Link;
import org.radnice.web.api.PageShell;
import org.radnice.web.api.Texts;
import org.radnice.web.api.WebRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The frame around every page, made from what this node holds in memory. */
@Component
public final class PortalShell implements PageShell {

    private static final Logger LOG = LoggerFactory.getLogger(PortalShell.class);

    private static final Caller NOBODY = new Caller(
            "anonymous", "", "", Locale.forLanguageTag("cs"), Identity.NONE, Set.of(), Set.of());

    /** Where visitors are, of which there are few. */
    private record Place(String language, boolean inOffice) {}

    /** What a frame is made of, besides the caller and the clock. */
    private record Source(
            Locale locale, boolean inOffice, OfficeProfile profile, Catalog.Lists lists, List<NavigationSource> navigation) {

        /** Whether these are the very same things; they are replaced when they change. */
        boolean same(Source other) {
            return profile == other.profile && lists == other.lists && navigation == other.navigation;
        }
    }

    private record Known(Source source, Instant until, Frame frame) {}

    private final Office office;
    private final Texts texts;
    private final Catalog catalog;
    private final Contributions contributions;
    private final CallersHolder callers;
    private final Clock clock;
    private final Map<Place, Known> visitors = new ConcurrentHashMap<>();

    @Activate
    public PortalShell(
            @Reference Office office,
            @Reference Texts texts,
            @Reference Catalog catalog,
            @Reference Contributions contributions,
            @Reference CallersHolder callers,
            @Reference Clock clock) {
        this.office = office;
        this.texts = texts;
        this.catalog = catalog;
        this.contributions = contributions;
        this.callers = callers;
        this.clock = clock;
    }

    @Override
    public Frame frame(WebRequest request) {
        Caller caller = callers.find().map(Callers::current).orElse(NOBODY);
        boolean inOffice = request.path().equals("/urad") || request.path().startsWith("/urad/");
        Source source = new Source(
                request.locale(), inOffice, office.profile(), catalog.known(request.locale()), contributions.navigation());
        return caller.signedIn() ? frame(caller, source) : visitors(caller, source);
    }

    /** To all visitors the same frame, made anew each second, since notices begin and end by the clock. */
    private Frame visitors(Caller nobody, Source source) {
        Place place = new Place(source.locale.getLanguage(), source.inOffice);
        Instant now = clock.instant();
        Known known = visitors.get(place);
        if (known != null && known.source.same(source) && now.isBefore(known.until)) {
            return known.frame;
        }
        Frame made = frame(nobody, source);
        // A frame that is as before stays the same object, which makes pages with it quick to compare.
        Frame kept = known != null && known.frame.equals(made) ? known.frame : made;
        visitors.put(place, new Known(source, now.plusSeconds(1), kept));
        return kept;
    }

    private Frame frame(Caller caller, Source source) {
        Locale locale = source.locale;
        OfficeProfile profile = source.profile;
        boolean inOffice = source.inOffice;
        return new Frame(
                profile.name(locale),
                texts.text(locale, inOffice ? "frame.office-site" : "frame.site"),
                navigation(caller, source),
                account(caller, locale, inOffice),
                office.mode() == Office.Mode.EVALUATION ? texts.text(locale, "layout.evaluation") : "",
                notices(source.lists),
                contacts(Contact.of(profile, locale), locale),
                footer(locale, source.lists),
                inOffice,
                inOffice ? Frame.NO_SEARCH : new Link("/hledat", texts.text(locale, "search.label")));
    }

    private static List<Link> navigation(Caller caller, Source source) {
        List<Link> links = new ArrayList<>();
        for (NavigationSource module : source.navigation) {
            try {
                links.addAll(source.inOffice ? module.office(caller, source.locale) : module.citizen(caller, source.locale));
            } catch (RuntimeException e) {
                // One module's fault must not take every page down.
                LOG.warn("Navigation of {} left out: {}", module.getClass().getName(), e.toString());
            }
        }
        return links;
    }

    private List<Link> account(Caller caller, Locale locale, boolean inOffice) {
        if (!caller.signedIn()) {
            return List.of(new Link("/prihlaseni", texts.text(locale, "frame.sign-in")));
        }
        List<Link> links = new ArrayList<>();
        links.add(new Link("/muj-portal", texts.text(locale, "frame.mine")));
        if (!inOffice && caller.may(PortalPermissions.ENTER)) {
            links.add(new Link("/urad", texts.text(locale, "frame.office-site")));
        }
        links.add(new Link("/muj-portal/ucet", caller.name()));
        links.add(new Link("/odhlaseni", texts.text(locale, "frame.sign-out")));
        return links;
    }

    private List<String> notices(Catalog.Lists lists) {
        Instant now = clock.instant();
        return lists.news().stream()
                .filter(news -> news.operation() && news.at(now))
                .map(PortalShell::sentence)
                .toList();
    }

    /** Its title, and of its words the first sentence: the rest stands among the news. */
    private static String sentence(Catalog.News news) {
        String words = news.body().one();
        int end = words.indexOf(". ");
        String first = end < 0 ? words : words.substring(0, end + 1);
        return first.isEmpty() || first.length() > 200 ? news.title() : news.title() + ": " + first;
    }

    private List<Link> contacts(Contact contact, Locale locale) {
        List<Link> lines = new ArrayList<>();
        lines.add(new Link("", contact.street() + ", " + contact.city()));
        lines.add(new Link(contact.phoneLink(), texts.text(locale, "frame.phone", contact.phone())));
        lines.add(new Link("mailto:" + contact.email(), texts.text(locale, "frame.email", contact.email())));
        if (!contact.dataBox().isEmpty()) {
            lines.add(new Link("", texts.text(locale, "frame.data-box", contact.dataBox())));
        }
        return lines;
    }

    private List<Link> footer(Locale locale, Catalog.Lists lists) {
        List<Link> links = new ArrayList<>();
        lists.pages().forEach(page -> links.add(new Link(page.path(), page.title())));
        if (links.isEmpty()) {
            links.add(new Link(Kind.PAGE.path("pristupnost"), texts.text(locale, "frame.accessibility")));
        }
        links.add(new Link("/pristupnost/nahlasit-barieru", texts.text(locale, "frame.barrier")));
        links.add(new Link("/mapa-stranek", texts.text(locale, "frame.site-map")));
        return links;
    }
}
