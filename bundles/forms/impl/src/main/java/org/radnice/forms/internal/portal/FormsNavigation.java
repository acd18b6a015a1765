package org.radnice.forms.internal.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.forms.internal.CaseService;
import org.radnice.forms.internal.FormsPermissions;
import org.radnice.portal.api.NavigationSource;
import org.radnice.security.api.Caller;
import org.radnice.web.api.Link;
import org.radnice.web.api.Texts;

/** Forms in the navigation. */
@Component
public final class FormsNavigation implements NavigationSource {

    private final Texts texts;

    /** Called by Declarative Services. */
    @Activate
    public FormsNavigation(@Reference Texts texts) {
        this.texts = texts;
    }

    @Override
    public int order() {
        return 200;
    }

    @Override
    public List<Link> citizen(Caller caller, Locale locale) {
        return List.of(
                new Link("/formulare", texts.text(locale, "forms.navigation.forms")),
                new Link("/podani", texts.text(locale, "forms.navigation.submissions")));
    }

    @Override
    public List<Link> office(Caller caller, Locale locale) {
        List<Link> links = new ArrayList<>();
        if (caller.may(CaseService.HANDLE)) {
            links.add(new Link("/urad/podani", texts.text(locale, "forms.navigation.submissions")));
        }
        if (caller.may(FormsPermissions.DEFINITION)) {
            links.add(new Link("/urad/formulare", texts.text(locale, "forms.navigation.forms")));
        }
        return links;
    }
}
