package io.github.s360sdk.benchmarks.limits;

import io.github.s360sdk.catalog.CatalogClient;
import io.github.s360sdk.core.S360Connection;
import io.github.s360sdk.core.S360ConnectionBuilder;
import io.github.s360sdk.core.error.S360Exception;
import io.github.s360sdk.core.error.ThrottledException;
import io.github.s360sdk.core.spi.RateLimits;
import io.github.s360sdk.core.spi.RetryPolicy;
import io.github.s360sdk.redis.S360Redis;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * One machine of a partner, in a JVM of its own: calls a simulator as much as its limiter allows.
 *
 * <p>Prints {@code ready}, waits for the start, and prints a line for each call: what came of it,
 * when by its clock, and by how much it ended after its deadline, in milliseconds.
 */
final class PartnerMachine {

  private static final int THREADS = 8;
  private static final int WARM_UP = 20;
  private static final Duration DEADLINE = Duration.ofSeconds(30);

  private PartnerMachine() {}

  /**
   * Runs: {@code PartnerMachine INSTITUTION OPERATOR PASSWORD SIMULATOR REDIS START SPEED SECONDS
   * OTHER}.
   *
   * @param args whom to call, where Redis is, when to begin in milliseconds, how much faster the
   *     clock goes from there, how long to call by that clock, and a simulator to warm up with
   */
  public static void main(String[] args) throws InterruptedException {
    Instant start = Instant.ofEpochMilli(Long.parseLong(args[5]));
    FastTime time = new FastTime(start, Integer.parseInt(args[6]));
    Instant end = start.plusSeconds(Long.parseLong(args[7]));
    warmUp(args);
    ConcurrentLinkedQueue<String> results = new ConcurrentLinkedQueue<>();
    try (S360Redis redis = S360Redis.builder(args[4]).clock(time).sleeper(time).build();
        S360Connection connection =
            connection(args)
                .clock(time)
                .sleeper(time)
                .retry(RetryPolicy.NONE)
                .rateLimiter(redis.rateLimiter())
                .cache(redis.cache())
                .build()) {
      CatalogClient catalog =
          CatalogClient.of(connection.withOptions(options -> options.totalTimeout(DEADLINE)));
      System.out.println("ready");
      Thread.sleep(Math.max(0, Duration.between(Instant.now(), start).toMillis()));
      List<Thread> threads = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        Thread thread =
            new Thread(
                () -> {
                  try {
                    while (time.instant().isBefore(end)) {
                      results.add(call(catalog, time));
                    }
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                  }
                });
        threads.add(thread);
        thread.start();
      }
      for (Thread thread : threads) {
        thread.join();
      }
    }
    results.forEach(System.out::println);
  }

  private static String call(CatalogClient catalog, FastTime time) throws InterruptedException {
    Instant begin = time.instant();
    String outcome = "ok";
    Instant retryAt = null;
    try {
      catalog.isAlive();
    } catch (ThrottledException e) {
      outcome = e.byPlatform() ? "throttled" : "refused";
      retryAt = e.retryAt();
    } catch (S360Exception e) {
      outcome = "failed";
    }
    Instant end = time.instant();
    if (retryAt != null) {
      time.sleep(Duration.between(end, retryAt));
    }
    long late = Math.max(0, Duration.between(begin.plus(DEADLINE), end).toMillis());
    return outcome + " " + end.toEpochMilli() + " " + late;
  }

  /** Loads and compiles what a call needs, with another institution and another name in Redis. */
  private static void warmUp(String[] args) {
    try (S360Redis redis =
            S360Redis.builder(args[4])
                .prefix("warm-up")
                .rateLimits(RateLimits.DOCUMENTED.withCallsPerMinute(1_000_000))
                .build();
        S360Connection connection =
            connection(args)
                .baseUrl(args[8])
                .rateLimiter(redis.rateLimiter())
                .cache(redis.cache())
                .build()) {
      CatalogClient catalog = CatalogClient.of(connection);
      for (int i = 0; i < WARM_UP; i++) {
        catalog.isAlive();
      }
    }
  }

  private static S360ConnectionBuilder connection(String[] args) {
    return S360Connection.builder()
        .institution(args[0])
        .credentials(args[1], args[2])
        .baseUrl(args[3]);
  }
}
