package org.radnice.security.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.kernel.api.id.Ids;
import org.radnice.kernel.api.office.Office;
import org.radnice.kernel.api.persistence.Transactions;
import org.radnice.security.api.Account;
import org.radnice.security.internal.store.AccountStore;
import org.radnice.security.internal.store.DeviceStore;

/** Signing in with address and password. */
@Component(service = SignIn.class)
public final class SignIn {

    /** Subject of a refusal when nobody has the address; the address itself is not written down. */
    private static final String NOBODY = "unknown";
    private static final Pattern DEVICE = Pattern.compile("[a-z2-7]{32}");

    /**
     * Who has signed in.
     *
     * @param account the account
     * @param device secret by which the browser will be known again
     */
    public record SignedIn(Account account, String device) {

        @Override
        public String toString() {
            return "SignedIn[" + account.id() + ']';
        }
    }

    private record Found(Account account, Optional<String> hash, boolean knownDevice) {}

    private final Transactions transactions;
    private final AccountStore accounts;
    private final DeviceStore devices;
    private final PasswordHasher hasher;
    private final SlowDown slowDown;
    private final AuditTrailService audit;
    private final Office office;
    private final Ids ids;
    private final Clock clock;

    @Activate
    public SignIn(
            @Reference Transactions transactions,
            @Reference AccountStore accounts,
            @Reference DeviceStore devices,
            @Reference PasswordHasher hasher,
            @Reference SlowDown slowDown,
            @Reference AuditTrailService audit,
            @Reference Office office,
            @Reference Ids ids,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.devices = devices;
        this.hasher = hasher;
        this.slowDown = slowDown;
        this.audit = audit;
        this.office = office;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Checks address and password of somebody in a browser.
     *
     * @param email as typed
     * @param password as typed
     * @param clientAddress where the request came from
     * @param device secret that the browser keeps from an earlier time, or an empty string
     * @throws SignInRefusedException when it is not the password of an active account
     * @throws org.radnice.security.api.TooManyRequestsException after too many wrong ones
     */
    public SignedIn inBrowser(String email, String password, String clientAddress, String device) {
        Account account = check(email, password, clientAddress, device);
        String secret = DEVICE.matcher(device).matches() ? device : ids.secret();
        Instant now = clock.instant();
        return transactions.write(work -> {
            accounts.signedIn(work, account.id(), now);
            devices.remember(work, account.id(), Digests.sha256(secret), now);
            audit.record("security.session.started", account.id(), Map.of());
            return new SignedIn(account, secret);
        });
    }

    /** As {@link #inBrowser}, for a program that asks for a token. */
    public Account ofProgram(String email, String password, String clientAddress) {
        return check(email, password, clientAddress, "");
    }

    private Account check(String typedEmail, String typedPassword, String clientAddress, String device) {
        String email = AccountRule.email(typedEmail);
        String password = PasswordRule.normalise(typedPassword);
        Optional<Found> found = find(email, device);
        SlowDown.Attempt attempt = slowDown.begin(
                clientAddress, email, found.filter(Found::knownDevice).map(f -> Digests.sha256(device)));
        boolean right = hasher.matches(password, found.flatMap(Found::hash));
        Optional<Account> account = found.map(Found::account);
        if (!right || !account.map(this::mayEnter).orElse(false)) {
            // Written in either case: what is not written would be seen by the time that the answer takes.
            audit.record("security.sign-in.refused", account.map(Account::id).orElse(NOBODY), Map.of());
            throw new SignInRefusedException();
        }
        attempt.succeeded();
        found.flatMap(Found::hash).filter(hasher::outdated).ifPresent(old -> rehash(account.get(), old, password));
        return account.get();
    }

    private Optional<Found> find(String email, String device) {
        return transactions.read(work -> accounts.findByEmail(work, email)
                .map(account -> new Found(
                        account,
                        accounts.passwordHash(work, account.id()),
                        DEVICE.matcher(device).matches()
                                && devices.knows(work, account.id(), Digests.sha256(device)))));
    }

    private boolean mayEnter(Account account) {
        boolean exampleInEarnest =
                office.mode() == Office.Mode.PRODUCTION && Set.copyOf(ExampleAccounts.emails()).contains(account.email());
        return account.active() && !exampleInEarnest;
    }

    private void rehash(Account account, String old, String password) {
        String stronger = hasher.hash(password);
        transactions.write(work -> {
            accounts.rehash(work, account.id(), old, stronger);
            return account.id();
        });
    }
}
