package io.github.s360sdk.jdbc;

/** On H2 as it is. */
class JdbcOrderJournalH2Test extends JdbcJournalTests {

  @Override
  TestDatabase create() {
    return H2Database.regular();
  }
}
