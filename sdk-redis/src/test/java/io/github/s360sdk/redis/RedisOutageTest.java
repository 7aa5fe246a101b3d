package io.github.s360sdk.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.s360sdk.S360Client;
import io.github.s360sdk.core.error.ConnectionFailedException;
import io.github.s360sdk.core.spi.Cache;
import io.github.s360sdk.core.spi.CacheKey;
import io.github.s360sdk.core.spi.RateLimiter;
import io.github.s360sdk.core.spi.RateLimiter.Scope;
import io.github.s360sdk.core.spi.RetryPolicy;
import io.github.s360sdk.testing.ManualClock;
import io.github.s360sdk.testing.S360Simulator;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Redis is away, comes back, or does not answer. */
@Timeout(60)
class RedisOutageTest {

  private static final Scope READ = Scope.of("acme", "ContactService", "getContactDetails");
  private static final Scope CATALOG = Scope.of("acme", "CatalogService", "getCatalogDetailed");
  private static final Duration HOUR = Duration.ofHours(1);
  private static final CacheKey<String> KEY =
      new CacheKey<>("acme", "posConfig", "1", String.class, Texts.CODEC);

  private final ManualClock time = ManualClock.at(Instant.parse("2026-07-01T10:00:00Z"));
  private final TestRedis server = new TestRedis();
  private final String prefix = TestRedis.prefix();
  private final S360Redis redis = open(builder -> builder);

  private S360Redis open(UnaryOperator<S360RedisBuilder> change) {
    return change
        .apply(
            S360Redis.builder(server.uri())
                .prefix(prefix)
                .timeout(Duration.ofSeconds(1))
                .clock(time)
                .sleeper(time))
        .build();
  }

  @AfterEach
  void stop() {
    redis.close();
    server.stop();
  }

  private boolean take(S360Redis one, Scope scope) throws InterruptedException {
    return one.rateLimiter().acquire(scope, time.instant()).isEmpty();
  }

  /** How many permits some machines get together in a minute of constant demand. */
  private int inAMinute(S360Redis... machines) throws InterruptedException {
    int taken = 0;
    for (int tick = 0; tick < 600; tick++) {
      for (S360Redis machine : machines) {
        while (take(machine, READ)) {
          taken++;
        }
      }
      time.advance(Duration.ofMillis(100));
    }
    return taken;
  }

  @Test
  void machinesGoOnWithTheirSharesAndShareAgainWhenRedisIsBack() throws InterruptedException {
    try (S360Redis other = open(builder -> builder)) {
      assertThat(inAMinute(redis, other)).isBetween(150, 178);
      server.stop();

      // Each knows of the other: together they stay below what is allowed.
      assertThat(inAMinute(redis, other)).isBetween(130, 178);

      server.restart();
      untilBack(redis, other);
      assertThat(inAMinute(redis, other)).isBetween(110, 178);
      assertThat(redis.rateLimiter().pace("acme").orElseThrow().callsPerMinute()).isEqualTo(180);
      // One of them alone has all of it, which shows that it is no share.
      assertThat(inAMinute(redis)).isBetween(110, 178);
    }
  }

  /** Asks for a while, in which connections are made again. */
  private void untilBack(S360Redis... machines) throws InterruptedException {
    Instant end = Instant.now().plusSeconds(3);
    while (Instant.now().isBefore(end)) {
      for (S360Redis machine : machines) {
        take(machine, READ);
      }
      time.advance(Duration.ofMillis(100));
    }
    time.advance(Duration.ofMinutes(2));
  }

  @Test
  void aMachineThatHasNeverReachedRedisHasTheShareThatItWasTold() throws InterruptedException {
    server.stop();
    try (S360Redis lonely = open(builder -> builder.machines(4))) {
      assertThat(take(lonely, CATALOG)).isTrue();
      assertThat(take(lonely, CATALOG)).isFalse();
      inAMinute(lonely);
      assertThat(inAMinute(lonely)).isBetween(30, 45);
    }
  }

