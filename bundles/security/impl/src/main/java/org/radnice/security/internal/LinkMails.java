package org.radnice.security.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
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
import org.radnice.kernel.api.persistence.Transactions;
import org.radnice.kernel.api.persistence.UnitOfWork;
import org.radnice.notification.api.Message;
import org.radnice.security.api.Account;
import org.radnice.security.internal.PendingLink.Purpose;
import org.radnice.security.internal.store.AccountStore;
import org.radnice.security.internal.store.LinkStore;

/**
 * Mails links. The key of a link is made here, in the transaction that hands the message over, so that no event ever carries
 * it. Waits in the outbox while the notification module is away.
 */
@Component(service = EventHandler.class)
public final class LinkMails implements EventHandler {

    /** A link is to be mailed; the subject is its id. */
    static final String LINK_REQUESTED = "security.link.requested";
    /** A password has changed; the subject is the account's id. */
    static final String PASSWORD_CHANGED = "security.password.changed";

    private final Transactions transactions;
    private final AccountStore accounts;
    private final LinkStore links;
    private final PasswordLinks passwordLinks;
    private final NotificationsHolder notifications;
    private final Office office;
    private final Clock clock;

    @Activate
    public LinkMails(
            @Reference Transactions transactions,
            @Reference AccountStore accounts,
            @Reference LinkStore links,
            @Reference PasswordLinks passwordLinks,
            @Reference NotificationsHolder notifications,
            @Reference Office office,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.links = links;
        this.passwordLinks = passwordLinks;
        this.notifications = notifications;
        this.office = office;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "security.link-mails";
    }

    @Override
    public Set<String> types() {
        return Set.of(LINK_REQUESTED, PASSWORD_CHANGED);
    }

    @Override
    public void handle(Event event) {
        Instant now = clock.instant();
        transactions.write(work -> {
            if (event.type().equals(PASSWORD_CHANGED)) {
                accounts.find(work, event.subject())
                        .filter(Account::active)
                        .ifPresent(account -> send(event, "security.password-changed", account.email(), account.locale(),
                                account.id(), Map.of("link", site() + "/zapomenute-heslo")));
            } else {
                // Once it has its key, the message has been handed over; the event came a second time.
                links.find(work, event.subject())
                        .filter(link -> !link.mailed() && link.valid(now))
                        .ifPresent(link -> mail(work, event, link));
            }
            return event.id();
        });
    }

    private void mail(UnitOfWork work, Event event, PendingLink link) {
        Optional<Account> account = accounts.findByEmail(work, link.email());
        if (link.purpose() == Purpose.CONFIRM && account.isPresent()) {
            links.take(work, link.id());
            account.filter(Account::active).ifPresent(known -> send(
                    event,
                    "security.address-already-known",
                    known.email(),
                    known.locale(),
                    known.id(),
                    Map.of("link", link.site() + "/prihlaseni", "reset", link.site() + "/zapomenute-heslo")));
        } else if (link.purpose() == Purpose.CONFIRM) {
            String address = passwordLinks.giveKey(work, link, "");
            send(event, "security.confirm-address", link.email(), link.locale(), link.id(), Map.of("link", address));
        } else if (account.filter(Account::active).isPresent()) {
            String address = passwordLinks.giveKey(work, link, account.get().id());
            String kind = link.purpose() == Purpose.RESET ? "security.reset-password" : "security.invitation";
            send(event, kind, link.email(), account.get().locale(), account.get().id(), Map.of("link", address));
        } else {
            links.take(work, link.id());
        }
    }

    private void send(
            Event event, String kind, String recipient, Locale locale, String about, Map<String, String> variables) {
        notifications.get().send(new Message(event.id(), kind, recipient, locale, about, with(variables, locale), List.of()));
    }

    private Map<String, String> with(Map<String, String> variables, Locale locale) {
        Map<String, String> all = new HashMap<>(variables);
        all.put("office", office.profile().name(locale));
        return all;
    }

    private String site() {
        return Site.base(office.mode(), office.profile().web(), "");
    }
}
