/** The shop as a module. */
module shop {
  requires io.github.s360sdk;
  requires io.github.s360sdk.availability;
  requires io.github.s360sdk.catalog;
  requires io.github.s360sdk.contacts;
  requires io.github.s360sdk.core;
  requires io.github.s360sdk.sales;
  requires io.github.s360sdk.testing;
}
