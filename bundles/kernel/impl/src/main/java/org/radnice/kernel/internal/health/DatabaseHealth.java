package org.radnice.kernel.internal.health;

import java.sql.Connection;
import java.sql.SQLException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.kernel.api.health.Health;
import org.radnice.kernel.api.health.HealthCheck;
import org.radnice.kernel.internal.Kernel;
import org.radnice.kernel.internal.persistence.Database;

/** Whether the database answers. */
@Component
public final class DatabaseHealth implements HealthCheck {

    private final Database database;

    @Activate
    public DatabaseHealth(@Reference Kernel kernel) {
        this.database = kernel.database();
    }

    @Override
    public String module() {
        return "kernel";
    }

    @Override
    public String name() {
        return "database";
    }

    @Override
    public Health check() {
        try (Connection connection = database.probe()) {
            return connection.isValid(1)
                    ? Health.up(database.dialect().label() + " answers")
                    : Health.down(database.dialect().label() + " does not answer");
        } catch (SQLException e) {
            return Health.down(database.dialect().label() + " cannot be reached (" + e.getSQLState() + ")");
        }
    }
}
