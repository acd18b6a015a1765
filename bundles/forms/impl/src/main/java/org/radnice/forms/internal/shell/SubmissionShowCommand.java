package org.radnice.forms.internal.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.radnice.forms.internal.CaseService;
import org.radnice.forms.internal.CaseService.Case;
import org.radnice.forms.internal.submission.Course;
import org.radnice.forms.internal.submission.Entry;
import org.radnice.kernel.api.shell.ShellAction;

/** Shows the course of one submission, without its answers and texts. */
@Service
@Command(scope = "forms", name = "show", description = "Shows the course of a submission, without its content")
public final class SubmissionShowCommand extends ShellAction {

    @Argument(name = "reference", description = "Number of the submission", required = true)
    @Completion(ReferenceCompleter.class)
    private String reference;

    @Reference
    private CaseService cases;

    @Override
    protected void run() {
        Case whole = cases.open(reference);
        Course course = whole.submission().course();
        System.out.println(whole.submission().filed().reference() + "  " + whole.form().id() + " version " + whole.form().version());
        System.out.println("State " + course.state() + ", due " + course.dueOn()
                + (course.confirmBy() == null ? "" : ", to be confirmed by " + course.confirmBy())
                + (course.answerBy() == null ? "" : ", to be completed by " + course.answerBy())
                + (course.outcome() == null ? "" : ", outcome " + course.outcome()));
        System.out.println(whole.submission().filed().answers().size() + " answers, " + whole.documents().size() + " documents");
        ShellTable table = new ShellTable();
        table.column("When");
        table.column("What");
        table.column("Who");
        table.column("Until");
        for (Entry entry : whole.entries()) {
            table.addRow().addContent(entry.at(), entry.what(), entry.side(), entry.until() == null ? "" : entry.until());
        }
        table.print(System.out);
    }
}
