package io.github.s360sdk.core.internal.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.s360sdk.core.RateLimiters;
import io.github.s360sdk.core.internal.time.ForwardClock;
import io.github.s360sdk.core.spi.RateLimiter;
import io.github.s360sdk.core.spi.RateLimiter.Priority;
import io.github.s360sdk.core.spi.RateLimiter.Scope;
import io.github.s360sdk.core.spi.RateLimits;
import io.github.s360sdk.core.testing.ManualTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Operations of which each question has a limit of its own, and attempts that can wait. */
class QuestionLimitTest {

  private static final Scope SEATS =
      Scope.of("acme", "AvailabilityService", "getSeatsAvailability");
  private static final Scope FIRST = SEATS.asking("first");
  private static final Scope SECOND = SEATS.asking("second");
  private static final Scope OTHER = Scope.of("acme", "ExternalOrderService", "getOrderDetails");
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final ManualTime time = new ManualTime();
  private final LocalGates gates = new LocalGates(time);
  // More calls than any of these tests makes: only the limits of operations count here.
  private final PaceRules rules = new PaceRules(1_000_000);
  private final RateLimiter limiter =
      new PacedRateLimiter(
          RateLimits.DOCUMENTED,
          new ForwardClock(time),
          time,
          gates,
          institution -> LocalPermits.withSavings(rules, time));

  private Instant in(Duration wait) {
    return time.instant().plus(wait);
  }

  private boolean take(Scope scope) throws InterruptedException {
    return limiter.acquire(scope, time.instant()).isEmpty();
  }

  @Test
  void eachQuestionHasItsMinute() throws InterruptedException {
    assertThat(take(FIRST)).isTrue();
    assertThat(take(FIRST)).isFalse();
    assertThat(take(SECOND)).isTrue();
    assertThat(limiter.nextPermit(FIRST)).contains(in(MINUTE));

    time.advance(MINUTE);

    assertThat(take(FIRST)).isTrue();
  }

  @Test
  void callsThatNameNoQuestionAskTheSame() throws InterruptedException {
    assertThat(take(SEATS)).isTrue();
    assertThat(take(SEATS)).isFalse();
    assertThat(take(FIRST)).isTrue();
  }

  @Test
  void afterARefusalNoQuestionIsAskedUntilTimeHasPassed() throws InterruptedException {
    take(FIRST);
    time.advance(Duration.ofSeconds(30));

    limiter.throttled(FIRST, null);
    assertThat(limiter.nextPermit(FIRST)).contains(in(MINUTE));
    assertThat(limiter.nextPermit(SECOND)).contains(in(MINUTE));
    assertThat(take(OTHER)).isTrue();
    time.advance(MINUTE);

    limiter.throttled(FIRST, Duration.ofSeconds(5));
    assertThat(limiter.nextPermit(SECOND)).contains(in(Duration.ofSeconds(5)));
    time.advance(Duration.ofSeconds(5));
    assertThat(take(SECOND)).isTrue();
    assertThat(take(FIRST)).isTrue();
  }

  @Test
  void questionsThatAreLongOverAreForgotten() throws InterruptedException {
    for (int i = 0; i < 10_000; i++) {
      assertThat(take(SEATS.asking("question " + i))).isTrue();
      if (i % 100 == 0) {
        time.advance(MINUTE);
      }
    }

    assertThat(gates.gates()).isLessThan(2_100);
    assertThat(take(SEATS.asking("question 9999"))).isFalse();
  }

  @Test
  void gatesOfRefusedQuestionsAreForgottenToo() throws InterruptedException {
    for (int i = 0; i < 5_000; i++) {
      Scope scope = SEATS.asking("question " + i);
      assertThat(take(scope)).isTrue();
      limiter.throttled(scope, null);
      time.advance(MINUTE.multipliedBy(2));
    }
    assertThat(gates.gates()).isLessThanOrEqualTo(1_000);
  }

  @Test
  void aClockThatIsSetBackDoesNotMakeAnybodyWaitLonger() throws InterruptedException {
    RateLimiter usual = RateLimiters.inMemory(RateLimits.DOCUMENTED, time, time);
    assertThat(usual.acquire(FIRST, time.instant())).isEmpty();
    assertThat(usual.acquire(SECOND, time.instant())).isEmpty();
    usual.throttled(SECOND, null);
    while (usual.acquire(OTHER, time.instant()).isEmpty()) {
      // until the burst is used up
    }

    time.advance(Duration.ofHours(-3));

    assertThat(usual.nextPermit(FIRST)).contains(in(MINUTE));
    time.advance(MINUTE);
    assertThat(usual.nextPermit(FIRST)).isEmpty();
    assertThat(usual.nextPermit(SECOND)).isEmpty();
    assertThat(usual.nextPermit(OTHER.with(Priority.BACKGROUND))).isEmpty();
    usual.used(FIRST, time.instant());
    assertThat(usual.nextPermit(FIRST)).contains(in(MINUTE));
  }
}
