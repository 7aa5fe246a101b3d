package io.github.s360sdk.jdbc;

/** On H2 in the mode of PostgreSQL. */
class JdbcOrderJournalH2LikePostgreSqlTest extends JdbcJournalTests {

  @Override
  TestDatabase create() {
    return H2Database.likePostgreSql();
  }
}
