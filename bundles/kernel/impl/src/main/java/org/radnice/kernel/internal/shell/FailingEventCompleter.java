package org.radnice.kernel.internal.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.radnice.kernel.api.event.OutboxAdmin;

/** Ids of events whose delivery fails. */
@Service
public final class FailingEventCompleter implements Completer {

    @Reference
    private OutboxAdmin outbox;

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        StringsCompleter completer = new StringsCompleter();
        outbox.failing(100).forEach(each -> completer.getStrings().add(each.eventId()));
        return completer.complete(session, line, candidates);
    }
}
