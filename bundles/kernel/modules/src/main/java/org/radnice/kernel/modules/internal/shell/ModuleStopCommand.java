package org.radnice.kernel.modules.internal.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.radnice.kernel.api.shell.ShellAction;
import org.radnice.kernel.modules.internal.Modules;

/** Stops a module. */
@Service
@Command(
        scope = "module",
        name = "stop",
        description = "Stops a module until it is started again; the others run on and show a notice in its place",
        detailedDescription = "classpath:help/module-stop.txt")
public final class ModuleStopCommand extends ShellAction {

    @Argument(index = 0, name = "module", description = "Name of the module", required = true)
    @Completion(RunningModuleCompleter.class)
    private String name;

    @Reference
    private Modules modules;

    @Override
    protected void run() {
        modules.stop(name, System.out::println);
    }
}
