package io.github.s360sdk.testing.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.s360sdk.core.spi.RateLimiter;
import io.github.s360sdk.core.spi.RateLimiter.Priority;
import io.github.s360sdk.core.spi.RateLimiter.Scope;
import io.github.s360sdk.core.spi.RateLimits;
import io.github.s360sdk.core.spi.Sleeper;
import io.github.s360sdk.testing.ManualClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What a {@link RateLimiter} must do. Extend it and say how yours is made:
 *
 * <pre>{@code
 * class MyLimiterTest extends RateLimiterContract {
 *
 *   @Override
 *   protected RateLimiter create(RateLimits limits, Clock clock, Sleeper sleeper) {
 *     return new MyLimiter(limits, clock, sleeper);
 *   }
 * }
 * }</pre>
 */
@Timeout(60)
public abstract class RateLimiterContract {

  private static final Scope CATALOG = Scope.of("acme", "CatalogService", "getCatalogDetailed");
  private static final Scope READ = Scope.of("acme", "ContactService", "getContactDetails");
  private static final Scope SEATS =
      Scope.of("acme", "AvailabilityService", "getSeatsAvailability");
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration TEN_MINUTES = Duration.ofMinutes(10);
  private static final Duration TICK = Duration.ofMillis(100);

  private final ManualClock time = ManualClock.at(Instant.parse("2026-07-01T10:00:00Z"));
  private final List<RateLimiter> made = new ArrayList<>();
  private RateLimiter limiter = RateLimiter.unlimited();

  /** For subclasses. */
  protected RateLimiterContract() {}

  /**
   * Makes a limiter of which nothing is used. Several of one test need not know of each other.
   *
   * @param limits what the platform allows
   * @param clock the clock that permits come by
   * @param sleeper lets a thread wait; moves the clock
   * @return the limiter; it is closed after the test
   */
  protected abstract RateLimiter create(RateLimits limits, Clock clock, Sleeper sleeper);

  @BeforeEach
  void begin() {
    limiter = limiter(RateLimits.DOCUMENTED);
  }

  @AfterEach
  void end() {
    made.forEach(RateLimiter::close);
  }

  private RateLimiter limiter(RateLimits limits) {
    RateLimiter one = create(limits, time, time);
    made.add(one);
    return one;
  }

  private Instant in(Duration wait) {
    return time.instant().plus(wait);
  }

  private boolean take(Scope scope) throws InterruptedException {
    return limiter.acquire(scope, time.instant()).isEmpty();
  }

  private static void within(Optional<Instant> next, Instant from, Duration tolerance) {
    Instant at = next.orElseThrow(() -> new AssertionError("a permit is free, but must not be"));
    assertFalse(at.isBefore(from), () -> "free at " + at + ", before " + from);
    assertFalse(at.isAfter(from.plus(tolerance)), () -> "free at " + at + ", long after " + from);
  }

  @Test
  void anOperationHasAsManyPermitsAsItsLimitSays() throws InterruptedException {
    assertTrue(limiter.nextPermit(CATALOG).isEmpty());
    assertTrue(take(CATALOG));
    within(limiter.acquire(CATALOG, in(MINUTE)), in(TEN_MINUTES), Duration.ofMillis(5));
    within(limiter.nextPermit(CATALOG), in(TEN_MINUTES), Duration.ofMillis(5));

    time.advance(TEN_MINUTES.minusMillis(5));
    assertFalse(take(CATALOG));
    time.advance(Duration.ofMillis(15));
    assertTrue(take(CATALOG));
    assertFalse(take(CATALOG));
  }

  @Test
  void nextPermitTakesNone() throws InterruptedException {
    for (int i = 0; i < 5; i++) {
      assertTrue(limiter.nextPermit(CATALOG).isEmpty());
    }
    assertTrue(take(CATALOG));
  }

  @Test
  void questionsHaveLimitsOfTheirOwn() throws InterruptedException {
    assertTrue(take(SEATS.asking("first")));
    assertFalse(take(SEATS.asking("first")));
    assertTrue(take(SEATS.asking("second")));
    time.advance(MINUTE.plusMillis(5));
    assertTrue(take(SEATS.asking("first")));
  }

  @Test
  void aPermitThatComesBeforeTheDeadlineIsWaitedFor() throws InterruptedException {
    assertTrue(take(CATALOG));
    Instant free = in(TEN_MINUTES);

    assertTrue(limiter.acquire(CATALOG, in(TEN_MINUTES.plusSeconds(30))).isEmpty());
    within(Optional.of(time.instant()), free, Duration.ofSeconds(1));
  }

  @Test
  void aPermitThatComesTooLateIsNotWaitedFor() throws InterruptedException {
    assertTrue(take(CATALOG));
    Instant before = time.instant();

    assertTrue(limiter.acquire(CATALOG, in(TEN_MINUTES.minusSeconds(30))).isPresent());
    assertEquals(before, time.instant());
  }

  @Test
  void institutionsDoNotShareTheirPermits() throws InterruptedException {
    assertTrue(take(CATALOG));
    assertTrue(take(Scope.of("other", CATALOG.service(), CATALOG.operation())));
  }

