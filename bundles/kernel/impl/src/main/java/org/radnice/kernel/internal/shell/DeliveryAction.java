package org.radnice.kernel.internal.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.support.CommandException;
import org.radnice.kernel.api.event.OutboxAdmin;
import org.radnice.kernel.api.shell.ShellAction;

/** A command for one failing delivery. */
abstract class DeliveryAction extends ShellAction {

    @Reference
    private OutboxAdmin outbox;

    @Argument(index = 0, name = "event", description = "Id of the event, see outbox:list -f", required = true)
    @Completion(FailingEventCompleter.class)
    private String event;

    @Argument(index = 1, name = "handler", description = "Name of the handler", required = true)
    @Completion(HandlerCompleter.class)
    private String handler;

    @Override
    protected final void run() throws CommandException {
        if (!change(outbox, event, handler)) {
            throw new CommandException("No delivery of event " + event + " to " + handler + " fails, see outbox:list -f");
        }
    }

    /** Does it and says so; false when there is no such delivery. */
    abstract boolean change(OutboxAdmin outbox, String event, String handler);
}
