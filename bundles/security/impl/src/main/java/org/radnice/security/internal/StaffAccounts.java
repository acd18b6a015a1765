package org.radnice.security.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.kernel.api.context.CallContexts;
import org.radnice.kernel.api.error.Violation;
import org.radnice.kernel.api.event.EventDraft;
import org.radnice.kernel.api.persistence.Transactions;
import org.radnice.kernel.api.persistence.UnitOfWork;
import org.radnice.kernel.api.id.Ids;
import org.radnice.security.api.Account;
import org.radnice.security.internal.store.AccountStore;
import org.radnice.security.internal.store.DeviceStore;
import org.radnice.security.internal.store.LinkStore;
import org.radnice.web.api.Sessions;

/** What administrators do with accounts. */
@Component(service = StaffAccounts.class)
public final class StaffAccounts {

    /** Roles that an administrator can give, the least powerful first. */
    public static final List<String> ROLES =
            List.of(Account.CITIZEN, Account.OFFICIAL, Account.MANAGER, Account.ADMINISTRATOR);

    /**
     * A part of the list of accounts.
     *
     * @param accounts of this part, by name
     * @param total how many there are in all parts
     */
    public record Found(List<AccountOverview> accounts, long total) {}

    private final Transactions transactions;
    private final AccountStore accounts;
    private final LinkStore links;
    private final DeviceStore devices;
    private final TokensService tokens;
    private final PasswordLinks passwordLinks;
    private final Sessions sessions;
    private final AuditTrailService audit;
    private final CallerDirectory directory;
    private final CallContexts contexts;
    private final Ids ids;
    private final Clock clock;

    @Activate
    public StaffAccounts(
            @Reference Transactions transactions,
            @Reference AccountStore accounts,
            @Reference LinkStore links,
            @Reference DeviceStore devices,
            @Reference TokensService tokens,
            @Reference PasswordLinks passwordLinks,
            @Reference Sessions sessions,
            @Reference AuditTrailService audit,
            @Reference CallerDirectory directory,
            @Reference CallContexts contexts,
            @Reference Ids ids,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.links = links;
        this.devices = devices;
        this.tokens = tokens;
        this.passwordLinks = passwordLinks;
        this.sessions = sessions;
        this.audit = audit;
        this.directory = directory;
        this.contexts = contexts;
        this.ids = ids;
        this.clock = clock;
    }

    /** Accounts that the filter lets through, by name. */
    public Found search(AccountFilter filter, int offset, int limit) {
        return transactions.read(work ->
                new Found(accounts.search(work, filter, offset, limit), accounts.count(work, filter)));
    }

    /**
     * The account.
     *
     * @throws UnknownAccountException when there is none of this id
     */
    public AccountOverview find(String id) {
        return transactions.read(work -> accounts.overview(work, id)).orElseThrow(UnknownAccountException::new);
    }

    /**
     * The account of this address.
     *
     * @throws UnknownAccountException when there is none
     */
    public Account findByEmail(String email) {
        return transactions
                .read(work -> accounts.findByEmail(work, AccountRule.email(email)))
                .orElseThrow(UnknownAccountException::new);
    }

    /** Names by account id. */
    public Map<String, String> names(Set<String> accountIds) {
        return transactions.read(work -> accounts.names(work, accountIds));
    }

    /**
     * Makes an account and mails an invitation with which its owner sets the password.
     *
     * @return id of the account
     * @throws AccountInvalidException when a field breaks a rule
     * @throws EmailTakenException when the address has an account
     */
    public String create(String name, String email, Set<String> roles, String site) {
        return create(name, email, roles, (work, account) -> {
            passwordLinks.invite(work, account, site);
            return account.id();
        });
    }

    /**
     * Makes an account and returns the link with which its owner sets the password, for an administrator to hand it over.
     *
     * @throws AccountInvalidException when a field breaks a rule
     * @throws EmailTakenException when the address has an account
     */
    public String createByHand(String name, String email, Set<String> roles, String site) {
        return create(name, email, roles, (work, account) -> passwordLinks.inviteByHand(work, account, site));
    }

    /** Mails the invitation again; the former one does not work any more. */
    public void inviteAgain(String id, String site) {
        transactions.write(work -> {
            Account account = existing(work, id);
            links.removeOf(work, id);
            passwordLinks.invite(work, account, site);
            audit.record("security.account.invited", id, Map.of());
            return id;
        });
    }

