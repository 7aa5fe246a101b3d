package io.github.s360sdk.core.internal.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.s360sdk.core.RateLimiters;
import io.github.s360sdk.core.spi.RateLimiter;
import io.github.s360sdk.core.spi.RateLimiter.Scope;
import io.github.s360sdk.core.spi.RateLimits;
import io.github.s360sdk.core.spi.RateLimits.OperationLimit;
import io.github.s360sdk.core.testing.ManualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OperationLimitTest {

  private static final Scope CATALOG = Scope.of("acme", "CatalogService", "getCatalogDetailed");
  private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

  private final ManualTime time = new ManualTime();
  private final RateLimiter limiter = RateLimiters.inMemory(RateLimits.DOCUMENTED, time, time);

  private Instant in(Duration wait) {
    return time.instant().plus(wait);
  }

  private boolean take(Scope scope) throws InterruptedException {
    return limiter.acquire(scope, time.instant()).isEmpty();
  }

  @Test
  void theCatalogueHasOnePermitInTenMinutes() throws InterruptedException {
    Instant free = in(TEN_MINUTES);

    assertThat(limiter.nextPermit(CATALOG)).isEmpty();
    assertThat(limiter.acquire(CATALOG, in(Duration.ofMinutes(3)))).isEmpty();
    assertThat(limiter.nextPermit(CATALOG)).contains(free);
    assertThat(limiter.acquire(CATALOG, in(Duration.ofMinutes(3)))).contains(free);
    assertThat(time.sleeps()).isEmpty();

    time.advance(TEN_MINUTES.minusNanos(1));
    assertThat(take(CATALOG)).isFalse();
    time.advance(Duration.ofNanos(1));
    assertThat(take(CATALOG)).isTrue();
    assertThat(take(CATALOG)).isFalse();
  }

  @Test
  void noTwoPermitsAreCloserThanThePeriodWhenOneWasTakenLate() throws InterruptedException {
    time.advance(Duration.ofMinutes(9).plusSeconds(59));
    assertThat(take(CATALOG)).isTrue();

    time.advance(Duration.ofSeconds(2));

    assertThat(take(CATALOG)).isFalse();
    assertThat(limiter.nextPermit(CATALOG)).contains(in(TEN_MINUTES.minus(Duration.ofSeconds(2))));
  }

  @Test
  void aPermitThatComesBeforeTheDeadlineIsWaitedFor() throws InterruptedException {
    take(CATALOG);

    assertThat(limiter.acquire(CATALOG, in(Duration.ofMinutes(11)))).isEmpty();

    assertThat(time.sleeps()).containsExactly(TEN_MINUTES);
  }

  @Test
  void institutionsAndOperationsDoNotShareAPermit() throws InterruptedException {
    take(CATALOG);

    assertThat(take(Scope.of("other", "CatalogService", "getCatalogDetailed"))).isTrue();
    assertThat(take(Scope.of("acme", "CatalogService", "getPOSConfig"))).isTrue();
    assertThat(take(Scope.of("acme", "CatalogService", "getPOSConfig"))).isTrue();
  }

  @Test
  void pollsOfARunningRequestNeedNoPermitAndSpoilNone() throws InterruptedException {
    Scope poll = CATALOG.continued();
    take(CATALOG);
    Instant free = in(TEN_MINUTES);

    assertThat(take(poll)).isTrue();
    assertThat(limiter.nextPermit(poll)).isEmpty();
    limiter.returned(poll);
    time.advance(Duration.ofMinutes(1));
    limiter.throttled(poll, null);

    assertThat(limiter.nextPermit(CATALOG)).contains(free);
  }

  @Test
  void aReturnedPermitIsFreeAgainButOnlyOnce() throws InterruptedException {
    take(CATALOG);
    limiter.returned(CATALOG);
    limiter.returned(CATALOG);

    assertThat(take(CATALOG)).isTrue();
    assertThat(take(CATALOG)).isFalse();
  }

  @Test
  void aRefusalTakesTheWholePeriodOrWhatThePlatformNamed() throws InterruptedException {
    limiter.throttled(CATALOG, null);
    assertThat(limiter.nextPermit(CATALOG)).contains(in(TEN_MINUTES));
    limiter.returned(CATALOG);
    assertThat(take(CATALOG)).isFalse();
    time.advance(TEN_MINUTES);

    limiter.throttled(CATALOG, Duration.ofSeconds(5));
    assertThat(limiter.nextPermit(CATALOG)).contains(in(Duration.ofSeconds(5)));

    time.advance(Duration.ofSeconds(5));
    assertThat(take(CATALOG)).isTrue();
    assertThat(limiter.nextPermit(CATALOG)).contains(in(TEN_MINUTES));
  }

  @Test
  void aUseOfThePastCountsFromWhenItWas() throws InterruptedException {
    limiter.used(CATALOG, time.instant().minus(Duration.ofMinutes(4)));
    assertThat(limiter.nextPermit(CATALOG)).contains(in(Duration.ofMinutes(6)));

    limiter.used(CATALOG, time.instant().minus(Duration.ofMinutes(5)));
    assertThat(limiter.nextPermit(CATALOG)).contains(in(Duration.ofMinutes(6)));

    limiter.used(CATALOG, time.instant().plus(Duration.ofDays(1)));
    assertThat(limiter.nextPermit(CATALOG)).contains(in(TEN_MINUTES));

    time.advance(TEN_MINUTES);
    limiter.used(CATALOG, time.instant().minus(TEN_MINUTES));
    assertThat(take(CATALOG)).isTrue();
    limiter.used(CATALOG, time.instant().minus(Duration.ofMinutes(4)));
    assertThat(limiter.nextPermit(CATALOG)).contains(in(TEN_MINUTES));
  }

  @Test
  void aLimitOfSeveralCallsGivesThemBackOneAfterTheOther() throws InterruptedException {
    RateLimiter three =
        RateLimiters.inMemory(
            RateLimits.DOCUMENTED.with(
                new OperationLimit("S", "op", 3, Duration.ofMinutes(3), false)),
            time,
            time);
    Scope scope = Scope.of("acme", "S", "op");
    three.used(scope, time.instant());
    three.acquire(scope, time.instant());
    three.acquire(scope, time.instant());

    assertThat(three.nextPermit(scope)).contains(in(Duration.ofMinutes(1)));
    three.throttled(scope, null);
    time.advance(Duration.ofMinutes(3));
    assertThat(three.acquire(scope, time.instant())).isEmpty();
    assertThat(three.nextPermit(scope)).contains(in(Duration.ofMinutes(1)));
    three.close();
  }

  @Test
  void ofManyThreadsOneGetsThePermit() {
    AtomicInteger given = new AtomicInteger();

    IntStream.range(0, 100)
        .parallel()
        .forEach(
            i -> {
              try {
                if (take(CATALOG)) {
                  given.incrementAndGet();
                }
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });

    assertThat(given).hasValue(1);
  }

  @Test
  void anInterruptedWaitTakesNoPermit() throws InterruptedException {
    RateLimiter impatient =
        RateLimiters.inMemory(
            RateLimits.DOCUMENTED,
            time,
            wait -> {
              throw new InterruptedException();
            });
    impatient.acquire(CATALOG, time.instant());

    assertThatThrownBy(() -> impatient.acquire(CATALOG, in(Duration.ofMinutes(11))))
        .isInstanceOf(InterruptedException.class);

    time.advance(TEN_MINUTES);
    assertThat(impatient.acquire(CATALOG, time.instant())).isEmpty();
  }

  @Test
  void aLimitThatCouldNotBeKeptIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new OperationLimit("S", "op", 0, TEN_MINUTES, false));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new OperationLimit("S", "op", 1, Duration.ZERO, false));
  }
}
