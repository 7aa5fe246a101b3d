/** The simulator of the platform. */
module io.github.s360sdk.testing {
  requires transitive io.github.s360sdk.availability;
  requires transitive io.github.s360sdk.catalog;
  requires transitive io.github.s360sdk.contacts;
  requires transitive io.github.s360sdk.core;
  requires transitive io.github.s360sdk.sales;
  requires jakarta.xml.bind;
  requires jakarta.xml.ws;
  requires java.logging;
  requires java.xml;
  requires mockwebserver3;
  requires okhttp3;
  requires okio;
  requires static transitive org.junit.jupiter.api;
  requires transitive org.jspecify;

  exports io.github.s360sdk.testing;
  exports io.github.s360sdk.testing.contract;
  exports io.github.s360sdk.testing.model;
  exports io.github.s360sdk.testing.world;
}
