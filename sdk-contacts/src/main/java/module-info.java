/** Contacts: search, create, update, delete, addresses, criteria, authorizations. */
module io.github.s360sdk.contacts {
  requires transitive io.github.s360sdk.core;
  requires jakarta.xml.bind;
  requires jakarta.xml.ws;
  requires java.logging;
  requires java.xml;
  requires org.slf4j;
  requires transitive org.jspecify;

  exports io.github.s360sdk.contacts;
  exports io.github.s360sdk.contacts.error;
  exports io.github.s360sdk.contacts.model;
  exports io.github.s360sdk.contacts.request;

  // For the other parts of the SDK alone.
  exports io.github.s360sdk.contacts.internal to
      io.github.s360sdk.testing;
  exports io.github.s360sdk.contacts.internal.stub.auth to
      io.github.s360sdk.core,
      io.github.s360sdk.testing;
  exports io.github.s360sdk.contacts.internal.stub.info to
      io.github.s360sdk.core,
      io.github.s360sdk.testing;
  exports io.github.s360sdk.contacts.internal.stub.type to
      io.github.s360sdk.core,
      io.github.s360sdk.testing;

  // JAXB reads and writes the fields of what travels.
  opens io.github.s360sdk.contacts.internal.stub.auth to
      jakarta.xml.bind,
      org.glassfish.jaxb.runtime;
  opens io.github.s360sdk.contacts.internal.stub.info to
      jakarta.xml.bind,
      org.glassfish.jaxb.runtime;
  opens io.github.s360sdk.contacts.internal.stub.type to
      jakarta.xml.bind,
      org.glassfish.jaxb.runtime;
}
