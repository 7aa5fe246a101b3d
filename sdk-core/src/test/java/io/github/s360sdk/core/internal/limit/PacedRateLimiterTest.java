package io.github.s360sdk.core.internal.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.s360sdk.core.RateLimiters;
import io.github.s360sdk.core.spi.RateLimiter;
import io.github.s360sdk.core.spi.RateLimiter.Priority;
import io.github.s360sdk.core.spi.RateLimiter.Scope;
import io.github.s360sdk.core.spi.RateLimits;
import io.github.s360sdk.core.testing.SteppedTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pace of an institution, with many threads in a time of their own. */
@Timeout(60)
class PacedRateLimiterTest {

  private static final Scope READ = Scope.of("acme", "ContactService", "getContactDetails");
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

  private final SteppedTime time = new SteppedTime();
  private final Instant start = time.instant();
  private final RateLimiter limiter = RateLimiters.inMemory(RateLimits.DOCUMENTED, time, time);
  private final List<Instant> sent = new ArrayList<>();

  /** What a platform grants: so many calls in any minute. */
  private final class Platform {

    private final int granted;
    private final Deque<Instant> minute = new ArrayDeque<>();
    private final List<Instant> refusals = new ArrayList<>();

    Platform(int granted) {
      this.granted = granted;
    }

    synchronized boolean accepts() {
      if (acceptsOfOthers()) {
        return true;
      }
      refusals.add(time.instant());
      return false;
    }

    synchronized boolean acceptsOfOthers() {
      Instant now = time.instant();
      while (!minute.isEmpty() && !minute.getFirst().isAfter(now.minus(MINUTE))) {
        minute.removeFirst();
      }
      if (minute.size() >= granted) {
        return false;
      }
      minute.add(now);
      sent.add(now);
      return true;
    }
  }

  private Instant in(Duration wait) {
    return time.instant().plus(wait);
  }

  private long sentAfter(Duration begin) {
    return sent.stream().filter(at -> !at.isBefore(start.plus(begin))).count();
  }

  private int mostInAnyMinute() {
    int most = 0;
    int first = 0;
    for (int last = 0; last < sent.size(); last++) {
      while (!sent.get(first).isAfter(sent.get(last).minus(MINUTE))) {
        first++;
      }
      most = Math.max(most, last - first + 1);
    }
    return most;
  }

  private void demand(Platform platform, int threads, Duration duration) {
    Instant end = start.plus(duration);
    for (int i = 0; i < threads; i++) {
      time.thread(
          () -> {
            while (time.instant().isBefore(end)) {
              call(platform);
            }
            return null;
          });
    }
  }

  private void call(Platform platform) throws InterruptedException {
    if (limiter.acquire(READ, in(MINUTE)).isEmpty()) {
      time.sleep(Duration.ofMillis(20));
      if (!platform.accepts()) {
        limiter.throttled(READ, null);
      }
    } else {
      time.sleep(Duration.ofSeconds(1));
    }
  }

  @Test
  void theDocumentedMinuteIsUsedUpAndNeverExceeded() throws InterruptedException {
    Platform platform = new Platform(180);
    demand(platform, 20, Duration.ofMinutes(12));

    time.run();

    assertThat(platform.refusals).isEmpty();
    assertThat(mostInAnyMinute()).isLessThanOrEqualTo(178);
    // In the first minutes the savings are used up and the full pace is not reached yet.
    assertThat(sentAfter(Duration.ofMinutes(2))).isGreaterThanOrEqualTo(1_760);
    assertThat(limiter.pace("acme")).contains(new RateLimiter.Pace(180, 180, null));
  }

  @Test
  void aPlatformThatGrantsHalfIsFoundOutWithFewRefusals() throws InterruptedException {
    Platform platform = new Platform(90);
    demand(platform, 20, TEN_MINUTES);

    time.run();

    assertThat(platform.refusals).hasSizeBetween(1, 5);
    Duration learned = Duration.between(start, platform.refusals.get(0)).plus(MINUTE);
    double minutes = TEN_MINUTES.minus(learned).toMillis() / 60_000.0;
    assertThat(sentAfter(learned) / (90 * minutes)).isGreaterThan(0.95);
  }

