package io.github.s360sdk.core.internal.limit;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.EstimationProbe;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What the calls of this program leave of an institution's minute. All attempts are counted; only
 * those that nobody waits for are held back, as long as less than half of the minute is left, so
 * that a reload in the background takes nothing from a sale.
 */
final class Budget {

  private static final Duration PERIOD = Duration.ofMinutes(1);

  private final Clock clock;
  private final long keptFree;
  private final Bucket bucket;

  /**
   * A minute of which nothing is used.
   *
   * @param calls what the institution may call in it
   */
  Budget(int calls, Clock clock) {
    this.clock = clock;
    this.keptFree = calls / 2;
    this.bucket =
        Bucket.builder()
            .addLimit(bandwidth -> bandwidth.capacity(calls).refillGreedy(calls, PERIOD))
            .withCustomTimePrecision(new ClockMeter(clock))
            .build();
  }

  /** An attempt is sent. */
  void used() {
    bucket.tryConsumeAsMuchAsPossible(1);
  }

  /** The platform refused an attempt: others have used up what this program did not. */
  void drained() {
    bucket.tryConsumeAsMuchAsPossible();
  }

  /** When an attempt that can wait may be sent; empty if it may be now. */
  Optional<Instant> nextForBackground() {
    EstimationProbe probe = bucket.estimateAbilityToConsume(keptFree + 1);
    return probe.canBeConsumed()
        ? Optional.empty()
        : Optional.of(ClockMeter.after(clock.instant(), probe));
  }
}
