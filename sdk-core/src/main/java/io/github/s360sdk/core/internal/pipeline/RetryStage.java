package io.github.s360sdk.core.internal.pipeline;

import io.github.s360sdk.core.error.CircuitOpenException;
import io.github.s360sdk.core.error.ConnectionFailedException;
import io.github.s360sdk.core.error.S360Exception;
import io.github.s360sdk.core.error.ThrottledException;
import io.github.s360sdk.core.spi.RetryPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Repeats failed attempts where that is safe and may help. Where another attempt would help and the
 * limiter has no permit for it, the failure reaches the caller at once, and the time of the next
 * permit with it as a suppressed {@link ThrottledException}.
 */
final class RetryStage implements CallStage {

  private static final int HTTP_OK = 200;

  private final PipelineSettings settings;

  RetryStage(PipelineSettings settings) {
    this.settings = settings;
  }

  @Override
  public <D> D handle(CallContext<D> call, Next<D> next) {
    RetryPolicy policy = settings.retry();
    S360Exception before = null;
    for (int failed = 1; ; failed++) {
      try {
        D result = next.proceed();
        settings.retries().give();
        return result;
      } catch (S360Exception e) {
        if (wasNotSent(e)) {
          // Waiting here would not help; what the caller must know is what failed.
          if (before == null) {
            throw e;
          }
          before.addSuppressed(e);
          throw before;
        }
        if (failed >= policy.maxAttempts() || !worthAnother(e, call)) {
          throw e;
        }
        if (hadAnswer(e)) {
          call.endRunningRequest();
        }
        Duration wait = wait(policy, failed, e);
        if (!hasPermit(call, e)
            || !Waits.fits(settings, call, wait)
            || !mayTake(e)
            || !Waits.sleep(settings, call, wait, e.mayHaveTakenEffect())) {
          throw e;
        }
        before = e;
      }
    }
  }

  /** Refused by the limiter, which has waited as long as it may, or by the circuit. */
  private static boolean wasNotSent(S360Exception e) {
    return e instanceof CircuitOpenException
        || (e instanceof ThrottledException throttled && !throttled.byPlatform());
  }

  /** Takes the price of a repeat; after a refusal because of limits, the limiter sets the pace. */
  private boolean mayTake(S360Exception e) {
    return e instanceof ThrottledException || settings.retries().take();
  }

  // The platform has answered the request and knows its id no more; asking again is a new request.
  private static boolean hadAnswer(S360Exception e) {
    return e.httpStatus() != null && e.httpStatus() == HTTP_OK;
  }

  private boolean hasPermit(CallContext<?> call, S360Exception e) {
    Optional<Instant> permit = settings.nextPermit(call.scope(settings.institution()));
    if (permit.isEmpty() || permit.get().isBefore(call.deadline())) {
      return true;
    }
    if (!(e instanceof ThrottledException)) {
      e.addSuppressed(new ThrottledException(false, call.details(), permit.get()));
    }
    return false;
  }

  private static boolean worthAnother(S360Exception e, CallContext<?> call) {
    if (!e.retryable() || !call.mayBeRepeated()) {
      return false;
    }
    // A write is repeated only where it was certainly not carried out.
    return call.operation.isRead()
        || e instanceof ConnectionFailedException
        || e instanceof ThrottledException;
  }

  private Duration wait(RetryPolicy policy, int failed, S360Exception e) {
    if (e instanceof ThrottledException throttled) {
      @Nullable Instant retryAt = throttled.retryAt();
      if (retryAt != null) {
        Duration named = Duration.between(settings.clock().instant(), retryAt);
        return named.isNegative() ? Duration.ZERO : named;
      }
      return policy.delayAfter(failed, true);
    }
    return policy.delayAfter(failed, false);
  }
}
