package io.github.s360sdk.availability;

import io.github.s360sdk.catalog.CatalogClient;
import io.github.s360sdk.core.S360Connection;
import io.github.s360sdk.core.S360ConnectionBuilder;
import io.github.s360sdk.core.spi.RateLimits;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/** A server whose answers a test makes of the requests, and clients of it. */
final class Platform implements AutoCloseable {

  static final long POS = 10230000000001L;

  private static final Pattern OPERATION = Pattern.compile("Body><(?:\\w+:)?(\\w+)");

  /** A request as it was received. */
  record Received(String operation, String body) {

    /** The ids that stand in elements of a name. */
    List<Long> ids(String element) {
      List<Long> ids = new ArrayList<>();
      Matcher matcher =
          Pattern.compile("<" + element + ">(-?\\d+)</" + element + ">").matcher(body);
      while (matcher.find()) {
        ids.add(Long.valueOf(matcher.group(1)));
      }
      return ids;
    }
  }

  final ManualTime time = new ManualTime();
  final S360Connection connection;
  final CatalogClient catalog;
  final AvailabilityClient client;

  private final MockWebServer server = new MockWebServer();
  private final List<Received> received = new CopyOnWriteArrayList<>();
  private volatile Function<Received, MockResponse> answers =
      request -> new MockResponse.Builder().code(404).build();

  Platform() {
    this(builder -> {}, options -> {});
  }

  Platform(
      Consumer<? super S360ConnectionBuilder> change,
      Consumer<? super AvailabilityOptions> options) {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            String body = Objects.requireNonNull(request.getBody()).utf8();
            Matcher operation = OPERATION.matcher(body);
            Received one = new Received(operation.find() ? operation.group(1) : "", body);
            if (one.operation().equals("getPOSConfig")) {
              return xml(
                  answer(
                      "getPOSConfig",
                      "POSConfigResult",
                      "<posConfigData><currencyCode>EUR</currencyCode><posId>"
                          + POS
                          + "</posId></posConfigData>"));
            }
            received.add(one);
            return answers.apply(one);
          }
        });
    try {
      server.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    S360ConnectionBuilder builder =
        S360Connection.builder()
            .institution("acme")
            .baseUrl(server.url("/").toString())
            .credentials("ACME_API", "not-a-real-secret")
            .rateLimits(RateLimits.DOCUMENTED.withCallsPerMinute(10_000_000))
            .clock(time)
            .sleeper(time);
    change.accept(builder);
    connection = builder.build();
    catalog = CatalogClient.of(connection);
    client = AvailabilityClient.of(connection, catalog, options);
  }

  static String sample(String name) {
    try (InputStream in =
        Platform.class.getResourceAsStream("/samples/AvailabilityService." + name + ".xml")) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static MockResponse xml(String body) {
    return new MockResponse.Builder()
        .setHeader("Content-Type", "text/xml; charset=utf-8")
        .body(body)
        .build();
  }

  static MockResponse status(int status) {
    return new MockResponse.Builder().code(status).build();
  }

  /** An answer whose result holds the given XML beside the status. */
  static String answer(String operation, String element, String content) {
    return "<S:Envelope xmlns:S=\"http://schemas.xmlsoap.org/soap/envelope/\""
        + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><S:Body><n:"
        + operation
        + "Response xmlns:n=\"urn:any\"><"
        + element
        + "><statusCode>success</statusCode>"
        + content
        + "</"
        + element
        + "></n:"
        + operation
        + "Response></S:Body></S:Envelope>";
  }

  static String performances(String rows) {
    return answer(
        "getPerformanceAvailability",
        "PerformanceAvailabilityResult",
        "<performanceAvailabilityData>" + rows + "</performanceAvailabilityData>");
  }

  static String row(long performance, int quantity) {
    return "<performanceAvailabilities><availability>"
        + quantity
        + "</availability><availabilityLevel>"
        + (quantity == 0 ? "NONE" : "GOOD")
        + "</availabilityLevel><performanceId>"
        + performance
        + "</performanceId></performanceAvailabilities>";
  }

  static String updates(String rows) {
    return answer("getUpdatedAvailabilities", "AvailabilityUpdateResult", rows);
  }

  static String update(long product) {
    return "<availabilityUpdateData><lastUpdate>2026-07-01T12:00:00.500+02:00</lastUpdate>"
        + "<productId>"
        + product
        + "</productId></availabilityUpdateData>";
  }

  Platform answers(Function<Received, MockResponse> how) {
    answers = how;
    return this;
  }

  Platform answersText(String body) {
    return answers(request -> xml(body));
  }

  /** The requests, without those for the configuration. */
  List<Received> requests() {
    return List.copyOf(received);
  }

  Received last() {
    return received.get(received.size() - 1);
  }

  @Override
  public void close() {
    connection.close();
    server.close();
  }
}
