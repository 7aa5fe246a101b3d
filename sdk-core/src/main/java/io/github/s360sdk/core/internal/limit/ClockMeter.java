package io.github.s360sdk.core.internal.limit;

import io.github.bucket4j.EstimationProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Instant;

/** Lets buckets fill by the clock of the connection. */
public record ClockMeter(Clock clock) implements TimeMeter {

  private static final long NANOS_PER_SECOND = 1_000_000_000L;

  /**
   * When a token that is not there yet will be. Parts of a nanosecond are cut off by the bucket, so
   * that nothing is left to wait for although there is no token; then it is the next one.
   */
  public static Instant after(Instant now, EstimationProbe probe) {
    return now.plusNanos(Math.max(1, probe.getNanosToWaitForRefill()));
  }

  @Override
  public long currentTimeNanos() {
    Instant now = clock.instant();
    return now.getEpochSecond() * NANOS_PER_SECOND + now.getNano();
  }

  @Override
  public boolean isWallClockBased() {
    return true;
  }
}
