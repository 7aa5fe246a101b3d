package io.github.s360sdk.core.internal.pipeline;

import io.github.s360sdk.core.error.CallDetails;
import io.github.s360sdk.core.error.ConnectionFailedException;
import io.github.s360sdk.core.internal.limit.WithoutWaiting;
import io.github.s360sdk.core.spi.Cache;
import io.github.s360sdk.core.spi.CallListener;
import io.github.s360sdk.core.spi.CallListener.CacheUse;
import io.github.s360sdk.core.spi.CredentialsProvider;
import io.github.s360sdk.core.spi.HttpHook;
import io.github.s360sdk.core.spi.RateLimiter;
import io.github.s360sdk.core.spi.RetryPolicy;
import io.github.s360sdk.core.spi.Sleeper;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the stages need to know of a connection. */
public record PipelineSettings(
    String institution,
    URI server,
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
    Sleeper sleeper,
    Guards guards) {

  /**
   * What a connection and its views share to keep trouble small.
   *
   * @param retries how many repeats may still be made
   * @param circuits which services are called at all
   * @param waiting the threads that wait
   */
  public record Guards(RetryAccount retries, Circuits circuits, WaitingThreads waiting) {}

  private static final Logger CALLS = LoggerFactory.getLogger("io.github.s360sdk.calls");

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

  /**
   * When the next permit is free; empty if one is free now, or if the limiter cannot say: then the
   * attempt itself will find out.
   */
  public Optional<Instant> nextPermit(RateLimiter.Scope scope) {
    try {
      return rateLimiter.nextPermit(scope);
    } catch (RuntimeException e) {
      CALLS.warn("the rate limiter failed: {}", e.getClass().getName());
      return Optional.empty();
    }
  }

  Circuits circuits() {
    return guards.circuits();
  }

  WaitingThreads waiting() {
    return guards.waiting();
  }

  RetryAccount retries() {
    return guards.retries();
  }

  /** Tells the listeners something; what they throw is not the business of the call. */
  public void tell(Consumer<? super CallListener> news) {
    tell(listeners, news);
  }

  /** The same for given listeners. */
  static void tell(List<CallListener> listeners, Consumer<? super CallListener> news) {
    for (CallListener listener : listeners) {
      tell(listener, news);
    }
  }

  /** Tells the listeners of an end: who was told last of the start is told first. */
  void tellEnd(Consumer<? super CallListener> news) {
    for (int i = listeners.size() - 1; i >= 0; i--) {
      tell(listeners.get(i), news);
    }
  }

  private static void tell(CallListener listener, Consumer<? super CallListener> news) {
    try {
      news.accept(listener);
    } catch (RuntimeException e) {
      CALLS.warn("a call listener failed: {}", e.getClass().getName());
    }
  }

  /**
   * Tells the listeners of a use of a cache.
   *
   * @param group what is cached
   * @param outcome what came of it, other than a load
   */
  public void tell(String group, CacheUse.Outcome outcome) {
    if (!listeners.isEmpty()) {
      CacheUse use = new CacheUse(group, outcome, Duration.ZERO);
      tell(listener -> listener.onCache(use));
    }
  }

  /** Loads a value for a cache, and tells the listeners how long that took. */
  public <V> V load(String group, Supplier<? extends V> loader) {
    if (listeners.isEmpty()) {
      return loader.get();
    }
    long begin = System.nanoTime();
    CacheUse.Outcome outcome = CacheUse.Outcome.LOAD_FAILED;
    try {
      V value = loader.get();
      outcome = CacheUse.Outcome.LOAD;
      return value;
    } finally {
      CacheUse use = new CacheUse(group, outcome, Duration.ofNanos(System.nanoTime() - begin));
      tell(listener -> listener.onCache(use));
    }
  }

  /** The same with a call failing at once where its operation has no permit for it. */
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
        server,
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
        sleeper,
        guards);
  }
}
