package io.github.s360sdk.testing;

import io.github.s360sdk.core.spi.Sleeper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;

/**
 * A clock that stands still until it is told to move. As a {@link Sleeper} it moves itself instead
 * of letting a thread wait. Thread-safe.
 */
public final class ManualClock extends Clock implements Sleeper {

  // Shared with the clocks of other zones.
  private final Moment now;
  private final ZoneId zone;

  private ManualClock(Moment now, ZoneId zone) {
    this.now = now;
    this.zone = zone;
  }

  /**
   * Returns a clock that shows the given instant, in UTC.
   *
   * @param start what it shows first
   * @return a new clock
   */
  public static ManualClock at(Instant start) {
    return new ManualClock(new Moment(Objects.requireNonNull(start, "start")), ZoneOffset.UTC);
  }

  /**
   * Returns a clock that shows the present instant, in UTC.
   *
   * @return a new clock
   */
  public static ManualClock startingNow() {
    return at(Clock.systemUTC().instant());
  }

  /**
   * Moves the clock.
   *
   * @param duration how far; negative moves it back
   */
  public void advance(Duration duration) {
    now.advance(duration);
  }

  /**
   * Sets the clock.
   *
   * @param instant what it shows from now on
   */
  public void set(Instant instant) {
    now.set(Objects.requireNonNull(instant, "instant"));
  }

  /** Moves the clock by a positive duration and returns at once. */
  @Override
  public void sleep(Duration duration) {
    if (!duration.isNegative()) {
      advance(duration);
    }
  }

  @Override
  public Instant instant() {
    return now.get();
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  /** A clock of another zone that moves together with this one. */
  @Override
  public ManualClock withZone(ZoneId other) {
    return new ManualClock(now, other);
  }

  @Override
  public String toString() {
    return "ManualClock[" + instant() + "]";
  }

  private static final class Moment {

    private Instant instant;

    Moment(Instant instant) {
      this.instant = instant;
    }

    synchronized Instant get() {
      return instant;
    }

    synchronized void set(Instant other) {
      instant = other;
    }

    synchronized void advance(Duration duration) {
      instant = instant.plus(duration);
    }
  }
}
