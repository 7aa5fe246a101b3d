package io.github.s360sdk.core;

import io.github.s360sdk.core.internal.pipeline.PipelineSettings;
import io.github.s360sdk.core.spi.Cache;
import io.github.s360sdk.core.spi.RetryPolicy;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Options that can differ between calls; given to {@link S360Connection#withOptions}. */
public final class CallOptions {

  private @Nullable String language;
  private Duration attemptTimeout;
  private Duration totalTimeout;
  private RetryPolicy retry;
  private Cache cache;

  CallOptions(PipelineSettings settings) {
    this.language = settings.language();
    this.attemptTimeout = settings.attemptTimeout();
    this.totalTimeout = settings.totalTimeout();
    this.retry = settings.retry();
    this.cache = settings.cache();
  }

  /**
   * Sets the language of names in answers.
   *
   * @param code language code, for example {@code fr}, or null for the default of the institution
   * @return this
   */
  public CallOptions language(@Nullable String code) {
    this.language = code;
    return this;
  }

  /**
   * Sets how long one attempt may take.
   *
   * @param timeout a positive time
   * @return this
   */
  public CallOptions attemptTimeout(Duration timeout) {
    this.attemptTimeout = Timeouts.DEFAULT.withAttempt(timeout).attempt();
    return this;
  }

  /**
   * Sets how long a whole call may take, with waits, polls and repeats.
   *
   * @param timeout a positive time
   * @return this
   */
  public CallOptions totalTimeout(Duration timeout) {
    this.totalTimeout = Timeouts.DEFAULT.withTotal(timeout).total();
    return this;
  }

  /**
   * Sets when failed attempts are repeated.
   *
   * @param policy the policy; {@link RetryPolicy#NONE} switches repeating off
   * @return this
   */
  public CallOptions retry(RetryPolicy policy) {
    this.retry = Objects.requireNonNull(policy, "policy");
    return this;
  }

  /**
   * Reads past the cache: every read is a call and its answer is not kept.
   *
   * @return this
   */
  public CallOptions withoutCache() {
    this.cache = Cache.none();
    return this;
  }

  PipelineSettings apply(PipelineSettings settings) {
    return new PipelineSettings(
        settings.institution(),
        settings.server(),
        settings.credentials(),
        language,
        settings.readTimeout(),
        attemptTimeout,
        totalTimeout,
        retry,
        cache,
        settings.rateLimiter(),
        settings.listeners(),
        settings.httpHooks(),
        settings.clock(),
        settings.sleeper(),
        settings.guards());
  }
}
