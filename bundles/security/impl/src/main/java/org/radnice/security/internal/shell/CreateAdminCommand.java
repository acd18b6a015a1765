package org.radnice.security.internal.shell;

import java.util.Set;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.radnice.kernel.api.office.Office;
import org.radnice.kernel.api.shell.ShellAction;
import org.radnice.security.api.Account;
import org.radnice.security.internal.Site;
import org.radnice.security.internal.StaffAccounts;

@Service
@Command(
        scope = "security",
        name = "create-admin",
        description = "Makes an administrator and prints the link with which the password is set")
public final class CreateAdminCommand extends ShellAction {

    @Argument(index = 0, name = "email", description = "Address of the administrator", required = true)
    private String email;

    @Argument(index = 1, name = "name", description = "Name of the administrator", required = true)
    private String name;

    @Reference
    private StaffAccounts accounts;

    @Reference
    private Office office;

    @Override
    protected void run() {
        String site = Site.base(office.mode(), office.profile().web(), "");
        System.out.println("Set the password here; the link works once: "
                + accounts.createByHand(name, email, Set.of(Account.ADMINISTRATOR), site));
    }
}
