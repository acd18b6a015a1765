package org.radnice.security.internal.shell;

import java.util.List;
import java.util.Set;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.radnice.kernel.api.shell.ShellAction;
import org.radnice.security.api.Account;
import org.radnice.security.internal.StaffAccounts;

@Service
@Command(scope = "security", name = "account-roles", description = "Gives an account these roles instead of those it has")
public final class AccountRolesCommand extends ShellAction {

    @Argument(index = 0, name = "email", description = "Address of the account", required = true)
    @Completion(AccountCompleter.class)
    private String email;

    @Argument(index = 1, name = "roles", description = "citizen, official, manager, administrator", required = true,
            multiValued = true)
    @Completion(RoleCompleter.class)
    private List<String> roles;

    @Reference
    private StaffAccounts accounts;

    @Override
    protected void run() {
        Account account = accounts.findByEmail(email);
        accounts.change(account.id(), account.name(), Set.copyOf(roles));
        System.out.println("Roles changed");
    }
}
