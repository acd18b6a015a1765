package org.radnice.security.internal.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.radnice.kernel.api.shell.ShellAction;
import org.radnice.security.internal.TokensService;

@Service
@Command(scope = "security", name = "token-revoke", description = "Revokes a bearer token")
public final class TokenRevokeCommand extends ShellAction {

    @Argument(name = "id", description = "Id of the token, see security:token-list", required = true)
    private String id;

    @Reference
    private TokensService tokens;

    @Override
    protected void run() {
        tokens.revokeAny(id);
        System.out.println("Token revoked");
    }
}
