/** The SDK: one client for all parts. */
module io.github.s360sdk {
  requires transitive io.github.s360sdk.availability;
  requires transitive io.github.s360sdk.catalog;
  requires transitive io.github.s360sdk.contacts;
  requires transitive io.github.s360sdk.core;
  requires transitive io.github.s360sdk.sales;
  requires transitive org.jspecify;

  exports io.github.s360sdk;
}
