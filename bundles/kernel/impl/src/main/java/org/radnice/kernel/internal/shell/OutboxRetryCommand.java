package org.radnice.kernel.internal.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.radnice.kernel.api.event.OutboxAdmin;

/** Makes a failing delivery due now. */
@Service
@Command(scope = "outbox", name = "retry", description = "Makes a failing delivery due now")
public final class OutboxRetryCommand implements Action {

    @Reference
    private OutboxAdmin outbox;

    @Argument(index = 0, name = "event", description = "Id of the event, see outbox:list -f", required = true)
    @Completion(FailingEventCompleter.class)
    private String event;

    @Argument(index = 1, name = "handler", description = "Name of the handler", required = true)
    @Completion(HandlerCompleter.class)
    private String handler;

    @Override
    public Object execute() {
        System.out.println(outbox.retry(event, handler) ? "The delivery is due now" : "There is no such failing delivery");
        return null;
    }
}
