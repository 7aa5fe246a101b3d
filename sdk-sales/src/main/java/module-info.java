/** Sales: point of sale, orders, payment, tickets. */
module io.github.s360sdk.sales {
  requires transitive io.github.s360sdk.core;
  requires transitive io.github.s360sdk.catalog;
  requires transitive io.github.s360sdk.contacts;
  requires jakarta.xml.bind;
  requires jakarta.xml.ws;
  requires java.logging;
  requires java.xml;
  requires org.slf4j;
  requires transitive org.jspecify;

  exports io.github.s360sdk.sales;
  exports io.github.s360sdk.sales.error;
  exports io.github.s360sdk.sales.journal;
  exports io.github.s360sdk.sales.model;
  exports io.github.s360sdk.sales.request;

  // For the other parts of the SDK alone.
  exports io.github.s360sdk.sales.internal.stub.facade to
      io.github.s360sdk.core,
      io.github.s360sdk.testing;
  exports io.github.s360sdk.sales.internal.stub.order to
      io.github.s360sdk.core,
      io.github.s360sdk.testing;
  exports io.github.s360sdk.sales.internal.stub.seating to
      io.github.s360sdk.core,
      io.github.s360sdk.testing;
  exports io.github.s360sdk.sales.internal.stub.type to
      io.github.s360sdk.core,
      io.github.s360sdk.testing;

  // JAXB reads and writes the fields of what travels.
  opens io.github.s360sdk.sales.internal.stub.facade to
      jakarta.xml.bind,
      org.glassfish.jaxb.runtime;
  opens io.github.s360sdk.sales.internal.stub.order to
      jakarta.xml.bind,
      org.glassfish.jaxb.runtime;
  opens io.github.s360sdk.sales.internal.stub.seating to
      jakarta.xml.bind,
      org.glassfish.jaxb.runtime;
  opens io.github.s360sdk.sales.internal.stub.type to
      jakarta.xml.bind,
      org.glassfish.jaxb.runtime;
}
