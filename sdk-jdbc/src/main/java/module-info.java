/** The journal of orders in a database. */
module io.github.s360sdk.jdbc {
  requires transitive io.github.s360sdk.sales;
  requires transitive java.sql;
  requires org.slf4j;
  requires transitive org.jspecify;

  exports io.github.s360sdk.jdbc;
}
