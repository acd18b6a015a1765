package org.radnice.security.internal.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.radnice.kernel.api.shell.ShellAction;
import org.radnice.security.internal.PolicyAdmin;

@Service
@Command(scope = "security", name = "permission-list", description = "Lists permissions and the roles that have them")
public final class PermissionListCommand extends ShellAction {

    @Reference
    private PolicyAdmin policy;

    @Override
    protected void run() {
        ShellTable table = new ShellTable();
        table.column("Permission");
        table.column("Roles");
        table.column("What it allows");
        for (PolicyAdmin.Line line : policy.lines()) {
            table.addRow().addContent(
                    line.permission().name(), String.join(" ", line.roles()), line.permission().description());
        }
        table.print(System.out);
    }
}
