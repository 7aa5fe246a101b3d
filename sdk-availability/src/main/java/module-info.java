/** Availabilities: how much is left of products, events, performances and seats. */
module io.github.s360sdk.availability {
  requires transitive io.github.s360sdk.core;
  requires transitive io.github.s360sdk.catalog;
  requires com.github.benmanes.caffeine;
  requires jakarta.xml.bind;
  requires jakarta.xml.ws;
  requires java.logging;
  requires java.xml;
  requires org.slf4j;
  requires transitive org.jspecify;

  exports io.github.s360sdk.availability;
  exports io.github.s360sdk.availability.model;
  exports io.github.s360sdk.availability.request;
  exports io.github.s360sdk.availability.watch;

  // For the other parts of the SDK alone.
  exports io.github.s360sdk.availability.internal.stub to
      io.github.s360sdk.core,
      io.github.s360sdk.testing;
  exports io.github.s360sdk.availability.internal.stub.type to
      io.github.s360sdk.core,
      io.github.s360sdk.testing;

  // JAXB reads and writes the fields of what travels.
  opens io.github.s360sdk.availability.internal.stub to
      jakarta.xml.bind,
      org.glassfish.jaxb.runtime;
  opens io.github.s360sdk.availability.internal.stub.type to
      jakarta.xml.bind,
      org.glassfish.jaxb.runtime;
}
