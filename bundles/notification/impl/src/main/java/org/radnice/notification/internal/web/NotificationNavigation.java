package org.radnice.notification.internal.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.portal.api.NavigationSource;
import org.radnice.security.api.Caller;
import org.radnice.web.api.Link;
import org.radnice.web.api.Texts;

/** Entries of the employees' navigation. */
@Component
public final class NotificationNavigation implements NavigationSource {

    private final Texts texts;

    /** Called by Declarative Services. */
    @Activate
    public NotificationNavigation(@Reference Texts texts) {
        this.texts = texts;
    }

    @Override
    public int order() {
        return 700;
    }

    @Override
    public List<Link> citizen(Caller caller, Locale locale) {
        return List.of();
    }

    @Override
    public List<Link> office(Caller caller, Locale locale) {
        List<Link> links = new ArrayList<>();
        if (caller.may("notification.message.read")) {
            links.add(new Link("/urad/zpravy", texts.text(locale, "messages.nav")));
        }
        if (caller.may("notification.text.edit")) {
            links.add(new Link("/urad/texty-zprav", texts.text(locale, "texts.nav")));
        }
        return links;
    }
}