  @Test
  void aReturnedPermitIsFreeAgain() throws InterruptedException {
    assertTrue(take(CATALOG));
    limiter.returned(CATALOG);
    assertTrue(take(CATALOG));
    assertFalse(take(CATALOG));
  }

  @Test
  void pollsOfARunningRequestDoNotCountForTheirOperation() throws InterruptedException {
    assertTrue(take(CATALOG));
    assertTrue(limiter.acquire(CATALOG.continued(), in(MINUTE)).isEmpty());
    assertTrue(limiter.acquire(CATALOG.continued(), in(MINUTE)).isEmpty());
    assertFalse(take(CATALOG));
  }

  @Test
  void noMinuteHasMoreCallsThanTheInstitutionMayMake() throws InterruptedException {
    limiter = limiter(RateLimits.DOCUMENTED.withCallsPerMinute(60));
    Deque<Instant> minute = new ArrayDeque<>();
    int all = 0;
    Instant end = in(Duration.ofMinutes(6));
    Instant warm = in(Duration.ofMinutes(3));
    while (time.instant().isBefore(end)) {
      while (limiter.acquire(READ, time.instant()).isEmpty()) {
        minute.add(time.instant());
        all += time.instant().isBefore(warm) ? 0 : 1;
      }
      while (!minute.isEmpty() && !minute.getFirst().isAfter(time.instant().minus(MINUTE))) {
        minute.removeFirst();
      }
      assertTrue(minute.size() <= 60, () -> minute.size() + " calls in a minute");
      time.advance(TICK);
    }
    int used = all;
    assertTrue(used >= 150, () -> "only " + used + " of 180 calls were used");
  }

  @Test
  void nothingIsSentWhileThePlatformWantsNothing() throws InterruptedException {
    assertTrue(take(READ));
    limiter.throttled(READ, Duration.ofSeconds(30));

    within(limiter.nextPermit(READ), in(Duration.ofSeconds(30)), Duration.ofSeconds(15));
    assertFalse(take(READ.with(Priority.SALE)));
    time.advance(Duration.ofSeconds(29));
    assertFalse(take(READ));
    assertTrue(limiter.acquire(READ, in(Duration.ofSeconds(30))).isEmpty());
  }

  @Test
  void aRefusalWithoutATimeIsAlsoFollowedByAPause() throws InterruptedException {
    assertTrue(take(READ));
    limiter.throttled(READ, null);

    assertFalse(take(READ));
    assertTrue(limiter.acquire(READ, in(MINUTE.multipliedBy(2))).isEmpty());
  }

  @Test
  void aRefusedOperationHasNoPermitForItsPeriod() throws InterruptedException {
    assertTrue(take(CATALOG));
    time.advance(Duration.ofMinutes(5));
    limiter.throttled(CATALOG, null);

    within(limiter.nextPermit(CATALOG), in(TEN_MINUTES), Duration.ofSeconds(1));
  }

  @Test
  void aSecondRefusalDoesNotShortenTheFirst() throws InterruptedException {
    limiter.throttled(SEATS.asking("first"), Duration.ofMinutes(5));
    limiter.throttled(SEATS.asking("second"), null);
    limiter.throttled(SEATS.asking("first"), Duration.ofSeconds(5));

    for (Scope one : List.of(SEATS.asking("first"), SEATS.asking("third"))) {
      within(limiter.nextPermit(one), in(Duration.ofMinutes(5)), Duration.ofSeconds(1));
    }
  }

  @Test
  void whatWasUsedBeforeCounts() throws InterruptedException {
    limiter.used(CATALOG, time.instant().minus(Duration.ofMinutes(4)));
    within(limiter.nextPermit(CATALOG), in(Duration.ofMinutes(6)), Duration.ofMillis(5));
  }

  @Test
  void ofManyThreadsOnlyAsManyGetAPermitAsThereAre() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(16);
    try {
      List<Callable<Boolean>> works = new ArrayList<>();
      for (int i = 0; i < 32; i++) {
        works.add(() -> take(CATALOG));
      }
      int given = 0;
      for (Future<Boolean> work : threads.invokeAll(works)) {
        given += work.get() ? 1 : 0;
      }
      assertEquals(1, given);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void anInterruptedWaitTakesNoPermit() throws InterruptedException {
    RateLimiter impatient =
        create(
            RateLimits.DOCUMENTED,
            time,
            wait -> {
              throw new InterruptedException();
            });
    made.add(impatient);
    assertTrue(impatient.acquire(CATALOG, time.instant()).isEmpty());
    assertThrows(
        InterruptedException.class,
        () -> impatient.acquire(CATALOG, in(TEN_MINUTES.plusSeconds(30))));

    time.advance(TEN_MINUTES.plusMillis(5));
    assertTrue(impatient.acquire(CATALOG, time.instant()).isEmpty());
  }

  @Test
  void closingTwiceIsOnce() {
    limiter.close();
    limiter.close();
  }
}
