package org.radnice.web.internal.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.radnice.web.internal.dispatch.PublishedOperations;

/** Names of modules that publish something. */
@Service
public final class ModuleCompleter implements Completer {

    @Reference
    private PublishedOperations published;

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        StringsCompleter completer = new StringsCompleter();
        published.operations().forEach(operation -> completer.getStrings().add(operation.module()));
        return completer.complete(session, line, candidates);
    }
}
