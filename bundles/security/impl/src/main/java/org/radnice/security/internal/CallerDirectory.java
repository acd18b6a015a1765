package org.radnice.security.internal;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.radnice.kernel.api.context.CallContext;
import org.radnice.kernel.api.context.CallContexts;
import org.radnice.kernel.api.persistence.Transactions;
import org.radnice.security.api.Account;
import org.radnice.security.api.Caller;
import org.radnice.security.api.Callers;
import org.radnice.security.api.Identity;
import org.radnice.security.api.NotAllowedException;
import org.radnice.security.api.NotSignedInException;
import org.radnice.security.internal.store.AccountStore;
import org.radnice.security.internal.store.PolicyStore;

/**
 * Knows callers and the policy. Both are remembered for some seconds, and forgotten at once on the node that changes them:
 * other nodes follow when the seconds are over.
 */
@Component(service = {Callers.class, CallerDirectory.class})
public final class CallerDirectory implements Callers {

    private static final int MOST_CALLERS = 10_000;
    private static final String THE_POLICY = "policy";

    private final CallContexts contexts;
    private final Transactions transactions;
    private final AccountStore accounts;
    private final PolicyStore policies;
    private final PermissionCatalog catalog;
    private final Recent<Optional<Caller>> callers;
    private final Recent<Policy> policy;
    private final Runnable catalogChanged = this::forgetAll;

    @Activate
    public CallerDirectory(
            @Reference CallContexts contexts,
            @Reference Transactions transactions,
            @Reference AccountStore accounts,
            @Reference PolicyStore policies,
            @Reference PermissionCatalog catalog,
            @Reference Settings settings) {
        this.contexts = contexts;
        this.transactions = transactions;
        this.accounts = accounts;
        this.policies = policies;
        this.catalog = catalog;
        this.callers = new Recent<>(MOST_CALLERS, () -> age(settings), System::nanoTime);
        this.policy = new Recent<>(1, () -> age(settings), System::nanoTime);
        catalog.listen(catalogChanged);
    }

    @Deactivate
    void stop() {
        catalog.unlisten(catalogChanged);
    }

    @Override
    public Caller current() {
        CallContext context = contexts.current();
        return switch (context.actor()) {
            case CallContext.ANONYMOUS -> nobody(context.locale());
            case CallContext.SYSTEM -> system(context.locale());
            default -> callers.get(context.actor(), this::load).orElseGet(() -> nobody(context.locale()));
        };
    }

    @Override
    public void require(String permission) {
        Caller caller = current();
        if (caller.id().equals(CallContext.SYSTEM) || caller.may(permission)) {
            return;
        }
        if (!caller.signedIn()) {
            throw new NotSignedInException();
        }
        throw new NotAllowedException(permission);
    }

    /** The policy of this moment. */
    Policy policy() {
        return policy.get(THE_POLICY, key -> Policy.of(catalog.all(), transactions.read(policies::all)));
    }

    /** Forgets what is known of an account that has changed. */
    void forget(String account) {
        callers.forget(account);
    }

    /** Forgets everything, because the policy has changed. */
    void forgetAll() {
        policy.forgetAll();
        callers.forgetAll();
    }

    private Optional<Caller> load(String id) {
        return transactions.read(work -> accounts.find(work, id)).filter(Account::active).map(this::caller);
    }

    private Caller caller(Account account) {
        return new Caller(
                account.id(),
                account.name(),
                account.email(),
                account.locale(),
                Identity.ACCOUNT,
                account.roles(),
                policy().permissions(account.roles()));
    }

    private Caller system(Locale locale) {
        return new Caller(CallContext.SYSTEM, "", "", locale, Identity.NONE, Set.of(), policy().known());
    }

    private static Caller nobody(Locale locale) {
        return new Caller(CallContext.ANONYMOUS, "", "", locale, Identity.NONE, Set.of(), Set.of());
    }

    private static Duration age(Settings settings) {
        return Duration.ofSeconds(settings.current().caller_cache_seconds());
    }
}
