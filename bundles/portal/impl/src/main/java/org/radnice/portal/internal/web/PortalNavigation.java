package org.radnice.portal.internal.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.portal.api.NavigationSource;
import org.radnice.portal.internal.PortalPermissions;
import org.radnice.security.api.Caller;
import org.radnice.web.api.Link;
import org.radnice.web.api.Texts;

/** The portal's own entries; what else stands in the navigation, its modules say. */
@Component
public final class PortalNavigation implements NavigationSource {

    private final Texts texts;

    @Activate
    public PortalNavigation(@Reference Texts texts) {
        this.texts = texts;
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public List<Link> citizen(Caller caller, Locale locale) {
        return List.of(
                new Link("/sluzby", texts.text(locale, "nav.services")),
                new Link("/uredni-deska", texts.text(locale, "nav.board")));
    }

    @Override
    public List<Link> office(Caller caller, Locale locale) {
        List<Link> links = new ArrayList<>();
        add(links, caller, PortalPermissions.ENTER, "/urad", "nav.office-home", locale);
        add(links, caller, PortalPermissions.EDIT, "/urad/obsah", "nav.content", locale);
        add(links, caller, PortalPermissions.POST, "/urad/deska", "nav.office-board", locale);
        add(links, caller, PortalPermissions.BARRIERS, "/urad/bariery", "nav.barriers", locale);
        add(links, caller, PortalPermissions.SYNONYMS, "/urad/synonyma", "nav.synonyms", locale);
        return links;
    }

    private void add(List<Link> links, Caller caller, String permission, String path, String key, Locale locale) {
        if (caller.may(permission)) {
            links.add(new Link(path, texts.text(locale, key)));
        }
    }
}
