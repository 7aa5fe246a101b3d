package io.github.s360sdk.examples;

import io.github.s360sdk.S360Client;
import io.github.s360sdk.core.spi.RateLimiter;
import io.github.s360sdk.core.spi.RateLimits;
import io.github.s360sdk.redis.S360Redis;
import io.github.s360sdk.testing.S360Simulator;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import redis.embedded.RedisServer;

/**
 * Lets three machines of one partner share the calls of an institution and what they have loaded,
 * on a Redis of its own and a simulator that refuses calls as the platform does. {@code S360_REDIS}
 * names another Redis, as {@code redis://host:6379}. No institution is asked, whatever other
 * variables say.
 */
public final class ShareLimits {

  private static final int MACHINES = 3;
  private static final int GRANTED = 1_200;

  private final PrintStream out;
  private final Duration busy;

  private ShareLimits(PrintStream out, Duration busy) {
    this.out = out;
    this.busy = busy;
  }

  /**
   * Runs the example.
   *
   * @param args none
   */
  public static void main(String[] args) throws Exception {
    run(System.getenv("S360_REDIS"), System.out, Duration.ofSeconds(10));
  }

  /** Runs with a Redis, or with one of its own if the address is null. */
  static void run(@Nullable String redisUri, PrintStream out, Duration busy) throws Exception {
    ShareLimits example = new ShareLimits(out, busy);
    if (redisUri != null) {
      example.share(redisUri);
      return;
    }
    int port = freePort();
    RedisServer server = RedisServer.newRedisServer().port(port).bind("127.0.0.1").build();
    server.start();
    try {
      example.share("redis://127.0.0.1:" + port);
    } finally {
      server.stop();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private void share(String redisUri) throws InterruptedException, ExecutionException {
    RateLimits limits = RateLimits.DOCUMENTED.withCallsPerMinute(GRANTED);
    try (S360Simulator simulator =
        S360Simulator.builder()
            .enforceInstitutionLimit(GRANTED)
            .enforceCatalogLimit(true)
            .start()) {
      out.println(
          "Simulator at "
              + simulator.baseUrl()
              + ", which lets "
              + GRANTED
              + " calls a minute through");
      ExecutorService machines = Executors.newFixedThreadPool(MACHINES);
      try {
        List<Future<String>> reports = new ArrayList<>();
        for (int i = 1; i <= MACHINES; i++) {
          String name = "machine " + i;
          reports.add(machines.submit(() -> machine(name, simulator, redisUri, limits)));
        }
        for (Future<String> report : reports) {
          out.println(report.get());
        }
      } finally {
        machines.shutdownNow();
      }
      out.println(
          "catalogues loaded by all of them: " + simulator.requests().count("getCatalogDetailed"));
    }
  }

  /** What each machine does: three lines more than a single one would. */
  private String machine(String name, S360Simulator simulator, String redisUri, RateLimits limits) {
    try (S360Redis redis = S360Redis.builder(redisUri).rateLimits(limits).build();
        S360Client s360 =
            S360Client.of(
                simulator
                    .connection()
                    .rateLimiter(redis.rateLimiter())
                    .cache(redis.cache())
                    .build())) {
      int products = (int) s360.catalog().get().products().count();
      Instant end = Instant.now().plus(busy);
      int calls = 0;
      while (Instant.now().isBefore(end)) {
        s360.catalog().isAlive();
        calls++;
      }
      RateLimiter.Pace pace = s360.connection().pace().orElseThrow();
      return String.format(
          Locale.ROOT,
          "%s: %d products, %d calls without a refusal, pace %d of %d a minute",
          name,
          products,
          calls,
          pace.callsPerMinute(),
          pace.documented());
    }
  }
}
