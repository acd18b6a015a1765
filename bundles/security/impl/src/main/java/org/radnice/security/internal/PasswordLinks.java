package org.radnice.security.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.kernel.api.event.EventDraft;
import org.radnice.kernel.api.id.Ids;
import org.radnice.kernel.api.persistence.Transactions;
import org.radnice.kernel.api.persistence.UnitOfWork;
import org.radnice.security.api.Account;
import org.radnice.security.internal.PendingLink.Purpose;
import org.radnice.security.internal.store.AccountStore;
import org.radnice.security.internal.store.DeviceStore;
import org.radnice.security.internal.store.LinkStore;
import org.radnice.web.api.Sessions;

/** Links with which somebody sets a password without knowing the old one: a forgotten password, and an invitation. */
@Component(service = PasswordLinks.class)
public final class PasswordLinks {

    private final Transactions transactions;
    private final AccountStore accounts;
    private final LinkStore links;
    private final DeviceStore devices;
    private final TokensService tokens;
    private final Sessions sessions;
    private final AuditTrailService audit;
    private final RateLimitsService limits;
    private final PasswordHasher hasher;
    private final CommonPasswords common;
    private final Settings settings;
    private final Ids ids;
    private final Clock clock;

    @Activate
    public PasswordLinks(
            @Reference Transactions transactions,
            @Reference AccountStore accounts,
            @Reference LinkStore links,
            @Reference DeviceStore devices,
            @Reference TokensService tokens,
            @Reference Sessions sessions,
            @Reference AuditTrailService audit,
            @Reference RateLimitsService limits,
            @Reference PasswordHasher hasher,
            @Reference CommonPasswords common,
            @Reference Settings settings,
            @Reference Ids ids,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.links = links;
        this.devices = devices;
        this.tokens = tokens;
        this.sessions = sessions;
        this.audit = audit;
        this.limits = limits;
        this.hasher = hasher;
        this.common = common;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Asks for a link instead of a forgotten password. Does the same whether the address has an account or not.
     *
     * @throws AccountInvalidException when it is no address
     * @throws org.radnice.security.api.TooManyRequestsException when there were too many requests
     */
    public void forgotten(String email, Locale locale, String clientAddress, String site) {
        SecurityConfig config = settings.current();
        String cleanEmail = AccountRule.email(email);
        AccountInvalidException.throwIfAny(AccountRule.checkEmail("email", cleanEmail));
        limits.take("security.link-address", clientAddress, config.requests_per_address(), Duration.ofHours(1));
        limits.take("security.link-recipient", cleanEmail, config.requests_per_recipient(), Duration.ofHours(1));
        PendingLink link = link(
                Purpose.RESET, cleanEmail, "", locale, site, Duration.ofMinutes(config.link_reset_minutes()));
        transactions.write(work -> {
            links.insert(work, link);
            audit.record("security.password.forgotten", link.id(), Map.of());
            return work.publish(EventDraft.of(LinkMails.LINK_REQUESTED, link.id()));
        });
    }

    /** Has an invitation mailed to an employee, as a part of a transaction. */
    void invite(UnitOfWork work, Account account, String site) {
        PendingLink link = invitation(account, site);
        links.insert(work, link);
        work.publish(EventDraft.of(LinkMails.LINK_REQUESTED, link.id()));
    }

    /** Makes an invitation to be handed over by an administrator, as a part of a transaction, and returns the link. */
    String inviteByHand(UnitOfWork work, Account account, String site) {
        PendingLink link = invitation(account, site);
        links.insert(work, link);
        return giveKey(work, link, account.id());
    }

    /** Gives a link its key and returns what is to be mailed; the key itself is not kept. */
    String giveKey(UnitOfWork work, PendingLink link, String account) {
        String key = ids.secret();
        links.key(work, link.id(), Digests.sha256(key), account);
        String page = link.purpose() == Purpose.CONFIRM ? "/registrace/potvrzeni" : "/nove-heslo";
        return link.site() + page + "?klic=" + key;
    }

    /** The link that works under this key, for the page that asks for the password. */
    public Optional<PendingLink> find(String key) {
        return transactions
                .read(work -> links.findByKey(work, Digests.sha256(key)))
                .filter(link -> link.purpose() != Purpose.CONFIRM && link.valid(clock.instant()));
    }

    /**
     * Sets the password, and ends everything that was opened with the old one: sessions, tokens, other links.
     *
     * @throws LinkExpiredException when the link does not work (any more)
     * @throws AccountInvalidException when the password breaks a rule
     */
    public void setPassword(String key, String typed) {
        PendingLink link = find(key).orElseThrow(LinkExpiredException::new);
        String password = PasswordRule.normalise(typed);
        AccountInvalidException.throwIfAny(PasswordRule.check(
                "password",
                password,
                settings.current().password_min_length(),
                link.email(),
                link.name(),
                common.words()));
        String hash = hasher.hash(password);
        Instant now = clock.instant();
        transactions.write(work -> {
            Account account = accounts.find(work, link.account())
                    .filter(Account::active)
                    .orElseThrow(LinkExpiredException::new);
            if (!links.take(work, link.id())) {
                throw new LinkExpiredException();
            }
            accounts.setPassword(work, account.id(), hash, now);
            links.removeOf(work, account.id());
            devices.forgetAll(work, account.id());
            tokens.revokeAll(work, account.id());
            sessions.endAll(account.id());
            audit.record("security.password.changed", account.id(), Map.of("by", "link"));
            return link.purpose() == Purpose.RESET
                    ? work.publish(EventDraft.of(LinkMails.PASSWORD_CHANGED, account.id()))
                    : account.id();
        });
    }

    private PendingLink invitation(Account account, String site) {
        Duration validity = Duration.ofHours(settings.current().link_invitation_hours());
        return link(Purpose.INVITE, account.email(), account.id(), account.locale(), site, validity);
    }

    private PendingLink link(
            Purpose purpose, String email, String account, Locale locale, String site, Duration validity) {
        Instant now = clock.instant();
        return new PendingLink(
                ids.next(), purpose, email, account, "", locale, "", site, false, 0, now, now.plus(validity));
    }
}
