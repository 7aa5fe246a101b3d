package io.github.s360sdk.core.spi;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

enum Unlimited implements RateLimiter {
  INSTANCE;

  @Override
  public Optional<Instant> acquire(Scope scope, Instant deadline) {
    return Optional.empty();
  }

  @Override
  public Optional<Instant> nextPermit(Scope scope) {
    return Optional.empty();
  }

  @Override
  public void throttled(Scope scope, @Nullable Duration retryAfter) {
    // there is no pace to lower
  }

  @Override
  public void close() {
    // nothing to close
  }
}
