package io.github.s360sdk.core.internal.limit;

import io.github.s360sdk.core.spi.RateLimiter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A limiter that does not wait for permits of operations, which are rare: it gives one at once or
 * says when there is one. For its turn in the minute of the institution an attempt waits a little,
 * unless nobody waits for its answer.
 */
public record WithoutWaiting(RateLimiter limiter, Clock clock) implements RateLimiter {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @Override
  public Optional<Instant> acquire(Scope scope, Instant deadline) throws InterruptedException {
    Instant now = clock.instant();
    Instant latest = scope.priority() == Priority.BACKGROUND ? now : now.plus(PATIENCE);
    return limiter.acquire(scope, latest.isBefore(deadline) ? latest : deadline);
  }

  @Override
  public Optional<Instant> nextPermit(Scope scope) {
    return limiter.nextPermit(scope);
  }

  @Override
  public void returned(Scope scope) {
    limiter.returned(scope);
  }

  @Override
  public void used(Scope scope, Instant at) {
    limiter.used(scope, at);
  }

  @Override
  public void throttled(Scope scope, @Nullable Duration retryAfter) {
    limiter.throttled(scope, retryAfter);
  }

  @Override
  public Optional<Pace> pace(String institution) {
    return limiter.pace(institution);
  }

  /** The limiter below belongs to the connection. */
  @Override
  public void close() {
    // nothing of its own
  }
}
