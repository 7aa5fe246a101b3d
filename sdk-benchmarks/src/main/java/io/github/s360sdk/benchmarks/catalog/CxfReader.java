package io.github.s360sdk.benchmarks.catalog;

import io.github.s360sdk.benchmarks.Samples;
import io.github.s360sdk.benchmarks.SoapRequests;
import io.github.s360sdk.benchmarks.UsernameToken;
import io.github.s360sdk.catalog.internal.stub.CatalogService;
import io.github.s360sdk.catalog.internal.stub.CatalogServiceService;
import io.github.s360sdk.catalog.internal.stub.type.CatalogData;
import jakarta.xml.ws.BindingProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;
import org.apache.cxf.endpoint.Client;
import org.apache.cxf.endpoint.Endpoint;
import org.apache.cxf.frontend.ClientProxy;
import org.apache.cxf.headers.Header;
import org.apache.cxf.staxutils.StaxUtils;

/** What CXF gives with its defaults, set only as far as it has to be to read large answers. */
final class CxfReader implements CatalogReader<CatalogData> {

  private final CatalogService port;
  private final Client client;

  CxfReader(String url, boolean urlConnection) {
    this.port = port();
    Map<String, Object> context = ((BindingProvider) port).getRequestContext();
    context.put(BindingProvider.ENDPOINT_ADDRESS_PROPERTY, url + SoapRequests.PATH);
    context.put(Header.HEADER_LIST, List.of(UsernameToken.header("ACME_API", "not-a-real-secret")));
    this.client = ClientProxy.getClient(port);
    Endpoint endpoint = client.getEndpoint();
    // A value that no enumeration knows is not an error.
    endpoint.put("set-jaxb-validation-event-handler", "false");
    // 50,000 by default.
    endpoint.put(StaxUtils.MAX_CHILD_ELEMENTS, "10000000");
    endpoint.put("force.urlconnection.http.conduit", urlConnection);
  }

  private static CatalogService port() {
    try {
      Path folder = Files.createTempDirectory("s360-wsdl");
      try {
        return new CatalogServiceService(
                Samples.wsdl(folder).toUri().toURL(),
                new QName(SoapRequests.NAMESPACE, "CatalogServiceService"))
            .getCatalogServicePort();
      } finally {
        try (var files = Files.list(folder)) {
          for (Path file : files.toList()) {
            Files.delete(file);
          }
        }
        Files.delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public CatalogData read() {
    return StubCatalogs.data(port.getCatalogDetailed(null, null, null, null));
  }

  @Override
  public long count(CatalogData result) {
    return StubCatalogs.prices(result);
  }

  @Override
  public void close() {
    client.destroy();
  }
}
