package org.radnice.forms.internal.shell;

import java.util.Arrays;
import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.radnice.forms.api.SubmissionState;

/** Completes states of submissions. */
@Service
public final class StateCompleter implements Completer {

    @Override
    public int complete(Session session, CommandLine commandLine, List<String> candidates) {
        List<String> states = Arrays.stream(SubmissionState.values()).map(Enum::name).toList();
        return new StringsCompleter(states).complete(session, commandLine, candidates);
    }
}
