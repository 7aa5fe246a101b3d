package io.github.s360sdk.core.spi;

import io.github.s360sdk.core.internal.time.LongTimes;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;

/**
 * When a failed attempt is followed by another. Reads are repeated after errors that may pass;
 * writes only where the request was certainly not carried out (no connection, or refused because of
 * a rate limit). This is the only place that repeats: the HTTP client below never does. A wait of
 * more than a year counts as a year.
 *
 * @param maxAttempts most attempts of one call, at least 1; 1 switches repeating off
 * @param firstDelay wait before the second attempt; doubles with each further one
 * @param maxDelay longest wait between two attempts
 * @param throttleDelay wait after a refusal because of a rate limit, if the platform names none;
 *     doubles with each further one
 * @param jitter gives numbers from 0 to 1 that spread the waits; the wait is between half and all
 *     of the computed delay
 */
public record RetryPolicy(
    int maxAttempts,
    Duration firstDelay,
    Duration maxDelay,
    Duration throttleDelay,
    DoubleSupplier jitter) {

  /** Three attempts, 200 ms to 5 s apart, 10 s after a throttle. */
  public static final RetryPolicy DEFAULT =
      new RetryPolicy(
          3,
          Duration.ofMillis(200),
          Duration.ofSeconds(5),
          Duration.ofSeconds(10),
          () -> ThreadLocalRandom.current().nextDouble());

  /** One attempt, never a repeat. */
  public static final RetryPolicy NONE =
      new RetryPolicy(1, Duration.ZERO, Duration.ZERO, Duration.ZERO, () -> 0);

  /** Checks the parts. */
  public RetryPolicy {
    if (maxAttempts < 1) {
      throw new IllegalArgumentException("maxAttempts must be at least 1, but is " + maxAttempts);
    }
    Objects.requireNonNull(firstDelay, "firstDelay");
    Objects.requireNonNull(maxDelay, "maxDelay");
    Objects.requireNonNull(throttleDelay, "throttleDelay");
    Objects.requireNonNull(jitter, "jitter");
    firstDelay = LongTimes.bounded(firstDelay);
    maxDelay = LongTimes.bounded(maxDelay);
    throttleDelay = LongTimes.bounded(throttleDelay);
  }

  /**
   * How long to wait before the next attempt.
   *
   * @param failedAttempts attempts made so far, at least 1
   * @param throttled whether the last one was refused because of a rate limit
   * @return the wait
   */
  public Duration delayAfter(int failedAttempts, boolean throttled) {
    Duration base = throttled ? throttleDelay : firstDelay;
    Duration delay = base.multipliedBy(1L << Math.min(failedAttempts - 1, 20));
    if (!throttled && delay.compareTo(maxDelay) > 0) {
      delay = maxDelay;
    }
    delay = LongTimes.bounded(delay);
    return Duration.ofNanos((long) (delay.toNanos() * (0.5 + 0.5 * jitter.getAsDouble())));
  }
}
