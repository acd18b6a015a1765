package org.radnice.security.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.kernel.api.error.Violation;
import org.radnice.kernel.api.event.EventDraft;
import org.radnice.kernel.api.id.Ids;
import org.radnice.kernel.api.persistence.Transactions;
import org.radnice.kernel.api.persistence.UnitOfWork;
import org.radnice.security.api.Account;
import org.radnice.security.internal.PendingLink.Purpose;
import org.radnice.security.internal.store.AccountStore;
import org.radnice.security.internal.store.LinkStore;

/**
 * Registration of citizens. It answers the same whether the address has an account or not; only the owner of the mailbox
 * learns it, from the mail.
 *
 * <p>Who confirms the address gives the password again: otherwise a stranger could register somebody else's address with a
 * password that he knows, and wait for its owner to confirm it.
 */
@Component(service = Registration.class)
public final class Registration {

    private final Transactions transactions;
    private final AccountStore accounts;
    private final LinkStore links;
    private final AuditTrailService audit;
    private final RateLimitsService limits;
    private final PasswordHasher hasher;
    private final CommonPasswords common;
    private final Settings settings;
    private final Ids ids;
    private final Clock clock;

    @Activate
    public Registration(
            @Reference Transactions transactions,
            @Reference AccountStore accounts,
            @Reference LinkStore links,
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
        this.audit = audit;
        this.limits = limits;
        this.hasher = hasher;
        this.common = common;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Asks for an account.
     *
     * @param name as typed
     * @param email as typed
     * @param password as typed
     * @param locale language of the person
     * @param clientAddress where the request came from
     * @param site scheme, host and port of the mailed link
     * @throws AccountInvalidException when a field breaks a rule
     * @throws org.radnice.security.api.TooManyRequestsException when there were too many requests
     */
    public void request(
            String name, String email, String password, Locale locale, String clientAddress, String site) {
        SecurityConfig config = settings.current();
        String cleanName = AccountRule.name(name);
        String cleanEmail = AccountRule.email(email);
        String cleanPassword = PasswordRule.normalise(password);
        List<Violation> violations = new ArrayList<>();
        violations.addAll(AccountRule.checkName("name", cleanName));
        violations.addAll(AccountRule.checkEmail("email", cleanEmail));
        violations.addAll(PasswordRule.check(
                "password", cleanPassword, config.password_min_length(), cleanEmail, cleanName, common.words()));
        AccountInvalidException.throwIfAny(violations);
        limits.take("security.link-address", clientAddress, config.requests_per_address(), Duration.ofHours(1));
        limits.take("security.link-recipient", cleanEmail, config.requests_per_recipient(), Duration.ofHours(1));

        Instant now = clock.instant();
        PendingLink link = new PendingLink(
                ids.next(),
                Purpose.CONFIRM,
                cleanEmail,
                "",
                cleanName,
                locale,
                hasher.hash(cleanPassword),
                site,
                false,
                0,
                now,
                now.plus(Duration.ofHours(config.link_confirm_hours())));
        transactions.write(work -> {
            links.insert(work, link);
            audit.record("security.registration.requested", link.id(), Map.of());
            return work.publish(EventDraft.of(LinkMails.LINK_REQUESTED, link.id()));
        });
    }

    /** Whether a confirmation waits under this key. */
    public boolean waits(String key) {
        return find(key).isPresent();
    }

    /**
     * Confirms the address and makes the account.
     *
     * @param key of the mailed link
     * @param password that was given at the registration
     * @return id of the new account
     * @throws LinkExpiredException when the link does not work (any more)
     * @throws AccountInvalidException when the password is another one
     */
    public String confirm(String key, String password) {
        PendingLink link = find(key).orElseThrow(LinkExpiredException::new);
        if (!hasher.matches(PasswordRule.normalise(password), Optional.of(link.passwordHash()))) {
            transactions.write(work -> {
                links.failed(work, link.id());
                audit.record("security.registration.refused", link.id(), Map.of());
                return link.id();
            });
            throw new AccountInvalidException(List.of(Violation.of("password", "security.password.not-yours")));
        }
        Account account =
                new Account(ids.next(), link.name(), link.email(), link.locale(), Set.of(Account.CITIZEN), true);
        Instant now = clock.instant();
        return transactions.write(work -> {
            if (!links.take(work, link.id())) {
                throw new LinkExpiredException();
            }
            links.removeRegistrations(work, link.email());
            insert(work, account, now);
            accounts.setPassword(work, account.id(), link.passwordHash(), now);
            accounts.signedIn(work, account.id(), now);
            audit.record("security.account.confirmed", account.id(), Map.of());
            // Whoever confirms is signed in.
            audit.record("security.session.started", account.id(), Map.of());
            work.publish(EventDraft.of("security.account.confirmed", account.id()));
            return account.id();
        });
    }

    /** Two links of one address may be followed at once. */
    private void insert(UnitOfWork work, Account account, Instant now) {
        try {
            accounts.insert(work, account, now);
        } catch (EmailTakenException other) {
            throw new LinkExpiredException();
        }
    }

    private Optional<PendingLink> find(String key) {
        return transactions
                .read(work -> links.findByKey(work, Digests.sha256(key)))
                .filter(link -> link.purpose() == Purpose.CONFIRM && link.valid(clock.instant()));
    }
}
