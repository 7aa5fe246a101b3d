package io.github.s360sdk.core.internal.pipeline;

import io.github.s360sdk.core.error.CallCancelledException;
import io.github.s360sdk.core.error.CallTimeoutException;
import io.github.s360sdk.core.error.ConnectionFailedException;
import io.github.s360sdk.core.error.S360Exception;
import io.github.s360sdk.core.error.ThrottledException;
import io.github.s360sdk.core.spi.RateLimiter;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Takes a permit for each attempt, gives it back where nothing was sent, and tells the limiter when
 * the platform refused an attempt.
 */
final class RateLimitStage implements CallStage {

  private final PipelineSettings settings;
  private final RateLimiter limiter;

  RateLimitStage(PipelineSettings settings) {
    this.settings = settings;
    this.limiter = settings.rateLimiter();
  }

  @Override
  public <D> D handle(CallContext<D> call, Next<D> next) {
    RateLimiter.Scope scope = call.scope(settings.institution());
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
      throw refused(e, scope, call);
    } catch (S360Exception e) {
      if (wasNeverSent(e)) {
        limiter.returned(scope);
      }
      throw e;
    }
  }

  private ThrottledException refused(
      ThrottledException e, RateLimiter.Scope scope, CallContext<?> call) {
    Instant retryAt = e.retryAt();
    if (retryAt != null) {
      limiter.throttled(scope, Duration.between(settings.clock().instant(), retryAt));
      return e;
    }
    limiter.throttled(scope, null);
    return limiter
        .nextPermit(scope)
        .map(next -> new ThrottledException(true, call.details(), next))
        .orElse(e);
  }

  private static boolean wasNeverSent(S360Exception e) {
    return e instanceof ConnectionFailedException
        || ((e instanceof CallCancelledException || e instanceof CallTimeoutException)
            && !e.mayHaveTakenEffect());
  }
}
