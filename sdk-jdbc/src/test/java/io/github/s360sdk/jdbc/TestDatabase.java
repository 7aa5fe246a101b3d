package io.github.s360sdk.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** An empty database for one test. */
interface TestDatabase extends AutoCloseable {

  /** A new connection each time, with auto-commit. */
  DataSource dataSource();

  @Override
  void close() throws SQLException;

  default void execute(String sql) throws SQLException {
    try (Connection connection = dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
