package org.radnice.portal.internal.web;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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

    private final Office office;
    private final Texts texts;
    private final Catalog catalog;
    private final Contributions contributions;
    private final CallersHolder callers;
    private final Clock clock;

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
        Locale locale = request.locale();
        OfficeProfile profile = office.profile();
        Caller caller = callers.find().map(Callers::current).orElse(NOBODY);
        boolean inOffice = request.path().equals("/urad") || request.path().startsWith("/urad/");
        return new Frame(
                profile.name(locale),
                texts.text(locale, inOffice ? "frame.office-site" : "frame.site"),
                navigation(caller, locale, inOffice),
                account(caller, locale),
                office.mode() == Office.Mode.EVALUATION ? texts.text(locale, "frame.evaluation") : "",
                notices(locale),
                contacts(Contact.of(profile, locale), locale),
                footer(locale),
                inOffice);
    }

    private List<Link> navigation(Caller caller, Locale locale, boolean inOffice) {
        List<Link> links = new ArrayList<>();
        for (NavigationSource source : contributions.navigation()) {
            try {
                links.addAll(inOffice ? source.office(caller, locale) : source.citizen(caller, locale));
            } catch (RuntimeException e) {
                // One module's fault must not take every page down.
                LOG.warn("Navigation of {} left out: {}", source.getClass().getName(), e.toString());
            }
        }
        return links;
    }

    private List<Link> account(Caller caller, Locale locale) {
        if (!caller.signedIn()) {
            return List.of(new Link("/prihlaseni", texts.text(locale, "frame.sign-in")));
        }
        List<Link> links = new ArrayList<>();
        links.add(new Link("/muj-portal", texts.text(locale, "frame.mine")));
        if (caller.may(PortalPermissions.ENTER)) {
            links.add(new Link("/urad", texts.text(locale, "frame.office-site")));
        }
        links.add(new Link("/muj-portal/ucet", caller.name()));
        links.add(new Link("/odhlaseni", texts.text(locale, "frame.sign-out")));
        return links;
    }

    private List<String> notices(Locale locale) {
        Instant now = clock.instant();
        return catalog.known(locale).news().stream()
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

    private List<Link> footer(Locale locale) {
        List<Link> links = new ArrayList<>();
        catalog.known(locale).pages().forEach(page -> links.add(new Link(page.path(), page.title())));
        if (links.isEmpty()) {
            links.add(new Link(Kind.PAGE.path("pristupnost"), texts.text(locale, "frame.accessibility")));
        }
        links.add(new Link("/pristupnost/nahlasit-barieru", texts.text(locale, "frame.barrier")));
        links.add(new Link("/mapa-stranek", texts.text(locale, "frame.site-map")));
        return links;
    }
}
