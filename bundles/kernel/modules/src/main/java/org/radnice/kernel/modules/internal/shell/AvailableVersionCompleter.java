package org.radnice.kernel.modules.internal.shell;

import java.util.Arrays;
import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.radnice.kernel.modules.internal.Modules;

/** Versions to which the module that is named before in the line can be changed. */
@Service
public final class AvailableVersionCompleter implements Completer {

    @Reference
    private Modules modules;

    @Override
    public int complete(Session session, CommandLine commandLine, List<String> candidates) {
        List<String> words = Arrays.asList(commandLine.getArguments());
        StringsCompleter versions = new StringsCompleter();
        modules.list().stream()
                .filter(module -> words.contains(module.name()))
                .forEach(module -> {
                    module.available().forEach(version -> versions.getStrings().add(version.toString()));
                    if (module.generations().size() > 1) {
                        module.installed().forEach(version -> versions.getStrings().add(version.toString()));
                    }
                });
        return versions.complete(session, commandLine, candidates);
    }
}
