package io.github.s360sdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.s360sdk.S360Client;
import io.github.s360sdk.core.Caches;
import io.github.s360sdk.core.RateLimiters;
import io.github.s360sdk.core.S360ConnectionBuilder;
import io.github.s360sdk.core.spi.Cache;
import io.github.s360sdk.core.spi.RateLimiter;
import io.github.s360sdk.core.spi.RateLimiter.Priority;
import io.github.s360sdk.core.spi.RateLimits;
import io.github.s360sdk.micrometer.S360Metrics;
import io.github.s360sdk.redis.S360Redis;
import io.github.s360sdk.testing.ManualClock;
import io.github.s360sdk.testing.S360Simulator;
import io.github.s360sdk.testing.WithS360Simulator;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import redis.embedded.RedisServer;

/** The Java of the pages about limits, caches and meters, between markers, run. */
@WithS360Simulator
class LimitSnippetsTest {

  private final S360Simulator simulator;
  private final List<String> shown = new ArrayList<>();

  LimitSnippetsTest(S360Simulator simulator) {
    this.simulator = simulator;
  }

  private void show(String line) {
    shown.add(line);
  }

  @Test
  void readsThePace() {
    try (S360Client s360 =
        S360Client.of(simulator.connection().rateLimits(RateLimits.DOCUMENTED).build())) {
      // snippet
      RateLimiter.Pace pace = s360.connection().pace().orElseThrow();
      show(pace.callsPerMinute() + " of " + pace.documented() + " calls a minute");
      // end snippet
    }
    assertThat(shown).containsExactly("180 of 180 calls a minute");
  }

  @Test
  void sharesALimiterWithinAProgram() {
    S360ConnectionBuilder shopConnection = simulator.connection();
    S360ConnectionBuilder officeConnection = simulator.connection();
    // snippet
    RateLimiter shared = RateLimiters.inMemory(RateLimits.DOCUMENTED);
    S360Client shop = S360Client.of(shopConnection.rateLimiter(shared).build());
    S360Client office = S360Client.of(officeConnection.rateLimiter(shared).build());
    // end snippet
    shop.catalog().isAlive();
    office.catalog().isAlive();
    shop.close();
    assertThat(office.connection().pace()).isPresent();
    office.close();
    shared.close();
  }

  @Test
  void sharesACacheWithinAProgram() {
    S360ConnectionBuilder shopConnection = simulator.connection();
    S360ConnectionBuilder officeConnection = simulator.connection();
    // snippet
    Cache shared = Caches.inMemory();
    S360Client shop = S360Client.of(shopConnection.cache(shared).build());
    S360Client office = S360Client.of(officeConnection.cache(shared).build());
    // end snippet
    shop.catalog().get();
    office.catalog().get();
    assertThat(simulator.requests().count("getCatalogDetailed")).isEqualTo(1);
    shop.close();
    office.close();
    shared.close();
  }

  @Test
  void goesFromOneMachineToMany() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    RedisServer server = RedisServer.newRedisServer().port(port).bind("127.0.0.1").build();
    server.start();
    try {
      String redisUri = "redis://127.0.0.1:" + port;
      S360ConnectionBuilder connection = simulator.connection();
      // snippet
      S360Redis redis = S360Redis.connect(redisUri);
      connection.rateLimiter(redis.rateLimiter());
      connection.cache(redis.cache());
      // end snippet
      try (S360Client here = S360Client.of(connection.build());
          S360Redis elsewhere = S360Redis.connect(redisUri);
          S360Client there =
              S360Client.of(
                  simulator
                      .connection()
                      .rateLimiter(elsewhere.rateLimiter())
                      .cache(elsewhere.cache())
                      .build())) {
        assertThat(there.catalog().get()).isEqualTo(here.catalog().get());
        assertThat(simulator.requests().count("getCatalogDetailed")).isEqualTo(1);
      }
      redis.close();
    } finally {
      server.stop();
    }
  }

  @Test
  void registersMeters() {
    SimpleMeterRegistry registry = new SimpleMeterRegistry();
    S360ConnectionBuilder connection = simulator.connection();
    // snippet
    S360Metrics metrics = new S360Metrics(registry);
    S360Client s360 = S360Client.of(connection.listener(metrics).build());
    metrics.watchPace(s360.connection());
    // end snippet
    s360.catalog().isAlive();
    assertThat(registry.get("s360.calls").timer().count()).isEqualTo(1);
    assertThat(registry.get("s360.pace").gauge().value()).isPositive();
    s360.close();
  }

  @Test
  void whatCanWaitIsDoneAtNight() throws InterruptedException {
    ManualClock clock = ManualClock.at(Instant.parse("2026-07-01T10:00:00Z"));
    RateLimiter limiter =
        new NightLimiter(RateLimiters.inMemory(RateLimits.DOCUMENTED, clock, clock), clock);
    RateLimiter.Scope reload =
        RateLimiter.Scope.of("acme", "CatalogService", "getCatalogDetailed")
            .with(Priority.BACKGROUND);
    Instant night = Instant.parse("2026-07-01T20:00:00Z");

    assertThat(limiter.acquire(reload, clock.instant())).contains(night);
    clock.set(night);
    assertThat(limiter.acquire(reload, clock.instant())).isEmpty();
    limiter.close();
  }
}
