package org.radnice.forms.internal.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.radnice.forms.api.FormDefinition;
import org.radnice.forms.internal.DefinitionService;
import org.radnice.kernel.api.shell.ShellAction;

/** Writes a definition to a file or to the screen. */
@Service
@Command(scope = "forms", name = "export", description = "Writes the definition of a form as JSON")
public final class FormExportCommand extends ShellAction {

    @Argument(name = "form", description = "Id of the form", required = true)
    @Completion(FormCompleter.class)
    private String id;

    @Argument(index = 1, name = "file", description = "New file to write to; without it the screen")
    @Completion(FileCompleter.class)
    private String file;

    @Reference
    private DefinitionService definitions;

    @Override
    protected void run() throws Exception {
        FormDefinition form = definitions.find(id);
        String json = definitions.json(form);
        if (file == null) {
            System.out.print(json);
        } else {
            Files.writeString(Path.of(file), json, StandardOpenOption.CREATE_NEW);
            System.out.println("Wrote " + form.id() + " version " + form.version() + " to " + file);
        }
    }
}
