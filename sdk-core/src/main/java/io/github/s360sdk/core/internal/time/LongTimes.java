package io.github.s360sdk.core.internal.time;

import java.time.Duration;

/**
 * Times that callers choose. They are added to the present and multiplied, which fails for those
 * that stand for ever: so one that nobody will see the end of counts as a year.
 */
public final class LongTimes {

  private static final Duration LONGEST = Duration.ofDays(365);

  private LongTimes() {}

  /** The time itself, or a year if it is longer. */
  public static Duration bounded(Duration time) {
    return time.compareTo(LONGEST) > 0 ? LONGEST : time;
  }
}
