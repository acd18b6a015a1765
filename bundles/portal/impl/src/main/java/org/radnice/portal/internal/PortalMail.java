package org.radnice.portal.internal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.kernel.api.event.Event;
import org.radnice.kernel.api.event.EventHandler;
import org.radnice.kernel.api.office.Office;
import org.radnice.notification.api.Message;
import org.radnice.portal.internal.content.Content;
import org.radnice.portal.internal.content.Editing;
import org.radnice.security.api.Account;

/** Writes to employees about what waits for them; without the notification module the events wait. */
@Component
public final class PortalMail implements EventHandler {

    private static final Locale CZECH = Locale.forLanguageTag("cs");

    private final NotificationsHolder notifications;
    private final AccountsHolder accounts;
    private final Editing editing;
    private final Office office;

    @Activate
    public PortalMail(
            @Reference NotificationsHolder notifications,
            @Reference AccountsHolder accounts,
            @Reference Editing editing,
            @Reference Office office) {
        this.notifications = notifications;
        this.accounts = accounts;
        this.editing = editing;
        this.office = office;
    }

    @Override
    public String name() {
        return "portal.mail";
    }

    @Override
    public Set<String> types() {
        return Set.of("portal.barrier.reported", "portal.page.review-due", "portal.page.submitted");
    }

    @Override
    public void handle(Event event) {
        String web = office.profile().web();
        switch (event.type()) {
            case "portal.barrier.reported" -> send(
                    event,
                    "portal.barrier-reported",
                    office.profile().email(),
                    CZECH,
                    Map.of("link", web + "/urad/bariery"));
            case "portal.page.review-due" -> {
                Content content = editing.history(event.subject()).content();
                Optional<Account> owner = accounts.get().find(content.owner()).filter(Account::active);
                send(
                        event,
                        "portal.review-due",
                        owner.map(Account::email).orElse(office.profile().email()),
                        owner.map(Account::locale).orElse(CZECH),
                        Map.of("title", content.title(), "link", web + "/urad/obsah/" + content.id()));
            }
            default -> {
                Content content = editing.history(event.subject()).content();
                for (Account reader : accounts.get().withPermission(PortalPermissions.APPROVE)) {
                    // Whoever has handed it over cannot approve it.
                    if (!reader.id().equals(event.actor())) {
                        send(
                                event,
                                "portal.text-submitted",
                                reader.email(),
                                reader.locale(),
                                Map.of("title", content.title(), "link", web + "/urad/obsah/" + content.id()));
                    }
                }
            }
        }
    }

    private void send(Event event, String kind, String recipient, Locale locale, Map<String, String> variables) {
        notifications.get()
                .send(new Message(
                        event.id() + "/" + recipient, kind, recipient, locale, event.subject(), variables, List.of()));
    }
}
