package org.radnice.security.internal.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.portal.api.NavigationSource;
import org.radnice.security.api.Caller;
import org.radnice.security.internal.Permissions;
import org.radnice.web.api.Link;
import org.radnice.web.api.Texts;

/** Accounts and audit in the navigation of the employees' part. */
@Component(service = NavigationSource.class)
public final class SecurityNavigation implements NavigationSource {

    private final Texts texts;

    @Activate
    public SecurityNavigation(@Reference Texts texts) {
        this.texts = texts;
    }

    @Override
    public int order() {
        return 800;
    }

    @Override
    public List<Link> citizen(Caller caller, Locale locale) {
        return List.of();
    }

    @Override
    public List<Link> office(Caller caller, Locale locale) {
        List<Link> links = new ArrayList<>();
        if (caller.may(Permissions.ACCOUNT_MANAGE)) {
            links.add(new Link("/urad/ucty", texts.text(locale, "security.staff.title")));
        }
        if (caller.may(Permissions.AUDIT_READ)) {
            links.add(new Link("/urad/audit", texts.text(locale, "security.audit.nav")));
        }
        return links;
    }
}
