package org.radnice.forms.internal.shell;

import java.util.Locale;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.radnice.forms.api.FormDefinition;
import org.radnice.forms.internal.DefinitionService;
import org.radnice.forms.internal.definition.DefinitionWriter;
import org.radnice.kernel.api.shell.ShellAction;

/** Lists the published forms. */
@Service
@Command(scope = "forms", name = "list", description = "Lists the published forms")
public final class FormListCommand extends ShellAction {

    @Reference
    private DefinitionService definitions;

    @Override
    protected void run() {
        ShellTable table = new ShellTable();
        table.column("Id");
        table.column("Version").alignRight();
        table.column("Title");
        table.column("Steps").alignRight();
        table.column("Fields").alignRight();
        table.column("Identity");
        table.emptyTableText("No form is published.");
        for (FormDefinition form : definitions.all()) {
            table.addRow().addContent(
                    form.id(),
                    form.version(),
                    form.title().in(Locale.forLanguageTag("cs")),
                    form.steps().size(),
                    form.fields().count(),
                    DefinitionWriter.code(form.identity().required()));
        }
        table.print(System.out);
    }
}
