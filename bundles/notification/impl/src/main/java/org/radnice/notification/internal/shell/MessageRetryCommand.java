package org.radnice.notification.internal.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.radnice.kernel.api.shell.ShellAction;
import org.radnice.notification.internal.Resending;

/** Sends a stuck message again. */
@Service
@Command(scope = "notification", name = "retry", description = "Sends a message that is stuck or was given up again now")
public final class MessageRetryCommand extends ShellAction {

    @Argument(name = "id", description = "Id of the message, as notification:list shows it", required = true)
    @Completion(StuckMessageCompleter.class)
    private String id;

    @Reference
    private Resending resending;

    @Override
    protected void run() throws CommandException {
        if (!resending.again(id)) {
            throw new CommandException("No message " + id + " is stuck, see notification:list");
        }
        System.out.println("The message is due now");
    }
}
