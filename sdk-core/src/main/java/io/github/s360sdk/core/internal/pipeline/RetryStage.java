package io.github.s360sdk.core.internal.pipeline;

import io.github.s360sdk.core.error.ConnectionFailedException;
import io.github.s360sdk.core.error.S360Exception;
import io.github.s360sdk.core.error.ThrottledException;
import io.github.s360sdk.core.spi.RetryPolicy;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Repeats failed attempts where that is safe and may help. */
final class RetryStage implements CallStage {

  private final PipelineSettings settings;

  RetryStage(PipelineSettings settings) {
    this.settings = settings;
  }

  @Override
  public <D> D handle(CallContext<D> call, Next<D> next) {
    RetryPolicy policy = settings.retry();
    for (int failed = 1; ; failed++) {
      try {
        return next.proceed();
      } catch (S360Exception e) {
        if (failed >= policy.maxAttempts()
            || !worthAnother(e, call.operation)
            || !Waits.sleep(settings, call, wait(policy, failed, e), e.mayHaveTakenEffect())) {
          throw e;
        }
      }
    }
  }

  private static boolean worthAnother(S360Exception e, Operation operation) {
    if (!e.retryable()) {
      return false;
    }
    // A write is repeated only where it was certainly not carried out.
    return operation.isRead()
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
