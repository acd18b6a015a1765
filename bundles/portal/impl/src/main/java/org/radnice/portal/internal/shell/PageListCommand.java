package org.radnice.portal.internal.shell;

import java.time.Clock;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.apache.karaf.shell.support.table.ShellTable;
import org.radnice.kernel.api.shell.ShellAction;
import org.radnice.portal.internal.content.Content;
import org.radnice.portal.internal.content.Editing;
import org.radnice.portal.internal.content.Kind;

/** Lists the office's texts. */
@Service
@Command(scope = "portal", name = "page-list", description = "Lists service pages, news and static pages")
public final class PageListCommand extends ShellAction {

    @Option(name = "--kind", description = "Only this kind: service, news or page")
    @Completion(value = StringsCompleter.class, values = {"service", "news", "page"})
    private String kind;

    @Reference
    private Editing editing;

    @Reference
    private Clock clock;

    @Override
    protected void run() {
        ShellTable table = new ShellTable();
        table.column("Id");
        table.column("Title");
        table.column("Public").alignRight();
        table.column("Newest").alignRight();
        table.column("Open").alignRight();
        table.column("Review");
        table.column("Verified");
        table.emptyTableText("There are no texts.");
        for (Kind each : Kind.values()) {
            if (kind == null || each.code().equals(kind)) {
                for (Content content : editing.all(each)) {
                    table.addRow().addContent(
                            content.id(),
                            content.title(),
                            number(content.live(clock.instant())),
                            content.lastVersion(),
                            number(content.openVersion()),
                            content.review().due() == null ? "-" : content.review().due(),
                            content.review().verifiedOn() == null ? "-" : content.review().verifiedOn());
                }
            }
        }
        table.print(System.out);
    }

    private static String number(int version) {
        return version == 0 ? "-" : String.valueOf(version);
    }
}
