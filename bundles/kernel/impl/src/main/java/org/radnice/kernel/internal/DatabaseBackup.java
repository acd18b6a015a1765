package org.radnice.kernel.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.kernel.internal.persistence.Database;
import org.radnice.kernel.internal.persistence.Dialect;

/** Copies the embedded database while it is in use. */
@Component(service = DatabaseBackup.class)
public final class DatabaseBackup {

    private final Database database;

    @Activate
    public DatabaseBackup(@Reference Kernel kernel) {
        this(kernel.database());
    }

    DatabaseBackup(Database database) {
        this.database = database;
    }

    /**
     * Writes a copy that holds every transaction committed before the call; readers and writers go on meanwhile.
     *
     * @param folder empty or not there yet
     * @return the folder of the copy, inside of {@code folder}
     */
    public Path copyTo(Path folder) {
        if (database.dialect() != Dialect.DERBY) {
            throw new BackupRefusedException("the database is PostgreSQL: use ./radnice backup, which calls pg_dump");
        }
        if (!folder.isAbsolute()) {
            throw new BackupRefusedException("the folder must be named with its whole path, beginning with /");
        }
        prepare(folder);
        try (Connection connection = database.probe();
                CallableStatement backup = connection.prepareCall("CALL SYSCS_UTIL.SYSCS_BACKUP_DATABASE(?)")) {
            backup.setString(1, folder.toString());
            backup.execute();
        } catch (SQLException e) {
            throw new BackupRefusedException("the database could not be copied: " + e.getMessage());
        }
        return copyIn(folder);
    }

    private static void prepare(Path folder) {
        try {
            Files.createDirectories(folder);
            try (Stream<Path> content = Files.list(folder)) {
                if (content.findAny().isPresent()) {
                    throw new BackupRefusedException("the folder " + folder + " is not empty");
                }
            }
        } catch (IOException e) {
            throw new BackupRefusedException("the folder " + folder + " cannot be written by the server");
        }
    }

    private static Path copyIn(Path folder) {
        try (Stream<Path> content = Files.list(folder)) {
            return content.findFirst().orElseThrow(() -> new BackupRefusedException("the database has left no copy"));
        } catch (IOException e) {
            throw new BackupRefusedException("the copy in " + folder + " cannot be read");
        }
    }
}
