package io.github.s360sdk.jdbc;

import java.sql.SQLException;

/** On a real PostgreSQL; skipped only where it cannot be started. */
class JdbcOrderJournalPostgreSqlTest extends JdbcJournalTests {

  @Override
  TestDatabase create() throws SQLException {
    return PostgreSqlDatabase.create();
  }
}
