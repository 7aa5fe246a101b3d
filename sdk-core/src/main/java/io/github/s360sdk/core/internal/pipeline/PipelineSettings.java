package io.github.s360sdk.core.internal.pipeline;

import io.github.s360sdk.core.error.CallDetails;
import io.github.s360sdk.core.error.ConnectionFailedException;
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

  /**
   * Code of the operator, by which answers are kept apart.
   *
   * @param service service that is about to be called
   * @throws ConnectionFailedException if the provider fails, as a call does then
   */
  public String operator(String service) {
    try {
      return credentials.get().operator();
    } catch (RuntimeException e) {
      throw new ConnectionFailedException(
          "the request could not be made",
          "See the cause: the credentials provider failed.",
          new CallDetails(service, "", null, 0, null),
          e);
    }
  }

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
