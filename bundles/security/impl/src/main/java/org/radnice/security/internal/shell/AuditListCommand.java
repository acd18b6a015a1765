package org.radnice.security.internal.shell;

import java.util.Optional;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.radnice.kernel.api.shell.ShellAction;
import org.radnice.security.api.AuditTrail;
import org.radnice.security.internal.AuditFilter;
import org.radnice.security.internal.AuditTrailService;

@Service
@Command(scope = "security", name = "audit-list", description = "Lists audit entries, newest first")
public final class AuditListCommand extends ShellAction {

    @Option(name = "--code", description = "What was done, or the beginning of it, for example security.account")
    private String code = "";

    @Option(name = "--actor", description = "Account id, anonymous or system")
    private String actor = "";

    @Option(name = "--subject", description = "Id of the record")
    private String subject = "";

    @Option(name = "--limit", description = "How many at most")
    private int limit = 50;

    @Reference
    private AuditTrailService trail;

    @Override
    protected void run() {
        ShellTable table = new ShellTable();
        table.column("When");
        table.column("Code");
        table.column("Subject");
        table.column("Actor");
        table.column("Channel");
        table.column("Correlation");
        table.emptyTableText("No entries");
        AuditFilter filter = new AuditFilter(code, actor, subject, Optional.empty(), Optional.empty(), "");
        for (AuditTrail.Entry entry : trail.find(filter, Math.max(1, limit))) {
            table.addRow().addContent(
                    entry.at(), entry.code(), entry.subject(), entry.actor(), entry.channel(), entry.correlation());
        }
        table.print(System.out);
    }
}
