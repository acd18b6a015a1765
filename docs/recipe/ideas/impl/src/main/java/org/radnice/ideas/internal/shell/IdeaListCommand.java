package org.radnice.ideas.internal.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.radnice.ideas.internal.Idea;
import org.radnice.ideas.internal.store.IdeaStore;
import org.radnice.kernel.api.shell.ShellAction;

/** Lists ideas. */
@Service
@Command(scope = "ideas", name = "list", description = "Lists ideas, newest first")
public final class IdeaListCommand extends ShellAction {

    @Option(name = "--limit", description = "How many at most")
    private int limit = 20;

    @Reference
    private IdeaStore store;

    @Override
    protected void run() {
        ShellTable table = new ShellTable();
        table.column("Created");
        table.column("Idea");
        table.emptyTableText("There are no ideas yet.");
        for (Idea idea : store.newest(limit)) {
            table.addRow().addContent(idea.createdAt(), idea.text());
        }
        table.print(System.out);
    }
}
