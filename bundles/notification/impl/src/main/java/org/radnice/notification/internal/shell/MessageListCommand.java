package org.radnice.notification.internal.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.radnice.kernel.api.shell.ShellAction;
import org.radnice.notification.api.Notifications.Status;
import org.radnice.notification.internal.store.MessageStore;
import org.radnice.notification.internal.store.StoredMessage;

/** Lists messages without their recipients and texts. */
@Service
@Command(scope = "notification", name = "list", description = "Lists messages, newest first")
public final class MessageListCommand extends ShellAction {

    @Option(name = "--all", description = "Also those that were sent")
    private boolean all;

    @Option(name = "--limit", description = "How many at most")
    private int limit = 50;

    @Reference
    private MessageStore store;

    @Override
    protected void run() {
        ShellTable table = new ShellTable();
        table.column("Id");
        table.column("Kind");
        table.column("State");
        table.column("Tries").alignRight();
        table.column("Created");
        table.column("Problem");
        table.emptyTableText("Nothing waits and nothing has failed.");
        List<Status> states =
                all ? List.of(Status.values()) : List.of(Status.WAITING, Status.RETRYING, Status.FAILED);
        for (StoredMessage message : store.page(states, 0, limit)) {
            table.addRow().addContent(
                    message.delivery().id(),
                    message.delivery().kind(),
                    message.delivery().status(),
                    message.attempts(),
                    message.createdAt(),
                    message.delivery().problem());
        }
        table.print(System.out);
    }
}
