package io.github.s360sdk.jdbc.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Runs statements on a connection, each within the timeout. */
public final class Statements {

  private final Connection connection;
  private final int timeoutSeconds;

  Statements(Connection connection, int timeoutSeconds) {
    this.connection = connection;
    this.timeoutSeconds = timeoutSeconds;
  }

  /**
   * What is done with a statement.
   *
   * @param <T> what comes out
   */
  interface Use<T> {

    T of(PreparedStatement statement) throws SQLException;
  }

  <T> T run(String sql, Use<T> use) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      int before = statement.getQueryTimeout();
      statement.setQueryTimeout(timeoutSeconds);
      try {
        return use.of(statement);
      } finally {
        restore(statement, before);
      }
    }
  }

  /** Some databases keep the timeout with the connection, which is given back as it was. */
  private static void restore(PreparedStatement statement, int timeout) {
    try {
      statement.setQueryTimeout(timeout);
    } catch (SQLException e) {
      // The connection is broken: what broke it is told already, or the next statement will tell.
    }
  }
}
