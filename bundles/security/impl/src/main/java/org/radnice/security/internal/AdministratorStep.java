package org.radnice.security.internal;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.kernel.api.context.CallContext;
import org.radnice.kernel.api.context.CallContexts;
import org.radnice.kernel.api.error.DomainException;
import org.radnice.kernel.api.office.Office;
import org.radnice.kernel.api.setup.SetupDialog;
import org.radnice.kernel.api.setup.SetupStep;
import org.radnice.security.api.Account;

/** The first account, which makes the others. */
@Component
public final class AdministratorStep implements SetupStep {

    private final SecurityHealth health;
    private final StaffAccounts accounts;
    private final Office office;
    private final CallContexts contexts;

    @Activate
    public AdministratorStep(
            @Reference SecurityHealth health,
            @Reference StaffAccounts accounts,
            @Reference Office office,
            @Reference CallContexts contexts) {
        this.health = health;
        this.accounts = accounts;
        this.office = office;
        this.contexts = contexts;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public String title() {
        return "First administrator";
    }

    @Override
    public List<String> missing() {
        return health.nobodyLooksAfterTheSystem() ? List.of("There is no administrator") : List.of();
    }

    @Override
    public void lead(SetupDialog dialog) {
        if (missing().isEmpty() && !dialog.confirm("There is an administrator already. Make another?", false)) {
            return;
        }
        String email = dialog.ask("E-mail address of the administrator, empty to decide later", "");
        if (email.isEmpty()) {
            return;
        }
        String name = dialog.ask("Name and surname", "");
        String site = Site.base(office.mode(), office.profile().web(), "");
        CallContext context = new CallContext(
                contexts.newCorrelation(), CallContext.SYSTEM, "shell", Locale.forLanguageTag("cs"));
        try {
            dialog.say("Set the password here; the link works once: "
                    + contexts.call(context, () -> accounts.createByHand(name, email, Set.of(Account.ADMINISTRATOR), site)));
        } catch (DomainException e) {
            dialog.say("The account was not made: " + e.getMessage());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