    /**
     * Changes name and roles.
     *
     * @throws AccountInvalidException when a field breaks a rule
     * @throws OwnAccountException when administrators would take the role from themselves
     * @throws LastAdministratorException when nobody would be left
     */
    public void change(String id, String name, Set<String> roles) {
        String cleanName = AccountRule.name(name);
        List<Violation> violations = new ArrayList<>(AccountRule.checkName("name", cleanName));
        violations.addAll(checkRoles(roles));
        AccountInvalidException.throwIfAny(violations);
        transactions.write(work -> {
            Account account = existing(work, id);
            if (!roles.contains(Account.ADMINISTRATOR)) {
                keepOneAdministrator(work, account);
            }
            if (!account.name().equals(cleanName)) {
                accounts.setName(work, id, cleanName);
                audit.record("security.account.changed", id, Map.of("changed", "name"));
            }
            if (!account.roles().equals(roles)) {
                accounts.setRoles(work, id, roles);
                audit.record(
                        "security.account.roles-changed",
                        id,
                        Map.of("from", words(account.roles()), "to", words(roles)));
                work.publish(EventDraft.of("security.account.roles-changed", id));
            }
            work.afterCommit(() -> directory.forget(id));
            return id;
        });
    }

    /**
     * Closes the account and everything that was opened with it.
     *
     * @throws OwnAccountException when it is one's own
     * @throws LastAdministratorException when nobody would be left
     */
    public void deactivate(String id) {
        transactions.write(work -> {
            Account account = existing(work, id);
            if (id.equals(contexts.current().actor())) {
                throw new OwnAccountException();
            }
            keepOneAdministrator(work, account);
            accounts.setActive(work, id, false);
            links.removeOf(work, id);
            devices.forgetAll(work, id);
            tokens.revokeAll(work, id);
            sessions.endAll(id);
            audit.record("security.account.deactivated", id, Map.of());
            work.afterCommit(() -> directory.forget(id));
            return work.publish(EventDraft.of("security.account.deactivated", id));
        });
    }

    /** Opens a closed account again; its password is the one from before. */
    public void activate(String id) {
        transactions.write(work -> {
            existing(work, id);
            accounts.setActive(work, id, true);
            audit.record("security.account.activated", id, Map.of());
            work.afterCommit(() -> directory.forget(id));
            return work.publish(EventDraft.of("security.account.activated", id));
        });
    }

    private String create(
            String name, String email, Set<String> roles, BiFunction<UnitOfWork, Account, String> invitation) {
        String cleanName = AccountRule.name(name);
        String cleanEmail = AccountRule.email(email);
        List<Violation> violations = new ArrayList<>(AccountRule.checkName("name", cleanName));
        violations.addAll(AccountRule.checkEmail("email", cleanEmail));
        violations.addAll(checkRoles(roles));
        AccountInvalidException.throwIfAny(violations);
        Account account =
                new Account(ids.next(), cleanName, cleanEmail, Locale.forLanguageTag("cs"), roles, true);
        Instant now = clock.instant();
        return transactions.write(work -> {
            accounts.insert(work, account, now);
            audit.record("security.account.created", account.id(), Map.of("roles", words(roles)));
            return invitation.apply(work, account);
        });
    }

    private Account existing(UnitOfWork work, String id) {
        return accounts.find(work, id).orElseThrow(UnknownAccountException::new);
    }

    private void keepOneAdministrator(UnitOfWork work, Account account) {
        if (!account.roles().contains(Account.ADMINISTRATOR)) {
            return;
        }
        if (account.id().equals(contexts.current().actor())) {
            throw new OwnAccountException();
        }
        if (accounts.lockActiveWithRole(work, Account.ADMINISTRATOR).equals(Set.of(account.id()))) {
            throw new LastAdministratorException();
        }
    }

    private static List<Violation> checkRoles(Set<String> roles) {
        if (roles.isEmpty()) {
            return List.of(Violation.of("roles", "security.roles.missing"));
        }
        return ROLES.containsAll(roles) ? List.of() : List.of(Violation.of("roles", "security.roles.unknown"));
    }

    private static String words(Set<String> roles) {
        return String.join(" ", new TreeSet<>(roles));
    }
}
