package io.github.s360sdk.benchmarks.limits;

import io.github.s360sdk.benchmarks.catalog.CatalogServerProcess;
import io.github.s360sdk.catalog.CatalogClient;
import io.github.s360sdk.catalog.model.Catalog;
import io.github.s360sdk.catalog.model.CatalogQuery;
import io.github.s360sdk.core.S360Connection;
import io.github.s360sdk.core.S360ConnectionBuilder;
import io.github.s360sdk.core.spi.Cache;
import io.github.s360sdk.core.spi.RateLimiter;
import io.github.s360sdk.redis.S360Redis;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.sync.RedisCommands;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A catalogue of 26 MB that one machine has loaded and another one reads from Redis.
 *
 * @param bytes what is stored
 * @param load median time of a load from the server, in seconds
 * @param read median time of a read from Redis by a program that has nothing in memory
 */
record SharedCatalog(long bytes, double load, double read) {

  private static final int MEGABYTES = 26;
  private static final int WARM_UP = 6;
  private static final int RUNS = 9;
  private static final CatalogQuery IN_EURO =
      CatalogQuery.of(query -> query.currency(Currency.getInstance("EUR")));

  static SharedCatalog measure() throws IOException {
    try (LocalRedis server = new LocalRedis();
        CatalogServerProcess platform = new CatalogServerProcess(MEGABYTES);
        S360Redis redis = S360Redis.connect(server.uri())) {
      Catalog loaded = get(platform.url(), redis.cache());
      long bytes = stored(server.uri());
      for (int i = 0; i < WARM_UP; i++) {
        load(platform.url());
        read(platform.url(), server.uri(), loaded);
      }
      double[] loads = new double[RUNS];
      double[] reads = new double[RUNS];
      for (int i = 0; i < RUNS; i++) {
        loads[i] = load(platform.url());
        reads[i] = read(platform.url(), server.uri(), loaded);
      }
      return new SharedCatalog(bytes, median(loads), median(reads));
    }
  }

  /** Loads it from the server. */
  private static double load(String url) {
    try (S360Connection connection = builder(url, Cache.none()).build()) {
      return timed(CatalogClient.of(connection), null);
    }
  }

  /** Reads it as a program that has nothing in memory, and that may not load it. */
  private static double read(String url, String redis, Catalog expected) {
    try (S360Redis other = S360Redis.connect(redis);
        S360Connection connection =
            builder(url, other.cache()).rateLimiter(new NoCatalogs()).build()) {
      // Connected before, as a program that runs is.
      other.cache().invalidateGroup("nothing");
      return timed(CatalogClient.of(connection), expected);
    }
  }

  private static double timed(CatalogClient client, @Nullable Catalog expected) {
    // What was read before must not be collected while this is timed.
    System.gc();
    long begin = System.nanoTime();
    Catalog catalog = client.get(IN_EURO);
    double seconds = (System.nanoTime() - begin) / 1e9;
    if (expected != null && !catalog.equals(expected)) {
      throw new IllegalStateException("Redis gives another catalogue than the server");
    }
    return seconds;
  }

  private static Catalog get(String url, Cache cache) {
    try (S360Connection connection = builder(url, cache).build()) {
      return CatalogClient.of(connection).get(IN_EURO);
    }
  }

  private static S360ConnectionBuilder builder(String url, Cache cache) {
    return S360Connection.builder()
        .institution("acme")
        .baseUrl(url)
        .credentials("ACME_API", "not-a-real-secret")
        .rateLimiter(RateLimiter.unlimited())
        .cache(cache);
  }

  /** Lets no load of a catalogue through. */
  private static final class NoCatalogs implements RateLimiter {

    @Override
    public Optional<Instant> acquire(Scope scope, Instant deadline) {
      return nextPermit(scope);
    }

    @Override
    public Optional<Instant> nextPermit(Scope scope) {
      return scope.operation().equals("getCatalogDetailed")
          ? Optional.of(Instant.now().plusSeconds(600))
          : Optional.empty();
    }

    @Override
    public void throttled(Scope scope, @Nullable Duration retryAfter) {
      throw new IllegalStateException("the server refuses nothing");
    }

    @Override
    public void close() {
      // nothing to close
    }
  }

  /** The size of the largest value in a Redis. */
  private static long stored(String uri) {
    RedisClient client = RedisClient.create(uri);
    try (StatefulRedisConnection<String, String> connection = client.connect()) {
      RedisCommands<String, String> redis = connection.sync();
      return redis.keys("*").stream()
          .filter(key -> redis.type(key).equals("string"))
          .mapToLong(redis::strlen)
          .max()
          .orElseThrow();
    } finally {
      client.shutdown();
    }
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
