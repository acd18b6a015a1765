package org.radnice.kernel.internal.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.radnice.kernel.api.job.Jobs;
import org.radnice.kernel.api.shell.ShellAction;

/** All jobs and how their last runs ended. */
@Service
@Command(scope = "job", name = "list", description = "Shows the jobs, which node runs them, and how the last run ended")
public final class JobListCommand extends ShellAction {

    @Reference
    private Jobs jobs;

    @Override
    protected void run() {
        ShellTable table = new ShellTable();
        table.column("job");
        table.column("present");
        table.column("runs on");
        table.column("last end");
        table.column("last error");
        table.emptyTableText("No job is known");
        jobs.status().forEach(job -> table.addRow()
                .addContent(
                        job.name(),
                        job.present() ? "yes" : "no",
                        job.node(),
                        job.lastEnd() == null ? "" : job.lastEnd(),
                        job.lastError()));
        table.print(System.out);
    }
}
