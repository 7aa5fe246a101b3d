package io.github.s360sdk.benchmarks;

import io.github.s360sdk.catalog.CatalogClient;
import io.github.s360sdk.catalog.internal.stub.CatalogService;
import io.github.s360sdk.catalog.internal.stub.CatalogServiceService;
import io.github.s360sdk.catalog.internal.stub.GetPOSConfigResponse;
import io.github.s360sdk.core.S360Connection;
import io.github.s360sdk.core.internal.stub.CurrencyCash;
import io.github.s360sdk.core.spi.RateLimits;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Unmarshaller;
import jakarta.xml.ws.BindingProvider;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import okhttp3.ConnectionPool;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.apache.cxf.endpoint.Client;
import org.apache.cxf.frontend.ClientProxy;
import org.apache.cxf.headers.Header;

/** The same small call, the point-of-sale configuration, made by the SDK and by its peers. */
final class PosConfigClients {

  private PosConfigClients() {}

  /** A way to ask for the configuration; gives the id of the point of sale, or fails. */
  interface PosConfigClient extends AutoCloseable {
    long posId();

    @Override
    void close();
  }

  /** The SDK as a user has it, past its cache: mapped to the model of the SDK. */
  static PosConfigClient sdk(String url) {
    S360Connection connection =
        S360Connection.builder()
            .institution("acme")
            .baseUrl(url)
            .credentials("ACME_API", "not-a-real-secret")
            .rateLimits(RateLimits.DOCUMENTED.withCallsPerMinute(10_000_000))
            .build();
    CatalogClient catalog = CatalogClient.of(connection.withOptions(o -> o.withoutCache()));
    return new PosConfigClient() {
      @Override
      public long posId() {
        return catalog.posConfig().posId();
      }

      @Override
      public void close() {
        connection.close();
      }
    };
  }

  /** What CXF gives with its defaults: the generated service, its WSDL, the JDK's HTTP client. */
  static PosConfigClient cxfDefault(String url, Path wsdl) {
    CatalogService port;
    try {
      URL location = wsdl.toUri().toURL();
      port =
          new CatalogServiceService(
                  location, new QName(SoapRequests.NAMESPACE, "CatalogServiceService"))
              .getCatalogServicePort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, Object> context = ((BindingProvider) port).getRequestContext();
    context.put(BindingProvider.ENDPOINT_ADDRESS_PROPERTY, url + SoapRequests.PATH);
    context.put(Header.HEADER_LIST, List.of(UsernameToken.header("ACME_API", "not-a-real-secret")));
    Client client = ClientProxy.getClient(port);
    client.getEndpoint().put("set-jaxb-validation-event-handler", "false");
    return new PosConfigClient() {
      @Override
      public long posId() {
        return Objects.requireNonNull(port.getPOSConfig(null).getPosConfigData()).getPosId();
      }

      @Override
      public void close() {
        client.destroy();
      }
    };
  }

  /** OkHttp and JAXB by hand, as little as does the job: stubs only, no errors told apart. */
  static PosConfigClient byHand(String url) {
    OkHttpClient http =
        new OkHttpClient.Builder()
            .connectionPool(new ConnectionPool(32, 60, TimeUnit.SECONDS))
            .build();
    JAXBContext jaxb;
    try {
      jaxb = JAXBContext.newInstance(GetPOSConfigResponse.class, CurrencyCash.class);
    } catch (JAXBException e) {
      throw new IllegalStateException(e);
    }
    XMLInputFactory xml = XMLInputFactory.newFactory();
    MediaType textXml = MediaType.get("text/xml; charset=utf-8");
    byte[] body = SoapRequests.envelope("getPOSConfig");
    return new PosConfigClient() {
      @Override
      public long posId() {
        Request request =
            new Request.Builder()
                .url(url + SoapRequests.PATH)
                .post(RequestBody.create(body, textXml))
                .build();
        try (Response response = http.newCall(request).execute();
            InputStream in = response.body().byteStream()) {
          XMLStreamReader reader = xml.createXMLStreamReader(in, "UTF-8");
          while (!reader.isStartElement() || !reader.getLocalName().endsWith("Response")) {
            reader.next();
          }
          Unmarshaller unmarshaller = jaxb.createUnmarshaller();
          return unmarshaller
              .unmarshal(reader, GetPOSConfigResponse.class)
              .getValue()
              .getPOSConfigResult()
              .getPosConfigData()
              .getPosId();
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        } catch (JAXBException | XMLStreamException e) {
          throw new IllegalStateException(e);
        }
      }

      @Override
      public void close() {
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
      }
    };
  }
}
