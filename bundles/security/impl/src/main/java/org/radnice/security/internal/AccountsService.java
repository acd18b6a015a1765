package org.radnice.security.internal;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.kernel.api.persistence.Transactions;
import org.radnice.security.api.Account;
import org.radnice.security.api.Accounts;
import org.radnice.security.internal.store.AccountStore;

/** Looks accounts up for other modules. */
@Component(service = Accounts.class)
public final class AccountsService implements Accounts {

    private final Transactions transactions;
    private final AccountStore store;
    private final CallerDirectory directory;

    @Activate
    public AccountsService(
            @Reference Transactions transactions, @Reference AccountStore store, @Reference CallerDirectory directory) {
        this.transactions = transactions;
        this.store = store;
        this.directory = directory;
    }

    @Override
    public Optional<Account> find(String id) {
        return transactions.read(work -> store.find(work, id));
    }

    @Override
    public List<Account> withPermission(String permission) {
        return transactions.read(work -> store.activeWithRoles(work, directory.policy().rolesWith(permission)));
    }
}
