package org.radnice.forms.internal.shell;

import java.util.List;
import java.util.Set;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.radnice.forms.internal.CaseService;
import org.radnice.forms.internal.submission.QueueFilter;
import org.radnice.forms.internal.submission.QueueRow;

/** Completes numbers of submissions. */
@Service
public final class ReferenceCompleter implements Completer {

    @Reference
    private CaseService cases;

    @Override
    public int complete(Session session, CommandLine commandLine, List<String> candidates) {
        List<String> references = cases.queue(new QueueFilter(Set.of(), "", "", null, ""), 0, 50).rows().stream()
                .map(QueueRow::reference)
                .toList();
        return new StringsCompleter(references).complete(session, commandLine, candidates);
    }
}
