package org.radnice.kernel.internal.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.radnice.kernel.api.event.OutboxAdmin;

/** Forgets the handler of a module that was removed for good. */
@Service
@Command(scope = "outbox", name = "forget", description = "Forgets the handler of a module that was removed for good, with all that waits for it")
public final class OutboxForgetCommand implements Action {

    @Reference
    private OutboxAdmin outbox;

    @Argument(index = 0, name = "handler", description = "Name of the handler, see outbox:list", required = true)
    @Completion(HandlerCompleter.class)
    private String handler;

    @Override
    public Object execute() {
        System.out.println(outbox.forget(handler) ? "The handler was forgotten" : "There is no such handler, or it is present");
        return null;
    }
}
