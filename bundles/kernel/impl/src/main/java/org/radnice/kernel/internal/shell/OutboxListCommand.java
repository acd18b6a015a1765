package org.radnice.kernel.internal.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.radnice.kernel.api.event.OutboxAdmin;
import org.radnice.kernel.api.shell.ShellAction;

/** What waits in the outbox. */
@Service
@Command(
        scope = "outbox",
        name = "list",
        description = "Shows what waits for each handler of events; with -f the failing deliveries",
        detailedDescription = "classpath:help/outbox-list.txt")
public final class OutboxListCommand extends ShellAction {

    @Reference
    private OutboxAdmin outbox;

    @Option(name = "-f", aliases = "--failing", description = "Show the deliveries that failed at least once, oldest first")
    private boolean failing;

    @Option(name = "-n", aliases = "--limit", description = "How many deliveries to show at most")
    private int limit = 50;

    @Override
    protected void run() {
        ShellTable table = new ShellTable();
        if (failing) {
            table.column("event");
            table.column("type");
            table.column("handler");
            table.column("tries").alignRight();
            table.column("next try");
            table.column("last error");
            table.emptyTableText("No delivery fails");
            outbox.failing(limit).forEach(each -> table.addRow()
                    .addContent(
                            each.eventId(),
                            each.type(),
                            each.handler(),
                            each.attempts(),
                            each.parked() ? "parked" : each.nextAttempt(),
                            each.lastError()));
        } else {
            table.column("handler");
            table.column("present");
            table.column("waiting").alignRight();
            table.column("failing").alignRight();
            table.column("parked").alignRight();
            table.column("oldest");
            table.emptyTableText("No handler is known");
            outbox.backlog().forEach(each -> table.addRow()
                    .addContent(
                            each.handler(),
                            each.present() ? "yes" : "no",
                            each.waiting(),
                            each.failing(),
                            each.parked(),
                            each.oldest() == null ? "" : each.oldest()));
        }
        table.print(System.out);
    }
}
