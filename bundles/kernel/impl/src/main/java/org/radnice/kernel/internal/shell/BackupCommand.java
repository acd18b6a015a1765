package org.radnice.kernel.internal.shell;

import java.nio.file.Path;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.radnice.kernel.api.shell.ShellAction;
import org.radnice.kernel.internal.DatabaseBackup;

/** The part of {@code ./radnice backup} that only the process which has Derby open can do. */
@Service
@Command(
        scope = "db",
        name = "backup",
        description = "Copies the embedded database into a folder while the server runs",
        detailedDescription = "classpath:help/db-backup.txt")
public final class BackupCommand extends ShellAction {

    @Reference
    private DatabaseBackup backup;

    @Argument(index = 0, name = "folder", description = "An empty folder that the server may write, with its whole path", required = true)
    @Completion(FileCompleter.class)
    private String folder;

    @Override
    protected void run() {
        System.out.println("The database was copied to " + backup.copyTo(Path.of(folder)));
    }
}
