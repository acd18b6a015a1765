package org.radnice.security.internal.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.radnice.kernel.api.shell.ShellAction;
import org.radnice.security.api.Account;
import org.radnice.security.internal.AccountFilter;
import org.radnice.security.internal.AccountOverview;
import org.radnice.security.internal.StaffAccounts;

@Service
@Command(scope = "security", name = "account-list", description = "Lists accounts")
public final class AccountListCommand extends ShellAction {

    @Argument(name = "text", description = "Part of a name or an address")
    private String text = "";

    @Option(name = "--role", description = "Only accounts with this role")
    @Completion(RoleCompleter.class)
    private String role = "";

    @Option(name = "--limit", description = "How many at most")
    private int limit = 100;

    @Reference
    private StaffAccounts accounts;

    @Override
    protected void run() {
        StaffAccounts.Found found =
                accounts.search(new AccountFilter(text, role, AccountFilter.State.ALL), 0, Math.max(1, limit));
        ShellTable table = new ShellTable();
        table.column("Address");
        table.column("Name");
        table.column("Roles");
        table.column("State");
        table.column("Last sign-in");
        table.emptyTableText("No accounts");
        for (AccountOverview overview : found.accounts()) {
            Account account = overview.account();
            String state = !account.active() ? "closed" : overview.hasPassword() ? "open" : "invited";
            table.addRow().addContent(
                    account.email(),
                    account.name(),
                    String.join(" ", account.roles().stream().sorted().toList()),
                    state,
                    overview.signedInAt().map(Object::toString).orElse(""));
        }
        table.print(System.out);
        System.out.println(found.accounts().size() + " of " + found.total());
    }
}