  @Test
  void whereCallsAreToFailTheyFailAtOnceAndNothingIsSent() {
    server.stop();
    try (S360Redis strict = open(builder -> builder.whenUnreachable(WhenUnreachable.FAIL));
        S360Simulator simulator = S360Simulator.start();
        S360Client client =
            S360Client.of(
                simulator
                    .connection()
                    .retry(RetryPolicy.NONE)
                    .rateLimiter(strict.rateLimiter())
                    .cache(strict.cache())
                    .build())) {
      assertThatExceptionOfType(ConnectionFailedException.class)
          .isThrownBy(() -> client.catalog().isAlive())
          .withMessageContaining("rate limiter")
          .satisfies(e -> assertThat(e.mayHaveTakenEffect()).isFalse());
      assertThatExceptionOfType(ConnectionFailedException.class)
          .isThrownBy(() -> client.catalog().get());
      assertThat(simulator.requests().all()).isEmpty();

      server.restart();
      time.advance(Duration.ofSeconds(10));
      untilAlive(client);
    }
  }

  private void untilAlive(S360Client client) {
    Instant end = Instant.now().plusSeconds(20);
    while (true) {
      try {
        client.catalog().isAlive();
        return;
      } catch (ConnectionFailedException e) {
        assertThat(Instant.now()).isBefore(end);
        time.advance(Duration.ofSeconds(1));
      }
    }
  }

