/**
 * What all parts of the SDK stand on: configuration, the way of a call, errors, extension points.
 */
module io.github.s360sdk.core {
  requires okhttp3;
  requires com.ctc.wstx;
  requires com.fasterxml.aalto;
  requires com.github.benmanes.caffeine;
  requires io.github.bucket4j.core;
  requires jakarta.xml.bind;
  requires jakarta.xml.ws;
  requires java.xml;
  requires org.codehaus.stax2;
  requires org.glassfish.jaxb.runtime;
  requires org.slf4j;
  requires transitive org.jspecify;

  exports io.github.s360sdk.core;
  exports io.github.s360sdk.core.error;
  exports io.github.s360sdk.core.model;
  exports io.github.s360sdk.core.spi;

  // For the other parts of the SDK alone.
  exports io.github.s360sdk.core.internal.cache to
      io.github.s360sdk.redis;
  exports io.github.s360sdk.core.internal.check to
      io.github.s360sdk.availability,
      io.github.s360sdk.contacts,
      io.github.s360sdk.sales;
  exports io.github.s360sdk.core.internal.limit to
      io.github.s360sdk.redis;
  exports io.github.s360sdk.core.internal.model to
      io.github.s360sdk.catalog,
      io.github.s360sdk.sales;
  exports io.github.s360sdk.core.internal.pipeline to
      io.github.s360sdk.availability,
      io.github.s360sdk.catalog,
      io.github.s360sdk.contacts,
      io.github.s360sdk.sales;
  exports io.github.s360sdk.core.internal.reader to
      io.github.s360sdk.availability,
      io.github.s360sdk.catalog,
      io.github.s360sdk.contacts;
  exports io.github.s360sdk.core.internal.runtime to
      io.github.s360sdk.availability,
      io.github.s360sdk.catalog,
      io.github.s360sdk.contacts,
      io.github.s360sdk.sales;
  exports io.github.s360sdk.core.internal.soap to
      io.github.s360sdk.availability,
      io.github.s360sdk.catalog,
      io.github.s360sdk.contacts,
      io.github.s360sdk.sales,
      io.github.s360sdk.testing;
  exports io.github.s360sdk.core.internal.stub to
      io.github.s360sdk.availability,
      io.github.s360sdk.catalog,
      io.github.s360sdk.contacts,
      io.github.s360sdk.sales,
      io.github.s360sdk.testing;
  exports io.github.s360sdk.core.internal.time to
      io.github.s360sdk.availability,
      io.github.s360sdk.catalog,
      io.github.s360sdk.redis,
      io.github.s360sdk.sales;
  exports io.github.s360sdk.core.internal.xml to
      io.github.s360sdk.availability,
      io.github.s360sdk.catalog,
      io.github.s360sdk.contacts,
      io.github.s360sdk.sales,
      io.github.s360sdk.testing;

  // JAXB reads and writes the fields of what travels.
  opens io.github.s360sdk.core.internal.stub to
      jakarta.xml.bind,
      org.glassfish.jaxb.runtime;
  // Its adapters are made by JAXB.
  opens io.github.s360sdk.core.internal.xml to
      org.glassfish.jaxb.core;
}
