package org.radnice.web.internal.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.radnice.kernel.api.shell.ShellAction;
import org.radnice.web.internal.dispatch.Operation;
import org.radnice.web.internal.dispatch.PublishedOperations;

/** Shows what can be called, and by whom. */
@Command(scope = "web", name = "operations", description = "Lists all published operations with permission and audit code")
@Service
public final class OperationsCommand extends ShellAction {

    @Reference
    private PublishedOperations published;

    @Argument(name = "module", description = "Only those of this module")
    @Completion(ModuleCompleter.class)
    private String module;

    @Override
    protected void run() {
        ShellTable table = new ShellTable();
        table.column("Module");
        table.column("Kind");
        table.column("Method");
        table.column("Path");
        table.column("Permission");
        table.column("Audit");
        for (Operation operation : published.operations()) {
            if (module == null || module.equals(operation.module())) {
                table.addRow().addContent(
                        operation.module(), operation.kind(), operation.method(), operation.path(), operation.permission(),
                        operation.audit());
            }
        }
        table.print(System.out);
    }
}
