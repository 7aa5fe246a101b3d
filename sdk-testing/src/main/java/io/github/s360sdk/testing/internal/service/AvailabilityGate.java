package io.github.s360sdk.testing.internal.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Lets questions about what is left through once in a minute. Thread-safe. */
public final class AvailabilityGate {

  /** Documented: at most one call per minute. */
  private static final Duration PAUSE = Duration.ofMinutes(1);

  /** What is counted together. */
  public enum Counted {
    /** Nothing: every call is let through. */
    NOTHING,
    /** Calls that ask the same. */
    SAME_QUESTION,
    /** All calls of a method. */
    METHOD
  }

  private final Clock clock;
  private final Counted first;
  private final Map<Object, Instant> last = new LinkedHashMap<>();
  private Counted counted;

  public AvailabilityGate(Clock clock, Counted counted) {
    this.clock = clock;
    this.first = counted;
    this.counted = counted;
  }

  /** Changes what is counted. */
  public synchronized void count(Counted what) {
    counted = what;
    last.clear();
  }

  /** Restores the initial state. */
  public synchronized void reset() {
    count(first);
  }

  /**
   * Lets a call in. A call that is refused does not count (assumed).
   *
   * @param question what is asked
   * @throws Throttled if it is too early
   */
  synchronized void enter(String operation, Object question) {
    if (counted == Counted.NOTHING) {
      return;
    }
    Instant now = clock.instant();
    // In the order of their times, so that the old ones are found at once.
    last.values().removeIf(at -> !now.isBefore(at.plus(PAUSE)));
    Object key = counted == Counted.METHOD ? operation : Map.entry(operation, question);
    if (last.containsKey(key)) {
      throw new Throttled();
    }
    last.put(key, now);
  }
}
