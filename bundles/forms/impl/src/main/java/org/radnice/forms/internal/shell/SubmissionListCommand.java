package org.radnice.forms.internal.shell;

import java.util.EnumSet;
import java.util.Set;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.radnice.forms.api.SubmissionState;
import org.radnice.forms.internal.CaseService;
import org.radnice.forms.internal.submission.QueueFilter;
import org.radnice.forms.internal.submission.QueueRow;
import org.radnice.kernel.api.shell.ShellAction;

/** Lists submissions without anything of their content. */
@Service
@Command(scope = "forms", name = "submissions", description = "Lists submissions, the nearest deadline first")
public final class SubmissionListCommand extends ShellAction {

    @Option(name = "--state", description = "Only those in this state; all open ones without it")
    @Completion(StateCompleter.class)
    private SubmissionState state;

    @Option(name = "--form", description = "Only those of this form")
    @Completion(FormCompleter.class)
    private String form = "";

    @Option(name = "--limit", description = "How many at most")
    private int limit = 50;

    @Reference
    private CaseService cases;

    @Override
    protected void run() {
        Set<SubmissionState> states = state != null
                ? EnumSet.of(state)
                : EnumSet.of(SubmissionState.RECEIVED, SubmissionState.TO_CONFIRM, SubmissionState.IN_PROGRESS,
                        SubmissionState.WAITING_FOR_CITIZEN);
        CaseService.Page page = cases.queue(new QueueFilter(states, form, "", null, ""), 0, Math.max(1, Math.min(1000, limit)));
        ShellTable table = new ShellTable();
        table.column("Reference");
        table.column("Form");
        table.column("Version").alignRight();
        table.column("State");
        table.column("Received");
        table.column("Due");
        table.column("Taken over");
        table.emptyTableText("No submissions.");
        for (QueueRow row : page.rows()) {
            table.addRow().addContent(row.reference(), row.form(), row.formVersion(), row.state(), row.receivedAt(), row.dueOn(),
                    row.assignee().isEmpty() ? "no" : "yes");
        }
        table.print(System.out);
        if (page.total() > page.rows().size()) {
            System.out.println(page.rows().size() + " of " + page.total());
        }
    }
}
