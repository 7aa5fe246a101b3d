package io.github.s360sdk.benchmarks.catalog;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import io.github.s360sdk.benchmarks.SoapRequests;
import io.github.s360sdk.catalog.internal.stub.GetCatalogDetailedResponse;
import io.github.s360sdk.catalog.internal.stub.type.CatalogData;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** Reads over OkHttp without a SOAP stack, as far as each peer goes. */
final class HttpReader<R> implements CatalogReader<R> {

  private static final MediaType TEXT_XML = MediaType.get("text/xml; charset=utf-8");

  /** Makes something of the body of an answer. */
  @FunctionalInterface
  private interface Body<R> {
    R read(InputStream in) throws IOException, XMLStreamException, JAXBException;
  }

  private final OkHttpClient http =
      new OkHttpClient.Builder().readTimeout(1, TimeUnit.MINUTES).build();
  private final Request request;
  private final Body<R> body;
  private final ToLongFunction<R> count;

  private HttpReader(String url, Body<R> body, ToLongFunction<R> count) {
    this.request =
        new Request.Builder()
            .url(url + SoapRequests.PATH)
            .post(RequestBody.create(SoapRequests.envelope("getCatalogDetailed"), TEXT_XML))
            .build();
    this.body = body;
    this.count = count;
  }

  static CatalogReader<CatalogData> jaxb(String url) {
    JAXBContext context;
    try {
      context = JAXBContext.newInstance(GetCatalogDetailedResponse.class);
    } catch (JAXBException e) {
      throw new IllegalStateException(e);
    }
    XMLInputFactory xml = XMLInputFactory.newFactory();
    return new HttpReader<>(
        url,
        in -> {
          XMLStreamReader reader = xml.createXMLStreamReader(in, "UTF-8");
          while (!reader.isStartElement() || !reader.getLocalName().endsWith("Response")) {
            reader.next();
          }
          GetCatalogDetailedResponse response =
              context
                  .createUnmarshaller()
                  .unmarshal(reader, GetCatalogDetailedResponse.class)
                  .getValue();
          return StubCatalogs.data(response.getCatalogResultDetailed());
        },
        StubCatalogs::prices);
  }

  static CatalogReader<Long> events(String url) {
    XMLInputFactory xml = parserOfTheSdk();
    return new HttpReader<>(url, in -> pricesOf(xml.createXMLStreamReader(in, "UTF-8")), n -> n);
  }

  // The parser and the settings that matter for its speed are those of the SDK.
  private static XMLInputFactory parserOfTheSdk() {
    InputFactoryImpl factory = new InputFactoryImpl();
    factory.configureForSpeed();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  private static long pricesOf(XMLStreamReader reader) throws XMLStreamException {
    long prices = 0;
    int depth = 0;
    while (reader.hasNext()) {
      int event = reader.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        if (++depth == PriceCounter.DEPTH_OF_PRICES && reader.getLocalName().equals("prices")) {
          prices++;
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      }
    }
    reader.close();
    return prices;
  }

  static CatalogReader<Long> bytes(String url) {
    byte[] buffer = new byte[16 * 1024];
    return new HttpReader<>(
        url,
        in -> {
          long length = 0;
          int read;
          while ((read = in.read(buffer)) >= 0) {
            length += read;
          }
          return length;
        },
        n -> n);
  }

  @Override
  public R read() {
    try (Response response = http.newCall(request).execute();
        InputStream in = response.body().byteStream()) {
      return body.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (JAXBException | XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public long count(R result) {
    return count.applyAsLong(result);
  }

  @Override
  public void close() {
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
  }
}
