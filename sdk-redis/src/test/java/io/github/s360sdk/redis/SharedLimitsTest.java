package io.github.s360sdk.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.s360sdk.S360Client;
import io.github.s360sdk.catalog.model.Catalog;
import io.github.s360sdk.core.spi.CacheKey;
import io.github.s360sdk.core.spi.RateLimiter;
import io.github.s360sdk.core.spi.RateLimiter.Priority;
import io.github.s360sdk.core.spi.RateLimiter.Scope;
import io.github.s360sdk.core.spi.RateLimits;
import io.github.s360sdk.testing.ManualClock;
import io.github.s360sdk.testing.S360Simulator;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Several machines on one Redis. */
@Timeout(60)
class SharedLimitsTest {

  private static final Scope READ = Scope.of("acme", "ContactService", "getContactDetails");
  private static final Scope CATALOG = Scope.of("acme", "CatalogService", "getCatalogDetailed");
  private static final Scope SEATS =
      Scope.of("acme", "AvailabilityService", "getSeatsAvailability").asking("some seats");
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration TEN_MINUTES = Duration.ofMinutes(10);
  private static final Duration HOUR = Duration.ofHours(1);

  private final TestRedis server = TestRedis.shared();

  private final ManualClock time = ManualClock.at(Instant.parse("2026-07-01T10:00:00Z"));
  private final String prefix = TestRedis.prefix();
  private final List<S360Redis> opened = new ArrayList<>();
  private final RateLimiter first = machine().rateLimiter();
  private final RateLimiter second = machine().rateLimiter();

  @AfterEach
  void close() {
    opened.forEach(S360Redis::close);
  }

  private S360Redis machine() {
    S360Redis one =
        S360Redis.builder(server.uri())
            .prefix(prefix)
            .timeout(Duration.ofSeconds(5))
            .clock(time)
            .sleeper(time)
            .build();
    opened.add(one);
    return one;
  }

  private boolean take(RateLimiter limiter, Scope scope) throws InterruptedException {
    return limiter.acquire(scope, time.instant()).isEmpty();
  }

  private Instant in(Duration wait) {
    return time.instant().plus(wait);
  }

  @Test
  void machinesTogetherStayBelowWhatIsAllowedAndUseIt() throws InterruptedException {
    Deque<Instant> minute = new ArrayDeque<>();
    int all = 0;
    for (int tick = 0; tick < 3_600; tick++) {
      for (RateLimiter limiter : List.of(first, second)) {
        while (take(limiter, READ)) {
          minute.add(time.instant());
          all++;
        }
      }
      while (!minute.isEmpty() && !minute.getFirst().isAfter(time.instant().minus(MINUTE))) {
        minute.removeFirst();
      }
      assertThat(minute).hasSizeLessThanOrEqualTo(178);
      time.advance(Duration.ofMillis(100));
    }
    assertThat(all).isGreaterThan(6 * 174);
  }

  @Test
  void burstsOfOneMachineAreCountedForTheOther() throws InterruptedException {
    // A minute without calls: permits are saved.
    take(first, READ);
    time.advance(MINUTE.plusSeconds(10));
    take(first, READ);
    time.advance(MINUTE);
    int taken = 0;
    while (take(first, READ)) {
      taken++;
    }
    assertThat(taken).isBetween(40, 46);
    // What the other keeps of its handful is all that it can have.
    int others = 0;
    while (take(second, READ)) {
      others++;
    }
    assertThat(others).isLessThanOrEqualTo(4);
  }

  @Test
  void aRefusalOfOneHoldsAllAtOnce() throws InterruptedException {
    take(first, READ);
    take(second, READ);

    first.throttled(READ, Duration.ofSeconds(30));

    Instant end = Instant.now().plusSeconds(10);
    while (second.pace("acme").orElseThrow().heldUntil() == null && Instant.now().isBefore(end)) {
      Thread.onSpinWait();
    }
    assertThat(second.pace("acme").orElseThrow().heldUntil()).isEqualTo(in(Duration.ofSeconds(30)));
    assertThat(take(second, READ.with(Priority.SALE))).isFalse();
    assertThat(second.pace("acme")).isEqualTo(first.pace("acme"));
    time.advance(Duration.ofSeconds(31));
    assertThat(second.acquire(READ, in(MINUTE))).isEmpty();
  }

  @Test
  void theCallsOfAllTellWhatIsGranted() throws InterruptedException {
    int granted = 0;
    for (int tick = 0; tick < 300; tick++) {
      for (RateLimiter limiter : List.of(first, second)) {
        granted += take(limiter, READ) ? 1 : 0;
      }
      time.advance(Duration.ofMillis(100));
    }
    assertThat(granted).isBetween(80, 95);
    assertThat(first.acquire(READ, in(MINUTE))).isEmpty();
    first.throttled(READ, null);
    time.advance(Duration.ofSeconds(40));
    first.nextPermit(READ);

    assertThat(first.pace("acme").orElseThrow().callsPerMinute())
        .isBetween(granted - 4, granted + 1);
  }

