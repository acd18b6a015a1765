package org.radnice.security.internal.shell;

import java.util.List;
import java.util.Set;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.radnice.kernel.api.office.Office;
import org.radnice.kernel.api.shell.ShellAction;
import org.radnice.security.internal.Site;
import org.radnice.security.internal.StaffAccounts;

@Service
@Command(scope = "security", name = "account-create", description = "Makes an account and mails an invitation to its owner")
public final class AccountCreateCommand extends ShellAction {

    @Argument(index = 0, name = "email", description = "Address of the owner", required = true)
    private String email;

    @Argument(index = 1, name = "name", description = "Name of the owner", required = true)
    private String name;

    @Argument(index = 2, name = "roles", description = "citizen, official, manager, administrator", required = true,
            multiValued = true)
    @Completion(RoleCompleter.class)
    private List<String> roles;

    @Option(name = "--link", description = "Print the invitation's link instead of mailing it")
    private boolean link;

    @Reference
    private StaffAccounts accounts;

    @Reference
    private Office office;

    @Override
    protected void run() {
        String site = Site.base(office.mode(), office.profile().web(), "");
        if (link) {
            System.out.println("Hand this link over; it works once: "
                    + accounts.createByHand(name, email, Set.copyOf(roles), site));
        } else {
            accounts.create(name, email, Set.copyOf(roles), site);
            System.out.println("Account made, the invitation is on its way");
        }
    }
}
