package org.radnice.kernel.internal.migration;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.radnice.kernel.internal.persistence.Jdbc;
import org.radnice.kernel.internal.persistence.SqlErrors;
import org.radnice.kernel.internal.persistence.SqlFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the schema of a module up to date. Any number of nodes may do so at the same time: the lock is a row that each
 * changes first, in the same transaction as the script and its entry in the ledger.
 */
public final class Migrator {

    private static final Logger LOG = LoggerFactory.getLogger(Migrator.class);

    private static final List<String> TABLES = List.of(
            "CREATE TABLE krn_migration_lock (id INTEGER NOT NULL PRIMARY KEY, taken BIGINT NOT NULL)",
            "CREATE TABLE krn_migration (module VARCHAR(40) NOT NULL, version INTEGER NOT NULL,"
                    + " name VARCHAR(120) NOT NULL, checksum CHAR(64) NOT NULL, applied_at BIGINT NOT NULL,"
                    + " PRIMARY KEY (module, version))");

    private final Jdbc jdbc;
    private final Clock clock;

    public Migrator(Jdbc jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Entry(int version, String checksum) {}

    /** What was applied, newest last. */
    public record Applied(String module, int version, String name, long appliedAt) {}

    /**
     * Applies what is missing of the module's scripts.
     *
     * @return number of the newest script in the ledger, or 0
     * @throws MigrationException when two scripts have one number, a released script was changed, or a script fails
     */
    public int migrate(String module, List<Script> scripts) {
        if (scripts.isEmpty()) {
            return 0;
        }
        eachHasItsNumber(module, scripts);
        ensureLedger();
        for (Script script : scripts.stream().sorted(Comparator.comparingInt(Script::version)).toList()) {
            if (!check(module, script, ledger(module))) {
                apply(module, script);
            }
        }
        return ledger(module).keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /** The whole ledger. */
    public List<Applied> applied() {
        return jdbc.list(
                row -> new Applied(row.getString(1), row.getInt(2), row.getString(3), row.getLong(4)),
                "SELECT module, version, name, applied_at FROM krn_migration ORDER BY module, version");
    }

    private static void eachHasItsNumber(String module, List<Script> scripts) {
        Map<Integer, String> names = new HashMap<>();
        for (Script script : scripts) {
            String other = names.putIfAbsent(script.version(), script.name());
            if (other != null) {
                throw new MigrationException("Scripts " + other + " and " + script.name() + " of " + module
                        + " have the same number: the later one has to get the next free one");
            }
        }
    }

    private Map<Integer, String> ledger(String module) {
        Map<Integer, String> ledger = new HashMap<>();
        jdbc.list(
                        row -> new Entry(row.getInt(1), row.getString(2)),
                        "SELECT version, checksum FROM krn_migration WHERE module = ?",
                        module)
                .forEach(entry -> ledger.put(entry.version(), entry.checksum()));
        return ledger;
    }

    private static boolean check(String module, Script script, Map<Integer, String> ledger) {
        String known = ledger.get(script.version());
        if (known == null) {
            int newest = ledger.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
            if (newest > script.version()) {
                throw new MigrationException("Script " + script.name() + " of " + module + " was never applied, but the"
                        + " newer " + newest + " was: a release is missing");
            }
            return false;
        }
        if (!known.equals(script.checksum())) {
            throw new MigrationException("Script " + script.name() + " of " + module
                    + " differs from what was applied under its number: released scripts never change");
        }
        return true;
    }

    private void apply(String module, Script script) {
        try {
            jdbc.<Void>write(() -> {
                jdbc.update("UPDATE krn_migration_lock SET taken = ? WHERE id = 1", clock.millis());
                if (!check(module, script, ledger(module))) {
                    execute(script);
                    jdbc.update(
                            "INSERT INTO krn_migration (module, version, name, checksum, applied_at) VALUES (?, ?, ?, ?, ?)",
                            module, script.version(), script.name(), script.checksum(), clock.millis());
                    LOG.info("Schema of {}: applied {}", module, script.name());
                }
                return null;
            });
        } catch (ScriptFailure e) {
            throw new MigrationException("Script " + script.name() + " of " + module + " failed: " + e.getMessage(), e);
        }
    }

    private void execute(Script script) {
        for (String sql : script.statements(jdbc.dialect())) {
            jdbc.with(true, connection -> {
                try (Statement statement = connection.createStatement()) {
                    return statement.execute(sql);
                } catch (SQLException e) {
                    if (SqlErrors.comeAgain(e)) {
                        throw e;
                    }
                    throw new ScriptFailure(sql, e);
                }
            });
        }
    }

    /** Makes the two tables of the migrator itself; of several that try at once, one wins and the others see its work. */
    private void ensureLedger() {
        if (ledgerExists()) {
            return;
        }
        for (String table : TABLES) {
            tryOut(table);
        }
        tryOut("INSERT INTO krn_migration_lock (id, taken) VALUES (1, 0)");
        if (!ledgerExists()) {
            throw new MigrationException("The tables of the migrator cannot be made; see the log of the database");
        }
    }

    private boolean ledgerExists() {
        return jdbc.read(() -> jdbc.with(false, connection ->
                exists(connection, "krn_migration") && exists(connection, "krn_migration_lock") && lockRow(connection)));
    }

    private static boolean exists(Connection connection, String table) throws SQLException {
        for (String name : List.of(table, table.toUpperCase(Locale.ROOT))) {
            try (var tables = connection.getMetaData().getTables(null, connection.getSchema(), name, null)) {
                if (tables.next()) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean lockRow(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT taken FROM krn_migration_lock WHERE id = 1")) {
            return rows.next();
        }
    }

    private void tryOut(String sql) {
        try {
            jdbc.write(() -> jdbc.with(true, connection -> {
                try (Statement statement = connection.createStatement()) {
                    return statement.execute(sql);
                }
            }));
        } catch (SqlFailure e) {
            // Another node was faster; whether everything is there is asked at the end.
            LOG.debug("Not done: {}", sql, e);
        }
    }
}