  @Test
  void aServerThatNeverAnswersHoldsNobodyUp() throws Exception {
    try (ServerSocket mute = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        S360Redis stuck =
            S360Redis.builder("redis://127.0.0.1:" + mute.getLocalPort())
                .timeout(Duration.ofMillis(100))
                .clock(time)
                .sleeper(time)
                .build()) {
      long begin = System.nanoTime();
      for (int i = 0; i < 1_000; i++) {
        take(stuck, READ);
      }
      assertThat(stuck.cache().get(KEY, HOUR, () -> "loaded")).isEqualTo("loaded");
      stuck.cache().invalidate(KEY);
      assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));
    }
  }

  @Test
  void theCacheGoesOnInMemory() {
    Cache cache = redis.cache();
    AtomicInteger loads = new AtomicInteger();
    assertThat(cache.get(KEY, HOUR, () -> "value " + loads.incrementAndGet())).isEqualTo("value 1");
    server.stop();

    assertThat(cache.get(KEY, HOUR, () -> "value " + loads.incrementAndGet())).isEqualTo("value 1");
    cache.invalidate(KEY);
    assertThat(cache.get(KEY, HOUR, () -> "value " + loads.incrementAndGet())).isEqualTo("value 2");
    assertThat(cache.get(KEY, HOUR, () -> "value " + loads.incrementAndGet())).isEqualTo("value 2");
    cache.invalidateGroup("posConfig");
    assertThat(cache.get(KEY, HOUR, () -> "value " + loads.incrementAndGet())).isEqualTo("value 3");
  }

  @Test
  void aRefusalDuringAnOutageSlowsTheMachineDown() throws InterruptedException {
    take(redis, READ);
    server.stop();
    time.advance(Duration.ofSeconds(6));
    take(redis, READ);
    RateLimiter limiter = redis.rateLimiter();

    limiter.throttled(READ, Duration.ofSeconds(30));

    assertThat(take(redis, READ)).isFalse();
    assertThat(limiter.nextPermit(READ).orElseThrow())
        .isAfterOrEqualTo(time.instant().plusSeconds(29));
  }

  @Test
  void limitsOfOperationsAreKeptForLonger() throws InterruptedException {
    assertThat(take(redis, CATALOG)).isTrue();
    server.stop();
    time.advance(Duration.ofSeconds(10));
    take(redis, READ);
    time.advance(Duration.ofMinutes(11));

    // Another machine may have used the next permit, so it takes two periods.
    assertThat(take(redis, CATALOG)).isFalse();
    time.advance(Duration.ofMinutes(10));
    assertThat(take(redis, CATALOG)).isTrue();
  }

  @Test
  void aPermitThatWasGivenBackIsFreeWithoutRedisToo() throws InterruptedException {
    assertThat(take(redis, CATALOG)).isTrue();
    redis.rateLimiter().returned(CATALOG);
    server.stop();
    time.advance(Duration.ofMinutes(1));

    assertThat(take(redis, CATALOG)).isTrue();
    assertThat(take(redis, CATALOG)).isFalse();
  }

  @Test
  void aHoldIsKeptWhenRedisGoesAway() throws InterruptedException {
    take(redis, READ);
    redis.rateLimiter().throttled(READ, Duration.ofSeconds(60));
    server.stop();
    time.advance(Duration.ofSeconds(10));

    assertThat(take(redis, READ)).isFalse();
    assertThat(redis.rateLimiter().pace("acme").orElseThrow().heldUntil())
        .isEqualTo(time.instant().plusSeconds(50));
  }

  @Test
  void anInvalidationThatRedisDidNotHearIsRepeated() {
    Cache cache = redis.cache();
    try (S360Redis other = open(builder -> builder)) {
      assertThat(cache.get(KEY, HOUR, () -> "old")).isEqualTo("old");
      try (Relay relay = new Relay(server.port())) {
        S360Redis behind =
            S360Redis.builder("redis://127.0.0.1:" + relay.port())
                .prefix(prefix)
                .timeout(Duration.ofMillis(200))
                .clock(time)
                .sleeper(time)
                .build();
        assertThat(behind.cache().get(KEY, HOUR, () -> "new")).isEqualTo("old");
        relay.beSilent();
        behind.cache().invalidate(KEY);
        assertThat(behind.cache().get(KEY, HOUR, () -> "new")).isEqualTo("new");
        relay.speak();

        // A connection that only looks open is given up, and another one tells what was not heard.
        Instant end = Instant.now().plusSeconds(20);
        String seen = "old";
        while (seen.equals("old") && Instant.now().isBefore(end)) {
          behind
              .cache()
              .get(new CacheKey<>("acme", "g", "1", String.class, Texts.CODEC), HOUR, () -> "x");
          behind.cache().invalidateGroup("g");
          seen = other.cache().get(KEY, Duration.ofMillis(1), () -> "new");
          time.advance(Duration.ofMillis(2));
        }
        assertThat(seen).isEqualTo("new");
        behind.close();
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aShortHiccupMakesNobodyWaitLong() throws InterruptedException {
    // Little is called, so there is nothing that the share would have to wait for.
    take(redis, READ);
    time.advance(Duration.ofSeconds(20));
    take(redis, READ);
    server.stop();
    time.advance(Duration.ofSeconds(6));

    assertThat(redis.rateLimiter().acquire(READ, time.instant().plusSeconds(1))).isEmpty();
    server.restart();
    Instant end = Instant.now().plusSeconds(2);
    while (Instant.now().isBefore(end)) {
      time.advance(Duration.ofMillis(500));
      assertThat(redis.rateLimiter().acquire(READ, time.instant().plusSeconds(4))).isEmpty();
    }
  }

  @Test
  void aValueThatRedisDidNotHearOfIsOfferedAgain() throws IOException {
    try (Relay relay = new Relay(server.port());
        S360Redis behind =
            S360Redis.builder("redis://127.0.0.1:" + relay.port())
                .prefix(prefix)
                .timeout(Duration.ofMillis(200))
                .build();
        S360Redis other = S360Redis.builder(server.uri()).prefix(prefix).build()) {
      String loaded =
          behind
              .cache()
              .get(
                  KEY,
                  HOUR,
                  () -> {
                    // Somebody else's question is not answered, so nothing is asked for a moment.
                    relay.hold();
                    behind.cache().invalidateGroup("other");
                    relay.letGo();
                    return "loaded once";
                  });

      assertThat(loaded).isEqualTo("loaded once");
      assertThat(other.cache().get(KEY, HOUR, () -> "loaded twice")).isEqualTo("loaded once");
    }
  }
}
