package org.radnice.kernel.internal.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The kernel's own statements on its own few tables; modules have entities. */
public final class Jdbc {

    private final TransactionManager transactions;

    public Jdbc(TransactionManager transactions) {
        this.transactions = transactions;
    }

    /** Makes a value of the current row. */
    @FunctionalInterface
    public interface Row<T> {
        T map(ResultSet row) throws SQLException;
    }

    /** Uses the connection of the transaction. */
    @FunctionalInterface
    public interface Statements<T> {
        T on(Connection connection) throws SQLException;
    }

    public Dialect dialect() {
        return transactions.database().dialect();
    }

    public <T> T write(Supplier<T> work) {
        return transactions.run(true, transaction -> work.get());
    }

    public <T> T read(Supplier<T> work) {
        return transactions.run(false, transaction -> work.get());
    }

    /**
     * Runs work that inserts a row unless it is there, in a transaction of its own; once more when another node has just
     * inserted the same row.
     */
    public void insertOnce(Runnable work) {
        try {
            run(work);
        } catch (SqlFailure e) {
            if (!SqlErrors.state(e).equals("23505")) {
                throw e;
            }
            run(work);
        }
    }

    private void run(Runnable work) {
        write(() -> {
            work.run();
            return null;
        });
    }

    /** Whether this thread is inside of a transaction. */
    public boolean inTransaction() {
        return transactions.current().isPresent();
    }

    /** To run after the commit of the outermost transaction. */
    public void afterCommit(Runnable hint) {
        transactions.run(true, transaction -> {
            transaction.afterCommit(hint);
            return null;
        });
    }

    /** Any statements inside the current transaction, or one of their own. */
    public <T> T with(boolean write, Statements<T> statements) {
        return transactions.run(write, transaction -> {
            try {
                return statements.on(transaction.connection());
            } catch (SQLException e) {
                throw new SqlFailure(e);
            }
        });
    }

    /** Changes rows and tells how many. */
    public int update(String sql, Object... arguments) {
        return with(true, connection -> {
            try (PreparedStatement statement = prepare(connection, sql, arguments)) {
                return statement.executeUpdate();
            }
        });
    }

    public <T> List<T> list(Row<T> row, String sql, Object... arguments) {
        return with(false, connection -> {
            try (PreparedStatement statement = prepare(connection, sql, arguments);
                    ResultSet rows = statement.executeQuery()) {
                List<T> result = new ArrayList<>();
                while (rows.next()) {
                    result.add(row.map(rows));
                }
                return result;
            }
        });
    }

    public <T> Optional<T> first(Row<T> row, String sql, Object... arguments) {
        return list(row, sql, arguments).stream().findFirst();
    }

    public static PreparedStatement prepare(Connection connection, String sql, Object... arguments) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        try {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            return statement;
        } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
        }
    }
}
