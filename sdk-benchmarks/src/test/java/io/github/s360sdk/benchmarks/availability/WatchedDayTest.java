package io.github.s360sdk.benchmarks.availability;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.s360sdk.testing.AvailabilityLimit;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whole days of a watcher, by a clock that walks. */
@Timeout(180)
class WatchedDayTest {

  private static final Duration INTERVAL = WatchedDay.INTERVAL;

  @Test
  void everyChangeIsToldWithinAnIntervalAndWithoutARefusal() {
    WatchedDay.Result day = played("24 hours", WatchedDay.Plan.DAY);

    assertThat(day.changes()).isEqualTo(24 * 200);
    assertThat(day.missed()).isZero();
    assertThat(day.latest()).isPositive().isLessThanOrEqualTo(INTERVAL);
    assertThat(day.refused()).isZero();
    assertThat(day.calls()).isLessThanOrEqualTo(day.bound());
    assertThat(day.bound()).isLessThanOrEqualTo(2 * 24 * 60);
  }

  @Test
  void whenATenthOfTheAnswersFailsNothingIsLostOnlyLate() {
    WatchedDay.Result day = played("24 hours, 10 % failures", WatchedDay.Plan.DAY.failing(0.1));

    assertThat(day.missed()).isZero();
    assertThat(day.latest()).isBetween(INTERVAL, Duration.ofMinutes(15));
    assertThat(day.refused()).isZero();
  }

  @Test
  void whenTheLimitIsAboutAllCallsOfAMethodItSlowsDownAndLosesNothing() {
    WatchedDay.Result day =
        played(
            "24 hours, one call of a method a minute",
            WatchedDay.Plan.DAY.limitedBy(AvailabilityLimit.METHOD));

    assertThat(day.missed()).isZero();
    assertThat(day.latest()).isLessThan(Duration.ofMinutes(15));
    // So often it tries whether calls may be closer; each time after more good answers.
    assertThat(day.refused()).isLessThanOrEqualTo(5);
  }

  private static WatchedDay.Result played(String name, WatchedDay.Plan plan) {
    WatchedDay.Result result = WatchedDay.play(plan);
    System.out.println(name + ": " + result.toText());
    return result;
  }
}
