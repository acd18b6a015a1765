package org.radnice.kernel.internal.persistence;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Optional;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.apache.openjpa.lib.jdbc.DelegatingConnection;

/**
 * What OpenJPA takes for its data source: inside of a transaction everybody gets the thread's connection, and nobody can
 * commit, roll back or close it.
 */
final class BoundDataSource implements DataSource {

    private final TransactionManager transactions;

    BoundDataSource(TransactionManager transactions) {
        this.transactions = transactions;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Optional<ThreadTransaction> bound = transactions.current();
        return bound.isPresent() ? new Shared(bound.get().connection()) : transactions.database().connection();
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    private static final class Shared extends DelegatingConnection {

        Shared(Connection connection) {
            super(connection);
        }

        @Override
        public void setAutoCommit(boolean on) {
            // Off, and to stay so.
        }

        @Override
        public boolean getAutoCommit() {
            return false;
        }

        @Override
        public void commit() {
            // By the outermost call only.
        }

        @Override
        public void rollback() {
            // By the outermost call only.
        }

        @Override
        public void close() {
            // By the outermost call only.
        }
    }

    @Override
    public PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) {
        // Nothing is written.
    }

    @Override
    public void setLoginTimeout(int seconds) {
        // The pool has its own.
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("Not a wrapper");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
