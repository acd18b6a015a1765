package org.radnice.security.internal.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.portal.api.PortalSection;
import org.radnice.security.api.Caller;
import org.radnice.web.api.Link;
import org.radnice.web.api.Texts;

/** The account in "Můj portál". */
@Component(service = PortalSection.class)
public final class AccountSection implements PortalSection {

    private final Texts texts;

    @Activate
    public AccountSection(@Reference Texts texts) {
        this.texts = texts;
    }

    @Override
    public Area area() {
        return Area.MINE;
    }

    @Override
    public int order() {
        return 900;
    }

    @Override
    public Optional<View> view(Caller caller, Locale locale) {
        if (!caller.signedIn()) {
            return Optional.empty();
        }
        Link account = new Link("/muj-portal/ucet", caller.name());
        return Optional.of(new View(
                texts.text(locale, "security.account.title"),
                "",
                List.of(new Item(account, caller.email(), "")),
                List.of(
                        new Link("/muj-portal/ucet/heslo", texts.text(locale, "security.password.title")),
                        new Link("/muj-portal/ucet/zarizeni", texts.text(locale, "security.devices.title")))));
    }
}