  @Test
  void limitsOfOperationsAreThoseOfAll() throws InterruptedException {
    assertThat(take(first, CATALOG)).isTrue();
    assertThat(take(second, CATALOG)).isFalse();
    assertThat(second.nextPermit(CATALOG).orElseThrow())
        .isBetween(in(TEN_MINUTES.minusSeconds(1)), in(TEN_MINUTES.plusSeconds(1)));
    time.advance(Duration.ofSeconds(3));
    assertThat(take(first, SEATS)).isTrue();
    assertThat(take(second, SEATS)).isFalse();
    assertThat(take(second, SEATS.asking("other seats"))).isTrue();

    time.advance(TEN_MINUTES.plusMillis(10));
    assertThat(take(second, CATALOG)).isTrue();
    first.throttled(SEATS, null);
    assertThat(take(second, SEATS.asking("third seats"))).isFalse();
  }

  @Test
  void anInterruptedThreadGivesItsPermitBack() throws InterruptedException {
    assertThat(take(first, CATALOG)).isTrue();

    Thread.currentThread().interrupt();
    first.returned(CATALOG);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(take(second, CATALOG)).isTrue();
  }

  @Test
  void whatOneHasUsedBeforeCountsForAll() {
    first.used(CATALOG, time.instant().minus(Duration.ofMinutes(4)));
    assertThat(second.nextPermit(CATALOG).orElseThrow())
        .isBetween(in(Duration.ofMinutes(6)), in(Duration.ofMinutes(6).plusSeconds(1)));
  }

  @Test
  void aPermitCostsAtMostOneRoundTrip() throws Exception {
    // After a minute in which little was called there are savings.
    take(first, READ);
    time.advance(MINUTE.plusSeconds(10));
    take(first, READ);
    time.advance(Duration.ofSeconds(10));
    try (CommandCounter counter = new CommandCounter(server.port())) {
      int permits = 0;
      // Sales of four calls each, and then as many as there are.
      for (int sale = 0; sale < 30; sale++) {
        for (int call = 0; call < 4; call++) {
          assertThat(first.acquire(READ.with(Priority.SALE), in(MINUTE))).isEmpty();
          permits++;
        }
        time.advance(Duration.ofSeconds(6));
      }
      assertThat(counter.count()).isLessThanOrEqualTo(permits);
    }
  }

  @Test
  void aCatalogueIsLoadedByOneOfTheMachines() throws Exception {
    try (S360Simulator simulator = S360Simulator.builder().enforceCatalogLimit(true).start();
        S360Client one = client(simulator);
        S360Client other = client(simulator)) {
      CompletableFuture<Catalog> here = CompletableFuture.supplyAsync(() -> one.catalog().get());
      CompletableFuture<Catalog> there = CompletableFuture.supplyAsync(() -> other.catalog().get());

      assertThat(here.get()).isEqualTo(there.get());
      assertThat(one.catalog().posConfig()).isEqualTo(other.catalog().posConfig());
      long loads =
          simulator.requests().all().stream()
              .filter(request -> request.operation().equals("getCatalogDetailed"))
              .count();
      assertThat(loads).isEqualTo(1);
    }
  }

  @Test
  void theFirstCatalogueWaitsForItsTurn() {
    // Three calls, and a new bucket holds two permits.
    try (S360Redis own = S360Redis.builder(server.uri()).prefix(TestRedis.prefix()).build();
        S360Simulator simulator = S360Simulator.start();
        S360Client client =
            S360Client.of(
                simulator.connection().rateLimiter(own.rateLimiter()).cache(own.cache()).build())) {
      client.catalog().posConfig();
      assertThat(client.catalog().get().products()).isNotEmpty();
    }
  }

  /** A client in real time: who waits in time that is moved is far ahead of the one who loads. */
  private S360Client client(S360Simulator simulator) {
    S360Redis redis = inRealTime();
    return S360Client.of(
        simulator.connection().rateLimiter(redis.rateLimiter()).cache(redis.cache()).build());
  }

  private S360Redis inRealTime() {
    S360Redis one =
        S360Redis.builder(server.uri()).prefix(prefix).timeout(Duration.ofSeconds(5)).build();
    synchronized (opened) {
      opened.add(one);
    }
    return one;
  }

