package io.github.s360sdk.core.internal.pipeline;

import io.github.s360sdk.core.error.CallCancelledException;
import io.github.s360sdk.core.error.CallTimeoutException;
import io.github.s360sdk.core.error.ConnectionFailedException;
import io.github.s360sdk.core.error.InvalidRequestException;
import io.github.s360sdk.core.error.S360Exception;
import io.github.s360sdk.core.error.ThrottledException;
import io.github.s360sdk.core.spi.CallListener.Permit;
import io.github.s360sdk.core.spi.CallListener.Throttle;
import io.github.s360sdk.core.spi.RateLimiter;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a permit for each attempt, gives it back where nothing was sent, and tells the limiter when
 * the platform refused an attempt.
 */
final class RateLimitStage implements CallStage {

  private static final Logger LOG = LoggerFactory.getLogger("io.github.s360sdk.limits");

  private final PipelineSettings settings;
  private final RateLimiter limiter;

  RateLimitStage(PipelineSettings settings) {
    this.settings = settings;
    this.limiter = settings.rateLimiter();
  }

  @Override
  public <D> D handle(CallContext<D> call, Next<D> next) {
    RateLimiter.Scope scope = call.scope(settings.institution());
    Optional<Instant> nextPermit = permit(call, scope);
    if (nextPermit.isPresent()) {
      throw new ThrottledException(false, call.details(), nextPermit.get());
    }
    try {
      return next.proceed();
    } catch (ThrottledException e) {
      throw refused(e, scope, call);
    } catch (S360Exception e) {
      if (wasNeverSent(e)) {
        quietly(() -> limiter.returned(scope));
      }
      throw e;
    }
  }

  private Optional<Instant> permit(CallContext<?> call, RateLimiter.Scope scope) {
    // Measured with the monotonic timer, as the duration of a call is.
    long begin = System.nanoTime();
    Optional<Instant> next;
    try {
      next = settings.waiting().waiting(() -> limiter.acquire(scope, call.deadline()));
    } catch (InterruptedException e) {
      throw Waits.interrupted(call, false, e);
    } catch (S360Exception e) {
      throw e;
    } catch (RuntimeException e) {
      throw new ConnectionFailedException(
          "no permit could be had, and nothing was sent",
          "See the cause: the rate limiter failed.",
          call.details(),
          e);
    }
    if (!settings.listeners().isEmpty()) {
      Permit permit =
          new Permit(
              scope.service(),
              scope.operation(),
              scope.priority(),
              Duration.ofNanos(System.nanoTime() - begin),
              next.isEmpty());
      settings.tell(listener -> listener.onPermit(permit));
    }
    return next;
  }

  private ThrottledException refused(
      ThrottledException e, RateLimiter.Scope scope, CallContext<?> call) {
    Instant retryAt = e.retryAt();
    Duration retryAfter =
        retryAt == null ? null : Duration.between(settings.clock().instant(), retryAt);
    quietly(() -> limiter.throttled(scope, retryAfter));
    tell(scope, retryAfter);
    if (retryAt != null) {
      return e;
    }
    return settings
        .nextPermit(scope)
        .map(next -> new ThrottledException(true, call.details(), next))
        .orElse(e);
  }

  private void tell(RateLimiter.Scope scope, @Nullable Duration retryAfter) {
    Integer pace = pace(scope);
    LOG.warn(
        "the platform refused {}.{} because of its limits; calls a minute from now on: {}",
        scope.service(),
        scope.operation(),
        pace == null ? "as before" : pace);
    Throttle throttle = new Throttle(scope.service(), scope.operation(), retryAfter, pace);
    settings.tell(listener -> listener.onThrottle(throttle));
  }

  private @Nullable Integer pace(RateLimiter.Scope scope) {
    try {
      return limiter
          .pace(scope.institution())
          .map((RateLimiter.Pace now) -> now.callsPerMinute())
          .orElse(null);
    } catch (RuntimeException e) {
      LOG.warn("the rate limiter failed: {}", e.getClass().getName());
      return null;
    }
  }

  /** A limiter that cannot be told must not hide what came of the call. */
  private static void quietly(Runnable news) {
    try {
      news.run();
    } catch (RuntimeException e) {
      LOG.warn("the rate limiter failed: {}", e.getClass().getName());
    }
  }

  private static boolean wasNeverSent(S360Exception e) {
    return e instanceof ConnectionFailedException
        || e instanceof InvalidRequestException
        || ((e instanceof CallCancelledException || e instanceof CallTimeoutException)
            && !e.mayHaveTakenEffect());
  }
}
