package io.github.s360sdk.core;

import io.github.s360sdk.core.internal.time.LongTimes;
import java.time.Duration;
import java.util.Objects;

/**
 * How long the parts of a call may take. More than a year counts as a year.
 *
 * @param connect until a connection stands; default 5 s
 * @param read between two pieces of an answer; default 60 s: the platform answers within 30 s or
 *     says that it is still working (documented)
 * @param attempt one attempt from begin to end; default 60 s
 * @param total the whole call with waits, polls and repeats; default 3 min
 */
public record Timeouts(Duration connect, Duration read, Duration attempt, Duration total) {

  /** 5 s, 60 s, 60 s, 3 min. */
  public static final Timeouts DEFAULT =
      new Timeouts(
          Duration.ofSeconds(5),
          Duration.ofSeconds(60),
          Duration.ofSeconds(60),
          Duration.ofMinutes(3));

  /** Checks that each is positive. */
  public Timeouts {
    connect = checked("connect", connect);
    read = checked("read", read);
    attempt = checked("attempt", attempt);
    total = checked("total", total);
  }

  private static Duration checked(String name, Duration duration) {
    Objects.requireNonNull(duration, name);
    if (duration.isNegative() || duration.isZero()) {
      throw new IllegalArgumentException(name + " timeout must be positive, but is " + duration);
    }
    return LongTimes.bounded(duration);
  }

  /**
   * Returns the same with another connect timeout.
   *
   * @param duration the new value
   * @return the changed timeouts
   */
  public Timeouts withConnect(Duration duration) {
    return new Timeouts(duration, read, attempt, total);
  }

  /**
   * Returns the same with another read timeout.
   *
   * @param duration the new value
   * @return the changed timeouts
   */
  public Timeouts withRead(Duration duration) {
    return new Timeouts(connect, duration, attempt, total);
  }

  /**
   * Returns the same with another attempt timeout.
   *
   * @param duration the new value
   * @return the changed timeouts
   */
  public Timeouts withAttempt(Duration duration) {
    return new Timeouts(connect, read, duration, total);
  }

  /**
   * Returns the same with another total timeout.
   *
   * @param duration the new value
   * @return the changed timeouts
   */
  public Timeouts withTotal(Duration duration) {
    return new Timeouts(connect, read, attempt, duration);
  }
}
