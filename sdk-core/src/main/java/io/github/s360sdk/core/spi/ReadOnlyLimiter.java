package io.github.s360sdk.core.spi;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A look at another limiter. */
record ReadOnlyLimiter(RateLimiter limiter) implements RateLimiter {

  @Override
  public Optional<Instant> acquire(Scope scope, Instant deadline) {
    return limiter.nextPermit(scope);
  }

  @Override
  public Optional<Instant> nextPermit(Scope scope) {
    return limiter.nextPermit(scope);
  }

  @Override
  public void throttled(Scope scope, @Nullable Duration retryAfter) {
    // nothing of it was used
  }

  @Override
  public Optional<Pace> pace(String institution) {
    return limiter.pace(institution);
  }

  @Override
  public void close() {
    // belongs to others
  }
}
