package org.radnice.security.internal.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.radnice.kernel.api.shell.ShellAction;
import org.radnice.security.internal.ApiToken;
import org.radnice.security.internal.StaffAccounts;
import org.radnice.security.internal.TokensService;

@Service
@Command(scope = "security", name = "token-list", description = "Lists the bearer tokens of an account")
public final class TokenListCommand extends ShellAction {

    @Argument(name = "email", description = "Address of the account", required = true)
    @Completion(AccountCompleter.class)
    private String email;

    @Reference
    private StaffAccounts accounts;

    @Reference
    private TokensService tokens;

    @Override
    protected void run() {
        ShellTable table = new ShellTable();
        table.column("Id");
        table.column("Name");
        table.column("Expires");
        table.column("Last used");
        table.emptyTableText("No tokens");
        for (ApiToken token : tokens.of(accounts.findByEmail(email).id())) {
            table.addRow().addContent(
                    token.id(), token.label(), token.expiresAt(), token.usedAt().map(Object::toString).orElse(""));
        }
        table.print(System.out);
    }
}
