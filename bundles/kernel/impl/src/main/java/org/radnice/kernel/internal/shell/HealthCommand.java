package org.radnice.kernel.internal.shell;

import java.util.Comparator;
import java.util.List;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.radnice.kernel.api.health.Health;
import org.radnice.kernel.api.health.HealthCheck;
import org.radnice.kernel.api.shell.ShellAction;

/** How each part is. */
@Service
@Command(scope = "radnice", name = "health", description = "Shows how each part of the server is")
public final class HealthCommand extends ShellAction {

    @Reference
    private List<HealthCheck> checks;

    @Override
    protected void run() {
        ShellTable table = new ShellTable();
        table.column("module");
        table.column("check");
        table.column("status");
        table.column("detail");
        checks.stream()
                .sorted(Comparator.comparing(HealthCheck::module).thenComparing(HealthCheck::name))
                .forEach(check -> {
                    Health health = check.check();
                    table.addRow().addContent(check.module(), check.name(), health.status(), health.detail());
                });
        table.print(System.out);
    }
}
