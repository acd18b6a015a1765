package org.radnice.notification.internal.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.radnice.notification.api.Notifications.Status;
import org.radnice.notification.internal.store.MessageStore;

/** Completes ids of messages that are stuck. */
@Service
public final class StuckMessageCompleter implements Completer {

    @Reference
    private MessageStore store;

    @Override
    public int complete(Session session, CommandLine commandLine, List<String> candidates) {
        List<String> ids = store.page(List.of(Status.RETRYING, Status.FAILED), 0, 50).stream()
                .map(message -> message.delivery().id())
                .toList();
        return new StringsCompleter(ids).complete(session, commandLine, candidates);
    }
}
