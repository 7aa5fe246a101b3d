package io.github.s360sdk.core.spi;

import io.github.s360sdk.core.internal.time.LongTimes;
import java.time.Duration;
import java.util.Objects;

/**
 * When a service of the platform counts as down. After so many attempts in a row that failed, calls
 * of that service fail at once with a {@link io.github.s360sdk.core.error.CircuitOpenException}.
 * After a pause one call is let through as a probe: if it gets an answer, all may call again; if
 * not, the next pause is twice as long.
 *
 * <p>An attempt fails in this sense if no connection was made, the connection broke, the answer
 * took too long, or something else than the platform answered (a gateway's error from 502 on, a
 * page). Any answer of the platform ends the row, refusals included. Services are looked at one by
 * one: where only availabilities are down, sales go on. A pause of more than a year counts as a
 * year.
 *
 * @param failures attempts in a row that open the circuit, at least 1
 * @param firstPause how long calls fail at once before the first probe
 * @param longestPause longest time between two probes
 */
public record CircuitPolicy(int failures, Duration firstPause, Duration longestPause) {

  /** 10 failures, 5 s to 1 min between probes. */
  public static final CircuitPolicy DEFAULT =
      new CircuitPolicy(10, Duration.ofSeconds(5), Duration.ofMinutes(1));

  /** Every call is sent, whatever came of the ones before. */
  public static final CircuitPolicy NEVER =
      new CircuitPolicy(Integer.MAX_VALUE, Duration.ofSeconds(1), Duration.ofSeconds(1));

  /** Checks the parts. */
  public CircuitPolicy {
    if (failures < 1) {
      throw new IllegalArgumentException("failures must be at least 1, but is " + failures);
    }
    Objects.requireNonNull(firstPause, "firstPause");
    Objects.requireNonNull(longestPause, "longestPause");
    if (firstPause.isNegative() || firstPause.isZero()) {
      throw new IllegalArgumentException("firstPause must be positive, but is " + firstPause);
    }
    if (longestPause.compareTo(firstPause) < 0) {
      throw new IllegalArgumentException(
          "longestPause must not be shorter than firstPause, but is " + longestPause);
    }
    firstPause = LongTimes.bounded(firstPause);
    longestPause = LongTimes.bounded(longestPause);
  }
}
