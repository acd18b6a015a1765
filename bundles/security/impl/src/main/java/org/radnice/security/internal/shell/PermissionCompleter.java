package org.radnice.security.internal.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.radnice.security.internal.PolicyAdmin;

/** Offers the permissions of the modules that are present. */
@Service
public final class PermissionCompleter implements Completer {

    @Reference
    private PolicyAdmin policy;

    @Override
    public int complete(Session session, CommandLine commandLine, List<String> candidates) {
        List<String> names = policy.lines().stream().map(line -> line.permission().name()).toList();
        return new StringsCompleter(names).complete(session, commandLine, candidates);
    }
}
