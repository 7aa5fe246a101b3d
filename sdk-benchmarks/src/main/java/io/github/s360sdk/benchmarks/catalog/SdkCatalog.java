package io.github.s360sdk.benchmarks.catalog;

import io.github.s360sdk.catalog.CatalogClient;
import io.github.s360sdk.catalog.model.Catalog;
import io.github.s360sdk.catalog.model.CatalogQuery;
import io.github.s360sdk.catalog.model.EventProduct;
import io.github.s360sdk.catalog.model.Product;
import io.github.s360sdk.core.S360Connection;
import io.github.s360sdk.core.Timeouts;
import io.github.s360sdk.core.spi.RateLimiter;
import java.time.Duration;
import java.util.Currency;
import java.util.function.Consumer;

/** The calls of the SDK that are measured; the only place that names them. */
final class SdkCatalog implements AutoCloseable {

  // Given, so that a load is one call for the SDK as for its peers.
  private static final CatalogQuery IN_EURO =
      CatalogQuery.of(query -> query.currency(Currency.getInstance("EUR")));

  private final S360Connection connection;
  private final CatalogClient uncached;
  private final CatalogClient cached;

  SdkCatalog(String url) {
    this.connection =
        S360Connection.builder()
            .institution("acme")
            .baseUrl(url)
            .credentials("ACME_API", "not-a-real-secret")
            .rateLimiter(RateLimiter.unlimited())
            // A heap that is nearly full makes a read slow, not wrong.
            .timeouts(
                Timeouts.DEFAULT
                    .withAttempt(Duration.ofMinutes(10))
                    .withTotal(Duration.ofMinutes(10)))
            .build();
    this.uncached = CatalogClient.of(connection.withOptions(options -> options.withoutCache()));
    this.cached = CatalogClient.of(connection);
  }

  static CatalogReader<Catalog> reader(String url) {
    SdkCatalog sdk = new SdkCatalog(url);
    return new CatalogReader<>() {
      @Override
      public Catalog read() {
        return sdk.load();
      }

      @Override
      public long count(Catalog result) {
        return result.products().mapToLong(SdkCatalog::prices).sum();
      }

      @Override
      public void close() {
        sdk.close();
      }
    };
  }

  /** From the wire to the complete model. */
  Catalog load() {
    return uncached.get(IN_EURO);
  }

  /** Product after product, without the whole. */
  void stream(Consumer<Product> visitor) {
    uncached.stream(IN_EURO, visitor::accept);
  }

  /** What a program calls again and again. */
  Catalog cachedGet() {
    return cached.get(IN_EURO);
  }

  /** Prices of the performances of a product. */
  static long prices(Product product) {
    return product instanceof EventProduct event
        ? event.performances().stream().mapToLong(performance -> performance.prices().size()).sum()
        : 0;
  }

  @Override
  public void close() {
    connection.close();
  }
}