  @Test
  void whatIsGrantedAgainIsFoundOutToo() throws InterruptedException {
    Platform few = new Platform(60);
    Platform many = new Platform(180);
    for (int i = 0; i < 10; i++) {
      time.thread(
          () -> {
            while (time.instant().isBefore(start.plus(Duration.ofMinutes(60)))) {
              call(time.instant().isBefore(start.plus(Duration.ofMinutes(5))) ? few : many);
            }
            return null;
          });
    }

    time.run();

    assertThat(few.refusals).hasSizeLessThanOrEqualTo(5);
    assertThat(many.refusals).isEmpty();
    assertThat(limiter.pace("acme").orElseThrow().callsPerMinute()).isEqualTo(180);
    assertThat(sentAfter(Duration.ofMinutes(50))).isGreaterThan(1_740);
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 30, 60, 120, 170})
  void othersThatCallTheSameInstitutionAreLeftTheirShare(int others) throws InterruptedException {
    Platform platform = new Platform(180);
    Duration every = MINUTE.dividedBy(others);
    time.thread(
        () -> {
          while (time.instant().isBefore(start.plus(TEN_MINUTES))) {
            platform.acceptsOfOthers();
            time.sleep(every);
          }
          return null;
        });
    demand(platform, 10, TEN_MINUTES);

    time.run();

    assertThat(platform.refusals).hasSizeLessThanOrEqualTo(12);
    assertThat(sentAfter(Duration.ofMinutes(2)) / (180 * 8.0)).isGreaterThan(0.85);
  }

  @Test
  void aBurstIsPossibleAfterAMinuteOfLittleUse() throws InterruptedException {
    time.thread(
        () -> {
          for (int i = 0; i < 45; i++) {
            assertThat(limiter.acquire(READ, time.instant())).isEmpty();
          }
          assertThat(limiter.acquire(READ, time.instant())).isPresent();
          return null;
        });
    time.run();
  }

  @Test
  void demandThatComesAndGoesNeverExceedsTheMinute() throws InterruptedException {
    Platform platform = new Platform(180);
    for (int i = 0; i < 20; i++) {
      long number = i;
      time.thread(
          () -> {
            while (time.instant().isBefore(start.plus(Duration.ofMinutes(60)))) {
              for (int call = 0; call < 5 + number * 3; call++) {
                call(platform);
              }
              time.sleep(Duration.ofSeconds(30 + number * 37));
            }
            return null;
          });
    }

    time.run();

    assertThat(platform.refusals).isEmpty();
    assertThat(mostInAnyMinute()).isBetween(100, 178);
  }

  @Test
  void salesPassBeforeReadsAndReadsBeforeWhatCanWaitAndNobodyStarves() throws InterruptedException {
    List<Duration> sales = waits(Priority.SALE, 1, Duration.ofSeconds(1));
    List<Duration> reads = waits(Priority.READ, 12, Duration.ZERO);
    List<Duration> background = waits(Priority.BACKGROUND, 12, Duration.ZERO);

    time.run();

    assertThat(average(sales)).isLessThan(Duration.ofSeconds(1));
    assertThat(average(reads)).isLessThan(average(background));
    assertThat(longest(sales)).isLessThan(Duration.ofSeconds(3));
    assertThat(longest(background)).isLessThan(Duration.ofSeconds(90));
    assertThat(background).hasSizeGreaterThan(60);
    assertThat(reads).hasSizeGreaterThan(600);
  }

  /** How long the calls of some threads wait that call again and again. */
  private List<Duration> waits(Priority priority, int threads, Duration pause) {
    List<Duration> waits = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      time.thread(
          () -> {
            while (time.instant().isBefore(start.plus(TEN_MINUTES))) {
              Instant asked = time.instant();
              assertThat(limiter.acquire(READ.with(priority), in(TEN_MINUTES))).isEmpty();
              waits.add(Duration.between(asked, time.instant()));
              time.sleep(pause.plusMillis(20));
            }
            return null;
          });
    }
    return waits;
  }

  private static Duration average(List<Duration> waits) {
    return waits.stream().reduce(Duration.ZERO, Duration::plus).dividedBy(waits.size());
  }

  private static Duration longest(List<Duration> waits) {
    return waits.stream().max(Duration::compareTo).orElseThrow();
  }

  @Test
  void anAttemptInTheBackgroundThatCannotWaitIsServedNowAndThen() throws InterruptedException {
    demand(new Platform(180), 20, TEN_MINUTES);
    List<Instant> served = new ArrayList<>();
    time.thread(
        () -> {
          while (time.instant().isBefore(start.plus(TEN_MINUTES))) {
            Optional<Instant> next =
                limiter.acquire(READ.with(Priority.BACKGROUND), time.instant());
            if (next.isEmpty()) {
              served.add(time.instant());
              sent.add(time.instant());
            }
            time.sleep(Duration.ofSeconds(5));
          }
          return null;
        });

    time.run();

    sent.sort(Instant::compareTo);
    assertThat(served).hasSizeGreaterThan(20);
    assertThat(mostInAnyMinute()).isLessThanOrEqualTo(180);
  }

  @Test
  void whoCannotWaitLongEnoughIsToldAtOnceWhen() throws InterruptedException {
    time.thread(
        () -> {
          while (limiter.acquire(READ, time.instant()).isEmpty()) {
            // until the burst is used up
          }
          Instant now = time.instant();
          Optional<Instant> next = limiter.acquire(READ, now.plusMillis(100));

          assertThat(time.instant()).isEqualTo(now);
          assertThat(next.orElseThrow()).isBetween(now.plusMillis(100), now.plusMillis(600));
          assertThat(limiter.nextPermit(READ)).isEqualTo(next);
          assertThat(limiter.acquire(READ, now.plusSeconds(10))).isEmpty();
          assertThat(time.instant()).isBetween(next.orElseThrow(), now.plusMillis(700));
          return null;
        });
    time.run();
  }

  @Test
  void nothingIsSentWhileThePlatformWantsNothing() throws InterruptedException {
    time.thread(
        () -> {
          assertThat(limiter.acquire(READ, time.instant())).isEmpty();
          limiter.throttled(READ, Duration.ofSeconds(42));
          Instant free = time.instant().plusSeconds(42);

          assertThat(limiter.pace("acme").orElseThrow().heldUntil()).isEqualTo(free);
          assertThat(limiter.acquire(READ, time.instant().plusSeconds(20)).orElseThrow())
              .isBetween(free, free.plusSeconds(3));
          assertThat(limiter.acquire(READ.with(Priority.SALE), in(MINUTE))).isEmpty();
          assertThat(time.instant()).isBetween(free, free.plusSeconds(3));
          assertThat(limiter.pace("acme").orElseThrow().heldUntil()).isNull();
          return null;
        });
    time.run();
  }

  @Test
  void whatWasNotSentIsFreeAgain() throws InterruptedException {
    time.thread(
        () -> {
          while (limiter.acquire(READ, time.instant()).isEmpty()) {
            // until the burst is used up
          }
          limiter.returned(READ);
          assertThat(limiter.acquire(READ, time.instant())).isEmpty();
          assertThat(limiter.acquire(READ, time.instant())).isPresent();
          return null;
        });
    time.run();
  }

  @Test
  void whatCanWaitLeavesHalfOfTheSavingsToOthers() throws InterruptedException {
    Scope waits = READ.with(Priority.BACKGROUND);
    time.thread(
        () -> {
          int taken = 0;
          while (limiter.acquire(waits, time.instant()).isEmpty()) {
            taken++;
          }
          assertThat(taken).isEqualTo(23);
          assertThat(limiter.acquire(READ, time.instant())).isEmpty();
          Instant free = limiter.nextPermit(waits).orElseThrow();
          time.sleep(Duration.between(time.instant(), free));
          assertThat(limiter.acquire(waits, time.instant())).isEmpty();
          return null;
        });
    time.run();
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
    while (impatient.acquire(READ, time.instant()).isEmpty()) {
      // until the burst is used up
    }
    Instant next = impatient.nextPermit(READ).orElseThrow();

    assertThatExceptionOfType(InterruptedException.class)
        .isThrownBy(() -> impatient.acquire(READ, in(MINUTE)));

    assertThat(impatient.nextPermit(READ).orElseThrow())
        .isBetween(next.minusMillis(1), next.plusMillis(1));
  }
}
