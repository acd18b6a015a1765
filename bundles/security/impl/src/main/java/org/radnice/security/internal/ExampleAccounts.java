package org.radnice.security.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.kernel.api.id.Ids;
import org.radnice.kernel.api.office.Office;
import org.radnice.kernel.api.persistence.Transactions;
import org.radnice.security.api.Account;
import org.radnice.security.internal.store.AccountStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The example accounts of the evaluation mode. In earnest they are never made; when a home of the evaluation mode is started
 * in earnest, nobody can sign in with them and the node does not become ready.
 */
@Component(service = ExampleAccounts.class, immediate = true)
public final class ExampleAccounts {

    /** The password of all of them; it stands in the README and the launcher prints it. */
    static final String PASSWORD = "radnice-zkouska";

    private static final Logger LOG = LoggerFactory.getLogger(ExampleAccounts.class);

    private record Example(String email, String name, Set<String> roles) {}

    private static final List<Example> EXAMPLES = List.of(
            new Example("obcan@example.cz", "Jana Nováková", Set.of(Account.CITIZEN)),
            new Example("urednik@example.cz", "Petr Svoboda", Set.of(Account.OFFICIAL)),
            new Example("vedouci@example.cz", "Marie Dvořáková", Set.of(Account.OFFICIAL, Account.MANAGER)),
            new Example("spravce@example.cz", "Tomáš Procházka", Set.of(Account.ADMINISTRATOR)));

    private final Transactions transactions;
    private final AccountStore accounts;
    private final PasswordHasher hasher;
    private final AuditTrailService audit;
    private final Office office;
    private final Ids ids;
    private final Clock clock;

    @Activate
    public ExampleAccounts(
            @Reference Transactions transactions,
            @Reference AccountStore accounts,
            @Reference PasswordHasher hasher,
            @Reference AuditTrailService audit,
            @Reference Office office,
            @Reference Ids ids,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.hasher = hasher;
        this.audit = audit;
        this.office = office;
        this.ids = ids;
        this.clock = clock;
        if (office.mode() == Office.Mode.EVALUATION) {
            seed();
        } else if (presentInEarnest()) {
            LOG.error("This home has the example accounts of the evaluation mode, whose password everybody knows. "
                    + "In production the node does not become ready: use a fresh home, or make an administrator with "
                    + "security:create-admin and close them with security:account-deactivate.");
        }
    }

    /** Addresses of the example accounts. */
    static List<String> emails() {
        return EXAMPLES.stream().map(Example::email).toList();
    }

    /** Whether this is production and an example account is open. */
    boolean presentInEarnest() {
        return office.mode() == Office.Mode.PRODUCTION
                && transactions.read(work -> emails().stream()
                        .anyMatch(email -> accounts.findByEmail(work, email).filter(Account::active).isPresent()));
    }

    private void seed() {
        if (transactions.read(work -> accounts.findByEmail(work, EXAMPLES.get(0).email()).isPresent())) {
            return;
        }
        try {
            make();
            LOG.info("Made the example accounts of the evaluation mode");
        } catch (EmailTakenException e) {
            LOG.info("Another node, which started at the same time, has made the example accounts");
        }
    }

    private void make() {
        // One hash for all: everybody knows the password, and the first start need not wait for four.
        String hash = hasher.hash(PASSWORD);
        Instant now = clock.instant();
        transactions.write(work -> {
            for (Example example : EXAMPLES) {
                if (accounts.findByEmail(work, example.email()).isEmpty()) {
                    Account account = new Account(
                            ids.next(), example.name(), example.email(), Locale.forLanguageTag("cs"), example.roles(), true);
                    accounts.insert(work, account, now);
                    accounts.setPassword(work, account.id(), hash, now);
                    audit.record("security.account.created", account.id(), Map.of("example", "true"));
                }
            }
            return hash;
        });
    }
}
