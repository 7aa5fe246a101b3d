package io.github.s360sdk.core.internal.limit;

import io.github.s360sdk.core.spi.RateLimiter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A limiter that gives a permit at once or not at all, for calls whose permits are rare. */
public record WithoutWaiting(RateLimiter limiter, Clock clock) implements RateLimiter {

  @Override
  public Optional<Instant> acquire(Scope scope, Instant deadline) throws InterruptedException {
    return limiter.acquire(scope, clock.instant());
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
