package org.radnice.security.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.kernel.api.error.Violation;
import org.radnice.kernel.api.event.EventDraft;
import org.radnice.kernel.api.persistence.Transactions;
import org.radnice.security.api.Account;
import org.radnice.security.internal.store.AccountStore;
import org.radnice.security.internal.store.DeviceStore;
import org.radnice.security.internal.store.LinkStore;
import org.radnice.web.api.Sessions;

/** What people do with their own account. */
@Component(service = MyAccount.class)
public final class MyAccount {

    private final Transactions transactions;
    private final AccountStore accounts;
    private final LinkStore links;
    private final DeviceStore devices;
    private final Sessions sessions;
    private final AuditTrailService audit;
    private final CallerDirectory directory;
    private final PasswordHasher hasher;
    private final SlowDown slowDown;
    private final CommonPasswords common;
    private final Settings settings;
    private final Clock clock;

    @Activate
    public MyAccount(
            @Reference Transactions transactions,
            @Reference AccountStore accounts,
            @Reference LinkStore links,
            @Reference DeviceStore devices,
            @Reference Sessions sessions,
            @Reference AuditTrailService audit,
            @Reference CallerDirectory directory,
            @Reference PasswordHasher hasher,
            @Reference SlowDown slowDown,
            @Reference CommonPasswords common,
            @Reference Settings settings,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.links = links;
        this.devices = devices;
        this.sessions = sessions;
        this.audit = audit;
        this.directory = directory;
        this.hasher = hasher;
        this.slowDown = slowDown;
        this.common = common;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The account.
     *
     * @throws UnknownAccountException when it is gone
     */
    public Account find(String id) {
        return transactions.read(work -> accounts.find(work, id)).orElseThrow(UnknownAccountException::new);
    }

    /**
     * Changes the password and ends all other sessions.
     *
     * @param id account id
     * @param current the password until now, as typed
     * @param wanted the new one, as typed
     * @param sessionId public id of the session that stays, when there is one
     * @throws AccountInvalidException when the old one is wrong or the new one breaks a rule
     * @throws org.radnice.security.api.TooManyRequestsException after too many wrong ones
     */
    public void changePassword(String id, String current, String wanted, Optional<String> sessionId) {
        Account account = find(id);
        String password = PasswordRule.normalise(wanted);
        AccountInvalidException.throwIfAny(PasswordRule.check(
                "password",
                password,
                settings.current().password_min_length(),
                account.email(),
                account.name(),
                common.words()));
        // Whoever sits at an open session counts apart from strangers who sign in.
        SlowDown.Attempt attempt = slowDown.begin("session of " + id, account.email(), Optional.of("session of " + id));
        Optional<String> stored = transactions.read(work -> accounts.passwordHash(work, id));
        if (!hasher.matches(PasswordRule.normalise(current), stored)) {
            audit.record("security.password.refused", id, Map.of());
            throw new AccountInvalidException(List.of(Violation.of("current", "security.password.wrong")));
        }
        attempt.succeeded();
        String hash = hasher.hash(password);
        Instant now = clock.instant();
        transactions.write(work -> {
            accounts.setPassword(work, id, hash, now);
            links.removeOf(work, id);
            devices.forgetAll(work, id);
            sessionId.ifPresentOrElse(kept -> sessions.endOthers(id, kept), () -> sessions.endAll(id));
            audit.record("security.password.changed", id, Map.of("by", "owner"));
            return work.publish(EventDraft.of(LinkMails.PASSWORD_CHANGED, id));
        });
    }

    /** Changes the language of mails and pages. */
    public void changeLanguage(String id, Locale locale) {
        transactions.write(work -> {
            accounts.setLocale(work, id, locale);
            audit.record("security.account.changed", id, Map.of("locale", locale.toLanguageTag()));
            work.afterCommit(() -> directory.forget(id));
            return id;
        });
    }

    /** Sessions of the account, last used first. */
    public List<Sessions.Info> sessions(String id) {
        return sessions.of(id);
    }

    /** Ends one session of the account. */
    public void endSession(String id, String session) {
        transactions.write(work -> {
            sessions.end(id, session);
            audit.record("security.session.ended", id, Map.of());
            return id;
        });
    }
}
