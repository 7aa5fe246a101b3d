/** The catalogue: products, dates, tariffs, prices, sale periods. */
module io.github.s360sdk.catalog {
  requires transitive io.github.s360sdk.core;
  requires static com.fasterxml.jackson.databind;
  requires jakarta.xml.bind;
  requires jakarta.xml.ws;
  requires java.logging;
  requires java.xml;
  requires org.slf4j;
  requires transitive org.jspecify;

  exports io.github.s360sdk.catalog;
  exports io.github.s360sdk.catalog.model;

  // For the other parts of the SDK alone.
  exports io.github.s360sdk.catalog.internal.stub to
      io.github.s360sdk.core,
      io.github.s360sdk.testing;
  exports io.github.s360sdk.catalog.internal.stub.type to
      io.github.s360sdk.core,
      io.github.s360sdk.testing;

  // JAXB reads and writes the fields of what travels.
  opens io.github.s360sdk.catalog.internal.stub to
      jakarta.xml.bind,
      org.glassfish.jaxb.runtime;
  opens io.github.s360sdk.catalog.internal.stub.type to
      jakarta.xml.bind,
      org.glassfish.jaxb.runtime;
  // Jackson makes what says how catalogues are written to files.
  opens io.github.s360sdk.catalog.internal.file to
      com.fasterxml.jackson.databind;
}
