package org.radnice.security.internal;

import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.kernel.api.error.UnavailableException;
import org.radnice.kernel.api.health.Health;
import org.radnice.kernel.api.health.HealthCheck;
import org.radnice.kernel.api.persistence.Transactions;
import org.radnice.security.api.Account;
import org.radnice.security.internal.store.AccountStore;

/** Whether accounts are as they must be for the mode of the server. */
@Component(service = {HealthCheck.class, SecurityHealth.class})
public final class SecurityHealth implements HealthCheck {

    private final Transactions transactions;
    private final AccountStore accounts;
    private final ExampleAccounts examples;

    @Activate
    public SecurityHealth(
            @Reference Transactions transactions, @Reference AccountStore accounts, @Reference ExampleAccounts examples) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.examples = examples;
    }

    @Override
    public String module() {
        return "security";
    }

    @Override
    public String name() {
        return "accounts";
    }

    @Override
    public Health check() {
        try {
            if (examples.presentInEarnest()) {
                return Health.down("Example accounts of the evaluation mode are open in production");
            }
            return nobodyLooksAfterTheSystem()
                    ? Health.warn("There is no administrator: use radnice:setup or security:create-admin")
                    : Health.up("Accounts can be used");
        } catch (UnavailableException e) {
            return Health.down("The database cannot be reached");
        }
    }

    boolean nobodyLooksAfterTheSystem() {
        return transactions.read(work -> accounts.activeWithRoles(work, Set.of(Account.ADMINISTRATOR))).isEmpty();
    }
}