  @Test
  void valuesOfAnotherVersionAndUnreadableOnesAreLoaded() {
    AtomicInteger loads = new AtomicInteger();
    CacheKey<String> key = new CacheKey<>("acme", "g", "1", String.class, Texts.CODEC);
    CacheKey<String> later = new CacheKey<>("acme", "g", "1", String.class, new Texts("2"));
    CacheKey<String> broken = new CacheKey<>("acme", "g", "2", String.class, Texts.CODEC);

    machine().cache().get(key, HOUR, () -> "value " + loads.incrementAndGet());
    machine().cache().get(later, HOUR, () -> "value " + loads.incrementAndGet());
    assertThat(loads).hasValue(2);
    machine().cache().get(broken, HOUR, () -> Texts.UNREADABLE + loads.incrementAndGet());
    assertThat(machine().cache().get(broken, HOUR, () -> "value " + loads.incrementAndGet()))
        .isEqualTo("value 4");
  }

  @Test
  void aProgramThatEndsDuringALoadBlocksNobodyForLong() throws Exception {
    S360Redis dying = machine();
    CacheKey<String> key = new CacheKey<>("acme", "g", "1", String.class, Texts.CODEC);
    CompletableFuture<Void> begun = new CompletableFuture<>();
    CompletableFuture<Void> never = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () ->
                dying
                    .cache()
                    .get(
                        key,
                        HOUR,
                        () -> {
                          begun.complete(null);
                          never.join();
                          return "never";
                        }));
    thread.setDaemon(true);
    thread.start();
    begun.get();
    // As if its process were killed: nobody renews the lock any more.
    dying.close();

    assertThat(machine().cache().get(key, HOUR, () -> "loaded by another"))
        .isEqualTo("loaded by another");
    never.complete(null);
  }

  @Test
  void whoIsInterruptedWhileAnotherMachineLoadsEndsWithTheErrorOfItsOwnLoad() throws Exception {
    CacheKey<String> key = new CacheKey<>("acme", "g", "1", String.class, Texts.CODEC);
    CompletableFuture<Void> begun = new CompletableFuture<>();
    CompletableFuture<Void> release = new CompletableFuture<>();
    CompletableFuture<String> loaded =
        CompletableFuture.supplyAsync(
            () ->
                inRealTime()
                    .cache()
                    .get(
                        key,
                        HOUR,
                        () -> {
                          begun.complete(null);
                          release.join();
                          return "loaded";
                        }));
    begun.get();
    CompletableFuture<String> ended = new CompletableFuture<>();
    S360Redis other = inRealTime();
    Thread waiting =
        new Thread(
            () ->
                ended.completeAsync(
                    () ->
                        other
                            .cache()
                            .get(
                                key,
                                HOUR,
                                () -> {
                                  throw new IllegalStateException("given up");
                                }),
                    Runnable::run));
    waiting.start();
    while (waiting.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }

    waiting.interrupt();

    assertThatExceptionOfType(ExecutionException.class)
        .isThrownBy(ended::get)
        .havingCause()
        .isInstanceOf(IllegalStateException.class)
        .withMessage("given up");
    release.complete(null);
    assertThat(loaded.get()).isEqualTo("loaded");
  }

  @Test
  void severalRefusalsOfOneMomentHoldNoLongerThanOne() throws InterruptedException {
    take(first, READ);
    for (int i = 0; i < 5; i++) {
      first.throttled(READ, Duration.ofSeconds(30));
      time.advance(Duration.ofMillis(5));
    }
    time.advance(Duration.ofSeconds(31));

    assertThat(first.acquire(READ, in(Duration.ofSeconds(5)))).isEmpty();
    assertThat(second.acquire(READ, in(Duration.ofSeconds(5)))).isEmpty();
  }

  @Test
  void aContractThatGrantsLessIsKeptFromThenOn() throws InterruptedException {
    take(first, READ);
    S360Redis later =
        S360Redis.builder(server.uri())
            .prefix(prefix)
            .rateLimits(RateLimits.DOCUMENTED.withCallsPerMinute(60))
            .timeout(Duration.ofSeconds(5))
            .clock(time)
            .sleeper(time)
            .build();
    opened.add(later);

    later.rateLimiter().acquire(READ, in(MINUTE));

    assertThat(later.rateLimiter().pace("acme").orElseThrow().callsPerMinute()).isEqualTo(60);
  }

  @Test
  void anInterruptIsThatOfOneThreadOnly() throws InterruptedException {
    take(first, READ);
    time.advance(Duration.ofSeconds(10));
    Thread.currentThread().interrupt();

    assertThatExceptionOfType(InterruptedException.class)
        .isThrownBy(() -> first.acquire(READ, in(MINUTE)));

    // No pause for the others, and still the bucket of all.
    assertThat(first.acquire(READ, in(MINUTE))).isEmpty();
    assertThat(take(first, CATALOG)).isTrue();
    assertThat(take(second, CATALOG)).isFalse();
  }
}
