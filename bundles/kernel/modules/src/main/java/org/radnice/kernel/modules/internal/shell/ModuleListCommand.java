package org.radnice.kernel.modules.internal.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.osgi.framework.Version;
import org.radnice.kernel.api.shell.ShellAction;
import org.radnice.kernel.modules.internal.Generation;
import org.radnice.kernel.modules.internal.ModuleState;
import org.radnice.kernel.modules.internal.Modules;

/** Shows all modules. */
@Service
@Command(
        scope = "module",
        name = "list",
        description = "Lists the modules of this node with their versions, states and health",
        detailedDescription = "classpath:help/module-list.txt")
public final class ModuleListCommand extends ShellAction {

    @Reference
    private Modules modules;

    @Override
    protected void run() {
        ShellTable table = new ShellTable();
        table.column("Module");
        table.column("Installed");
        table.column("State");
        table.column("Health");
        table.column("Available");
        table.column("Replaced");
        table.emptyTableText("There are no modules.");
        for (ModuleState module : modules.list()) {
            table.addRow().addContent(
                    module.name(),
                    versions(module.installed()),
                    module.state().label(),
                    health(module),
                    versions(new TreeSet<>(module.available())),
                    module.swappable() ? "while running" : "with the node");
        }
        table.print(System.out);
    }

    private static String versions(Iterable<Version> versions) {
        List<String> words = new ArrayList<>();
        versions.forEach(version -> words.add(version.toString()));
        return String.join(", ", words);
    }

    private static String health(ModuleState module) {
        if (module.generations().stream().allMatch(generation -> generation.health().isEmpty())) {
            return "";
        }
        String trouble = module.generations().stream()
                .map(Generation::unhealthy)
                .flatMap(List::stream)
                .map(check -> check.getValue().status() + " " + check.getKey() + ": " + check.getValue().detail())
                .distinct()
                .collect(Collectors.joining("; "));
        return trouble.isEmpty() ? "UP" : trouble;
    }
}
