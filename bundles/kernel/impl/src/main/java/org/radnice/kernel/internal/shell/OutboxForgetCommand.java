package org.radnice.kernel.internal.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.radnice.kernel.api.event.OutboxAdmin;
import org.radnice.kernel.api.shell.ShellAction;

/** Forgets the handler of a module that was removed for good. */
@Service
@Command(
        scope = "outbox",
        name = "forget",
        description = "Forgets the handler of a module that was removed for good, with all that waits for it",
        detailedDescription = "classpath:help/outbox-forget.txt")
public final class OutboxForgetCommand extends ShellAction {

    @Reference
    private OutboxAdmin outbox;

    @Argument(index = 0, name = "handler", description = "Name of the handler, see outbox:list", required = true)
    @Completion(HandlerCompleter.class)
    private String handler;

    @Override
    protected void run() throws CommandException {
        if (!outbox.forget(handler)) {
            throw new CommandException("There is no handler " + handler + ", or its module is running, see outbox:list");
        }
        System.out.println("The handler was forgotten");
    }
}
