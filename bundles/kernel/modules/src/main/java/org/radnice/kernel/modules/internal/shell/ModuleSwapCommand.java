package org.radnice.kernel.modules.internal.shell;

import java.time.Duration;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.radnice.kernel.api.shell.ShellAction;
import org.radnice.kernel.modules.internal.Modules;

/** Replaces the running version of a module. */
@Service
@Command(
        scope = "module",
        name = "swap",
        description = "Replaces the running version of a module by another one, without failing a request",
        detailedDescription = "classpath:help/module-swap.txt")
public final class ModuleSwapCommand extends ShellAction {

    @Argument(index = 0, name = "module", description = "Name of the module", required = true)
    @Completion(RunningModuleCompleter.class)
    private String name;

    @Argument(index = 1, name = "version", description = "Version that is to run", required = true)
    @Completion(AvailableVersionCompleter.class)
    private String version;

    @Option(name = "--timeout", aliases = "-t", description = "Seconds that the new version has to become healthy")
    private int timeout = 60;

    @Reference
    private Modules modules;

    @Override
    protected void run() throws CommandException {
        modules.swap(name, VersionArgument.of(version), Duration.ofSeconds(timeout), System.out::println);
    }
}
