package io.github.s360sdk.jdbc;

import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** A database of H2 in memory. */
final class H2Database implements TestDatabase {

  private final JdbcDataSource dataSource = new JdbcDataSource();

  private H2Database(String mode) {
    dataSource.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1" + mode);
  }

  static H2Database regular() {
    return new H2Database("");
  }

  static H2Database likePostgreSql() {
    return new H2Database(";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH");
  }

  @Override
  public DataSource dataSource() {
    return dataSource;
  }

  @Override
  public void close() throws SQLException {
    execute("shutdown");
  }
}
