package org.radnice.forms.internal.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.apache.karaf.shell.support.table.ShellTable;
import org.radnice.forms.api.DefinitionInvalidException;
import org.radnice.forms.api.FormDefinition;
import org.radnice.forms.internal.DefinitionService;
import org.radnice.kernel.api.shell.ShellAction;
import org.radnice.web.api.Texts;

/** Publishes a definition from a file. */
@Service
@Command(scope = "forms", name = "import", description = "Checks a definition of a form and publishes it")
public final class FormImportCommand extends ShellAction {

    @Argument(name = "file", description = "JSON file with the definition", required = true)
    @Completion(FileCompleter.class)
    private String file;

    @Reference
    private DefinitionService definitions;

    @Reference
    private Texts texts;

    @Override
    protected void run() throws Exception {
        try {
            FormDefinition form = definitions.publish(Files.readString(Path.of(file)));
            System.out.println("Published " + form.id() + " version " + form.version());
        } catch (DefinitionInvalidException invalid) {
            ShellTable table = new ShellTable();
            table.column("Place");
            table.column("Problem");
            invalid.violations().forEach(one -> table.addRow().addContent(
                    one.field().isEmpty() ? "/" : one.field(),
                    texts.text(Locale.ENGLISH, one.messageKey(), one.arguments().toArray())));
            table.print(System.out);
            throw new CommandException("Not published: the definition has " + invalid.violations().size() + " problems");
        }
    }
}
