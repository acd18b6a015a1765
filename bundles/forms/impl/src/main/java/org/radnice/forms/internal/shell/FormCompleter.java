package org.radnice.forms.internal.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.radnice.forms.api.FormDefinition;
import org.radnice.forms.internal.DefinitionService;

/** Completes ids of forms. */
@Service
public final class FormCompleter implements Completer {

    @Reference
    private DefinitionService definitions;

    @Override
    public int complete(Session session, CommandLine commandLine, List<String> candidates) {
        List<String> ids = definitions.all().stream().map(FormDefinition::id).toList();
        return new StringsCompleter(ids).complete(session, commandLine, candidates);
    }
}
