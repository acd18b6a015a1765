package org.radnice.security.internal.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.radnice.kernel.api.shell.ShellAction;
import org.radnice.security.internal.StaffAccounts;

@Service
@Command(
        scope = "security",
        name = "account-deactivate",
        description = "Closes an account and ends its sessions, tokens and links")
public final class AccountDeactivateCommand extends ShellAction {

    @Argument(name = "email", description = "Address of the account", required = true)
    @Completion(AccountCompleter.class)
    private String email;

    @Reference
    private StaffAccounts accounts;

    @Override
    protected void run() {
        accounts.deactivate(accounts.findByEmail(email).id());
        System.out.println("Account closed");
    }
}
