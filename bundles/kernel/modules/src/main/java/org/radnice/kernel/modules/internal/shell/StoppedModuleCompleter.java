package org.radnice.kernel.modules.internal.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.radnice.kernel.modules.internal.ModuleState;
import org.radnice.kernel.modules.internal.Modules;

/** Names of stopped modules that can be replaced while the node runs. */
@Service
public final class StoppedModuleCompleter implements Completer {

    @Reference
    private Modules modules;

    @Override
    public int complete(Session session, CommandLine commandLine, List<String> candidates) {
        StringsCompleter names = new StringsCompleter();
        modules.list().stream()
                .filter(ModuleState::swappable)
                .filter(module -> module.generations().isEmpty())
                .forEach(module -> names.getStrings().add(module.name()));
        return names.complete(session, commandLine, candidates);
    }
}
