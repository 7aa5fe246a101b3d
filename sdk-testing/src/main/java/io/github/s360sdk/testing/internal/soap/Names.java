package io.github.s360sdk.testing.internal.soap;

/** Namespaces of the envelope. */
final class Names {

  static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
  static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";
  static final String WSSE =
      "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";

  private Names() {}
}
