package org.radnice.kernel.internal.shell;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.radnice.kernel.api.shell.ShellAction;
import org.radnice.kernel.internal.DatabaseStatus;

/** Where the database is, and at which version each module's tables are. */
@Service
@Command(scope = "db", name = "status", description = "Shows the database, its connections and the version of each module's tables")
public final class StatusCommand extends ShellAction {

    @Reference
    private DatabaseStatus status;

    @Override
    protected void run() {
        System.out.println(status.describe());
        ShellTable table = new ShellTable();
        table.column("module");
        table.column("version").alignRight();
        table.column("newest script");
        table.column("applied at");
        Map<String, DatabaseStatus.Schema> newest = new TreeMap<>();
        status.schemas().forEach(schema -> newest.put(schema.module(), schema));
        newest.values().forEach(schema -> table.addRow()
                .addContent(schema.module(), schema.version(), schema.script(), Instant.ofEpochMilli(schema.appliedAt())));
        table.print(System.out);
    }
}
