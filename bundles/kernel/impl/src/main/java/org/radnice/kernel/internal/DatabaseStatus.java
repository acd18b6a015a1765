package org.radnice.kernel.internal;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.kernel.internal.migration.Migrator;
import org.radnice.kernel.internal.persistence.Database;
import org.radnice.kernel.internal.persistence.DatabaseUnavailableException;

/** What the shell shows of the database. */
@Component(service = DatabaseStatus.class)
public final class DatabaseStatus {

    private final Database database;
    private final Migrator migrator;

    @Activate
    public DatabaseStatus(@Reference Kernel kernel, @Reference Clock clock) {
        this.database = kernel.database();
        this.migrator = new Migrator(kernel.jdbc(), clock);
    }

    /** One applied script. */
    public record Schema(String module, int version, String script, long appliedAt) {}

    /** Product, version, address and load, in one line. */
    public String describe() {
        try (Connection connection = database.probe()) {
            DatabaseMetaData product = connection.getMetaData();
            int[] load = database.load();
            return product.getDatabaseProductName() + " " + product.getDatabaseProductVersion() + " at "
                    + database.description() + ", " + load[1] + " of " + load[0] + " connections in use";
        } catch (SQLException e) {
            throw new DatabaseUnavailableException(e);
        }
    }

    /** All applied scripts, of each module the newest last. */
    public List<Schema> schemas() {
        return migrator.applied().stream()
                .map(each -> new Schema(each.module(), each.version(), each.name(), each.appliedAt()))
                .toList();
    }
}
