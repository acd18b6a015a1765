package org.radnice.portal.internal.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.radnice.kernel.api.shell.ShellAction;
import org.radnice.portal.internal.board.NoticeBoard;
import org.radnice.portal.internal.board.Posting;

/** Lists what waits or hangs on the notice board. */
@Service
@Command(scope = "portal", name = "notice-list", description = "Lists postings of the notice board")
public final class NoticeListCommand extends ShellAction {

    @Option(name = "--removed", description = "Those that were taken down instead, newest first")
    private boolean removed;

    @Option(name = "--limit", description = "How many removed ones at most")
    private int limit = 50;

    @Reference
    private NoticeBoard board;

    @Override
    protected void run() {
        ShellTable table = new ShellTable();
        table.column("Id");
        table.column("Title");
        table.column("State");
        table.column("From");
        table.column("To");
        table.column("Files").alignRight();
        table.emptyTableText("The board is empty.");
        for (Posting posting : removed ? board.archive(0, limit).postings() : board.open()) {
            table.addRow().addContent(
                    posting.id(),
                    posting.text().title(),
                    posting.state(),
                    posting.text().from(),
                    posting.text().to(),
                    posting.files().size());
        }
        table.print(System.out);
    }
}
