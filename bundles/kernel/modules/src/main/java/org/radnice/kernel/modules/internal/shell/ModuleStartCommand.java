package org.radnice.kernel.modules.internal.shell;

import java.time.Duration;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.radnice.kernel.api.shell.ShellAction;
import org.radnice.kernel.modules.internal.Modules;

/** Starts a stopped or new module. */
@Service
@Command(
        scope = "module",
        name = "start",
        description = "Starts a module that was stopped or that is new",
        detailedDescription = "classpath:help/module-start.txt")
public final class ModuleStartCommand extends ShellAction {

    @Argument(index = 0, name = "module", description = "Name of the module", required = true)
    @Completion(StoppedModuleCompleter.class)
    private String name;

    @Argument(index = 1, name = "version", description = "Version that is to run; by default the one that was stopped, or the highest available one")
    @Completion(AvailableVersionCompleter.class)
    private String version;

    @Option(name = "--timeout", aliases = "-t", description = "Seconds to wait until the module is healthy")
    private int timeout = 60;

    @Reference
    private Modules modules;

    @Override
    protected void run() throws CommandException {
        modules.start(
                        name,
                        version == null ? Optional.empty() : Optional.of(VersionArgument.of(version)),
                        Duration.ofSeconds(timeout),
                        System.out::println)
                .forEach(missing -> System.out.println("Not healthy yet: " + missing));
    }
}
