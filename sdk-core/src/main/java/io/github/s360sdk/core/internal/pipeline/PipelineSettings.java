package io.github.s360sdk.core.internal.pipeline;

import io.github.s360sdk.core.internal.limit.WithoutWaiting;
import io.github.s360sdk.core.spi.Cache;
import io.github.s360sdk.core.spi.CallListener;
import io.github.s360sdk.core.spi.CredentialsProvider;
import io.github.s360sdk.core.spi.HttpHook;
import io.github.s360sdk.core.spi.RateLimiter;
import io.github.s360sdk.core.spi.RetryPolicy;
import io.github.s360sdk.core.spi.Sleeper;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the stages need to know of a connection. */
public record PipelineSettings(
    String institution,
    CredentialsProvider credentials,
    @Nullable String language,
    Duration readTimeout,
    Duration attemptTimeout,
    Duration totalTimeout,
    RetryPolicy retry,
    Cache cache,
    RateLimiter rateLimiter,
    List<CallListener> listeners,
    List<HttpHook> httpHooks,
    Clock clock,
    Sleeper sleeper) {

  /** The same with a call failing at once where the limiter has no permit for it. */
  public PipelineSettings withoutWaitingForPermits() {
    return with(retry, new WithoutWaiting(rateLimiter, clock));
  }

  /** The same with each call being one attempt, whatever it fails with. */
  public PipelineSettings withoutRepeats() {
    return with(RetryPolicy.NONE, rateLimiter);
  }

  private PipelineSettings with(RetryPolicy otherRetry, RateLimiter otherLimiter) {
    return new PipelineSettings(
        institution,
        credentials,
        language,
        readTimeout,
        attemptTimeout,
        totalTimeout,
        otherRetry,
        cache,
        otherLimiter,
        listeners,
        httpHooks,
        clock,
        sleeper);
  }
}
