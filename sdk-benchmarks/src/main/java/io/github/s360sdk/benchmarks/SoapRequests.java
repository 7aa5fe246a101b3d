package io.github.s360sdk.benchmarks;

import java.nio.charset.StandardCharsets;

/** Requests to the catalogue service for clients that write them by hand. */
public final class SoapRequests {

  /** Path of the catalogue service below the address of the platform. */
  public static final String PATH =
      "/tnseb/external-remoting/com.secutix.service.realtime.catalog.v1_33.CatalogService"
          + ".webservice";

  /** Namespace of the catalogue service. */
  public static final String NAMESPACE = "http://v1_33.CatalogService.service.secutix.com";

  private static final String WSSE =
      "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";

  private SoapRequests() {}

  /** A request of an operation without parameters. */
  public static byte[] envelope(String operation) {
    return ("<S:Envelope xmlns:S=\"http://schemas.xmlsoap.org/soap/envelope/\"><S:Header>"
            + "<w:Security xmlns:w=\""
            + WSSE
            + "\"><w:UsernameToken><w:Username>ACME_API</w:Username>"
            + "<w:Password>not-a-real-secret</w:Password></w:UsernameToken></w:Security>"
            + "</S:Header><S:Body><n:"
            + operation
            + " xmlns:n=\""
            + NAMESPACE
            + "\"/></S:Body></S:Envelope>")
        .getBytes(StandardCharsets.UTF_8);
  }
}
