package io.github.s360sdk.catalog;

import io.github.s360sdk.catalog.model.CatalogQuery;
import io.github.s360sdk.core.S360Connection;
import io.github.s360sdk.core.S360ConnectionBuilder;
import io.github.s360sdk.core.spi.RateLimits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Currency;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.jspecify.annotations.Nullable;

/**
 * A platform with one catalogue that changes when a test says so, and counts what it is asked. Its
 * clients keep the limits of the platform.
 */
final class CachePlatform implements AutoCloseable {

  static final Currency EUR = Currency.getInstance("EUR");
  static final CatalogQuery ALL = CatalogQuery.of(q -> q.currency(EUR));

  final ManualTime time = new ManualTime();
  final S360Connection connection;
  final CatalogClient client;

  private final MockWebServer server = new MockWebServer();
  private final Map<String, Integer> hits = new ConcurrentHashMap<>();
  private final Queue<UnaryOperator<MockResponse.Builder>> loads = new ArrayDeque<>();
  private final Consumer<S360ConnectionBuilder> change;
  private volatile String catalog = event(1, "Macbeth", 11);
  private volatile @Nullable String setupUpdate = "2026-06-01T10:00:00.000+02:00";
  private volatile @Nullable CountDownLatch gate;
  private volatile CountDownLatch arrived = new CountDownLatch(0);

  CachePlatform() {
    this(options -> {});
  }

  CachePlatform(Consumer<? super CatalogOptions> options) {
    this(options, builder -> {});
  }

  CachePlatform(Consumer<? super CatalogOptions> options, Consumer<S360ConnectionBuilder> change) {
    this.change = change;
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            return answer(request.getBody().utf8());
          }
        });
    try {
      server.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    connection = connect();
    client = CatalogClient.of(connection, options);
  }

  /** Another connection to the same platform, as another program has it. */
  S360Connection connect() {
    S360ConnectionBuilder builder =
        S360Connection.builder()
            .institution("acme")
            .baseUrl(server.url("/").toString())
            .credentials("ACME_API", "not-a-real-secret")
            .rateLimits(RateLimits.DOCUMENTED.withCallsPerMinute(10_000_000))
            .clock(time)
            .sleeper(time);
    change.accept(builder);
    return builder.build();
  }

  static String event(long id, String name, long... performances) {
    StringBuilder xml =
        new StringBuilder("<products><id>" + id + "</id><code>P" + id + "</code>")
            .append("<externalName><translations><locale>fr</locale><value>" + name)
            .append("</value></translations></externalName>")
            .append("<productFamilyType>SINGLE_ENTRY</productFamilyType><event>");
    for (long performance : performances) {
      xml.append("<performances><id>" + performance + "</id></performances>");
    }
    return xml.append("</event></products>").toString();
  }

  private MockResponse answer(String body) {
    for (String operation : new String[] {"getCatalogDetailed", "getLastSetupUpdate"}) {
      if (body.contains(operation)) {
        hits.merge(operation, 1, Integer::sum);
        return operation.equals("getCatalogDetailed") ? load() : look();
      }
    }
    hits.merge("getPOSConfig", 1, Integer::sum);
    return ok(Platform.posConfig("<currencyCode>EUR</currencyCode>")).build();
  }

  private MockResponse look() {
    String date = setupUpdate;
    return date == null
        ? ok("").code(500).build()
        : ok(Platform.answer(
                "getLastSetupUpdate",
                "LastSetupUpdateResult",
                "<lastSetupUpdate>" + date + "</lastSetupUpdate>"))
            .build();
  }

  private MockResponse load() {
    String body = catalogAnswer();
    UnaryOperator<MockResponse.Builder> broken;
    synchronized (loads) {
      broken = loads.poll();
    }
    arrived.countDown();
    CountDownLatch closed = gate;
    if (closed != null) {
      try {
        closed.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
    return broken == null ? ok(body).build() : broken.apply(ok(body)).build();
  }

  String catalogAnswer() {
    return Platform.season("<code>2627</code>" + catalog);
  }

  private static MockResponse.Builder ok(String body) {
    return new MockResponse.Builder()
        .code(200)
        .setHeader("Content-Type", "text/xml; charset=utf-8")
        .body(body);
  }

  /** The catalogue is another one from now on. */
  void changeTo(String products, @Nullable String date) {
    catalog = products;
    setupUpdate = date;
  }

  /** The next load is answered otherwise. */
  void nextLoad(UnaryOperator<MockResponse.Builder> change) {
    synchronized (loads) {
      loads.add(change);
    }
  }

  /** Loads arrive and wait. */
  void holdLoads() {
    arrived = new CountDownLatch(1);
    gate = new CountDownLatch(1);
  }

  void awaitLoad() throws InterruptedException {
    arrived.await();
  }

  void releaseLoads() {
    CountDownLatch closed = gate;
    gate = null;
    if (closed != null) {
      closed.countDown();
    }
  }

  int loads() {
    return hits.getOrDefault("getCatalogDetailed", 0);
  }

  int looks() {
    return hits.getOrDefault("getLastSetupUpdate", 0);
  }

  int requests() {
    return server.getRequestCount();
  }

  @Override
  public void close() {
    releaseLoads();
    connection.close();
    server.close();
  }
}
