package io.github.s360sdk.core.internal.limit;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.EstimationProbe;
import io.github.s360sdk.core.spi.RateLimits.OperationLimit;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The permits of one operation of one institution, or of one question: a bucket, or, after a
 * refusal, the time at which a new bucket starts with one permit.
 */
final class Gate {

  private final OperationLimit limit;
  private final Clock clock;
  private @Nullable Bucket bucket;
  private Instant closedUntil = Instant.MIN;
  // When a permit would have been free but for the last use that was told of.
  private @Nullable Instant openBeforeUse;

  Gate(OperationLimit limit, Clock clock) {
    this.limit = limit;
    this.clock = clock;
    this.bucket = bucket(limit.calls());
  }

  // Refilled greedily: where a whole bucket came back at the end of a period, two calls around that
  // moment would be closer to each other than the platform allows.
  private Bucket bucket(int permits) {
    return Bucket.builder()
        .addLimit(
            bandwidth ->
                bandwidth
                    .capacity(limit.calls())
                    .refillGreedy(limit.calls(), limit.period())
                    .initialTokens(permits))
        .withCustomTimePrecision(new ClockMeter(clock))
        .build();
  }

  /** Takes a permit; empty if there was one, otherwise when the next one is free. */
  synchronized Optional<Instant> take() {
    Optional<Instant> next = next();
    if (next.isEmpty()) {
      open().tryConsume(1);
    }
    return next;
  }

  /** When the next permit is free; empty if one is free now. */
  synchronized Optional<Instant> next() {
    Instant now = clock.instant();
    if (now.isBefore(closedUntil)) {
      return Optional.of(closedUntil);
    }
    EstimationProbe probe = open().estimateAbilityToConsume(1);
    return probe.canBeConsumed() ? Optional.empty() : Optional.of(ClockMeter.after(now, probe));
  }

  private Bucket open() {
    Bucket open = bucket;
    if (open == null) {
      open = bucket(1);
      bucket = open;
    }
    return open;
  }

  /** Gives a permit back. */
  synchronized void giveBack() {
    if (bucket != null) {
      bucket.addTokens(1);
    } else if (openBeforeUse != null) {
      closedUntil = openBeforeUse;
      openBeforeUse = null;
    }
  }

  /** A permit was used at a time of the past by somebody else. */
  synchronized void used(Instant at) {
    Instant now = clock.instant();
    Instant free = (at.isAfter(now) ? now : at).plus(limit.period());
    if (!free.isAfter(now)) {
      return;
    }
    if (limit.calls() > 1) {
      open().tryConsume(1);
      return;
    }
    Instant next = next().orElse(Instant.MIN);
    if (next.isBefore(free)) {
      closeUntil(free);
      openBeforeUse = next;
    }
  }

  /** Whether a new gate would let the same attempts through. */
  synchronized boolean isIdle() {
    return !clock.instant().isBefore(closedUntil) && open().getAvailableTokens() >= limit.calls();
  }

  /** No permit is left until then, or for longer if a refusal before said so. */
  synchronized void closeUntil(Instant free) {
    if (free.isAfter(closedUntil)) {
      closedUntil = free;
    }
    bucket = null;
    openBeforeUse = null;
  }
}
