package io.github.s360sdk.core.internal.limit;

import static org.assertj.core.api.Assertions.assertThat;

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
  private final LocalRateLimiter limiter = new LocalRateLimiter(RateLimits.DOCUMENTED, time, time);

  private Instant in(Duration wait) {
    return time.instant().plus(wait);
  }

  private boolean take(Scope scope) throws InterruptedException {
    return limiter.acquire(scope, time.instant()).isEmpty();
  }

  private void take(Scope scope, int times) throws InterruptedException {
    for (int i = 0; i < times; i++) {
      assertThat(take(scope)).isTrue();
    }
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

    assertThat(limiter.gates()).isLessThan(2_100);
    assertThat(take(SEATS.asking("question 9999"))).isFalse();
  }

  @Test
  void whatCanWaitLeavesHalfOfTheMinuteToOthers() throws InterruptedException {
    Scope background = OTHER.with(Priority.BACKGROUND);
    take(OTHER.with(Priority.SALE), 60);
    take(background, 30);

    assertThat(take(background)).isFalse();
    Instant free = limiter.nextPermit(background).orElseThrow();
    assertThat(Duration.between(time.instant(), free))
        .isBetween(Duration.ofMillis(300), Duration.ofMillis(400));
    take(OTHER, 500);
    assertThat(limiter.nextPermit(background).orElseThrow())
        .isBetween(in(Duration.ofMillis(30_333)), in(Duration.ofMillis(30_334)));

    time.advance(Duration.ofMillis(30_334));
    assertThat(take(background)).isTrue();
    assertThat(take(background)).isFalse();
  }

  @Test
  void aPermitIsNeverFreeNowAndRefusedNow() throws InterruptedException {
    Scope background = OTHER.with(Priority.BACKGROUND);
    for (int used = 89; used < 179; used++) {
      take(OTHER, used);
      while (!take(background)) {
        Instant free = limiter.nextPermit(background).orElseThrow();
        assertThat(free).isAfter(time.instant());
        time.advance(Duration.between(time.instant(), free));
      }
      time.advance(MINUTE.plusNanos(used));
    }
  }

  @Test
  void whatCanWaitAlsoWaitsAfterARefusal() throws InterruptedException {
    limiter.throttled(OTHER, null);

    assertThat(take(FIRST.with(Priority.BACKGROUND))).isFalse();
    assertThat(take(FIRST)).isTrue();
  }

  @Test
  void anotherInstitutionHasItsOwnMinute() throws InterruptedException {
    take(OTHER, 180);

    assertThat(take(OTHER.with(Priority.BACKGROUND))).isFalse();
    assertThat(
            take(Scope.of("other", OTHER.service(), OTHER.operation()).with(Priority.BACKGROUND)))
        .isTrue();
  }

  @Test
  void gatesOfRefusedQuestionsAreForgottenToo() throws InterruptedException {
    for (int i = 0; i < 5_000; i++) {
      Scope scope = SEATS.asking("question " + i);
      assertThat(take(scope)).isTrue();
      limiter.throttled(scope, null);
      time.advance(MINUTE.multipliedBy(2));
    }
    assertThat(limiter.gates()).isLessThanOrEqualTo(1_000);
  }

  @Test
  void aClockThatIsSetBackDoesNotMakeAnybodyWaitLonger() throws InterruptedException {
    assertThat(take(FIRST)).isTrue();
    assertThat(take(SECOND)).isTrue();
    limiter.throttled(SECOND, null);
    for (int i = 0; i < 180; i++) {
      take(OTHER);
    }

    time.advance(Duration.ofHours(-3));

    assertThat(limiter.nextPermit(FIRST)).contains(in(MINUTE));
    time.advance(MINUTE);
    assertThat(limiter.nextPermit(FIRST)).isEmpty();
    assertThat(limiter.nextPermit(SECOND)).isEmpty();
    assertThat(limiter.nextPermit(OTHER.with(Priority.BACKGROUND))).isEmpty();
    limiter.used(FIRST, time.instant());
    assertThat(limiter.nextPermit(FIRST)).contains(in(MINUTE));
  }
}
