package org.radnice.security.internal.shell;

import java.util.Optional;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.radnice.kernel.api.shell.ShellAction;
import org.radnice.security.internal.PolicyAdmin;

@Service
@Command(scope = "security", name = "permission-set", description = "Decides whether a role has a permission")
public final class PermissionSetCommand extends ShellAction {

    @Argument(index = 0, name = "role", description = "Name of the role", required = true)
    @Completion(RoleCompleter.class)
    private String role;

    @Argument(index = 1, name = "permission", description = "Name of the permission", required = true)
    @Completion(PermissionCompleter.class)
    private String permission;

    @Argument(index = 2, name = "decision", description = "grant, deny or default", required = true)
    @Completion(value = StringsCompleter.class, values = {"grant", "deny", "default"})
    private String decision;

    @Reference
    private PolicyAdmin policy;

    @Override
    protected void run() throws CommandException {
        Optional<Boolean> granted = switch (decision) {
            case "grant" -> Optional.of(true);
            case "deny" -> Optional.of(false);
            case "default" -> Optional.empty();
            default -> throw new CommandException("The decision is grant, deny or default");
        };
        policy.decide(role, permission, granted);
        System.out.println("Policy changed; other nodes follow within seconds");
    }
}
