package io.github.s360sdk.core.internal.pipeline;

import io.github.s360sdk.core.error.ThrottledException;
import io.github.s360sdk.core.spi.RateLimiter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Takes a permit for each attempt and tells the limiter when the platform refused one. */
final class RateLimitStage implements CallStage {

  private final RateLimiter limiter;
  private final String institution;
  private final Clock clock;

  RateLimitStage(RateLimiter limiter, String institution, Clock clock) {
    this.limiter = limiter;
    this.institution = institution;
    this.clock = clock;
  }

  @Override
  public <D> D handle(CallContext<D> call, Next<D> next) {
    RateLimiter.Scope scope =
        new RateLimiter.Scope(institution, call.operation.service(), call.operation.name());
    Optional<Instant> nextPermit;
    try {
      nextPermit = limiter.acquire(scope, call.deadline());
    } catch (InterruptedException e) {
      throw Waits.interrupted(call, false, e);
    }
    if (nextPermit.isPresent()) {
      throw new ThrottledException(false, call.details(), nextPermit.get());
    }
    try {
      return next.proceed();
    } catch (ThrottledException e) {
      limiter.throttled(
          scope, e.retryAt() == null ? null : Duration.between(clock.instant(), e.retryAt()));
      throw e;
    }
  }
}
