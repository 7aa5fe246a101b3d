package io.github.s360sdk.core.internal.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * A clock that never goes back: where the one that it follows is set back, it goes on from where it
 * was. What waits for a time of this clock waits as long as it was meant to, and not for the hours
 * by which somebody set a clock back. Thread-safe.
 */
public final class ForwardClock extends Clock {

  private final Clock clock;
  private Instant last;
  private Duration ahead = Duration.ZERO;

  /** Follows a clock. */
  public ForwardClock(Clock clock) {
    this.clock = clock;
    this.last = clock.instant();
  }

  @Override
  public synchronized Instant instant() {
    Instant now = clock.instant().plus(ahead);
    if (now.isBefore(last)) {
      ahead = ahead.plus(Duration.between(now, last));
      return last;
    }
    last = now;
    return now;
  }

  /** What the clock that is followed shows at a time of this one. */
  public synchronized Instant toFollowed(Instant time) {
    return time.minus(ahead);
  }

  /** What this clock shows at a time of the one that is followed. */
  public synchronized Instant ofFollowed(Instant time) {
    // A time that is never reached is not reached later either.
    return time.isAfter(Instant.MAX.minus(ahead)) ? Instant.MAX : time.plus(ahead);
  }

  @Override
  public ZoneId getZone() {
    return clock.getZone();
  }

  /** Not needed, and it would have to share what is ahead. */
  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("a clock for instants only");
  }
}
