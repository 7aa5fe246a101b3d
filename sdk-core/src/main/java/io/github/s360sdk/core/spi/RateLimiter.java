package io.github.s360sdk.core.spi;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides when an attempt may be sent. Asked before each attempt, from many threads;
 * implementations are thread-safe.
 *
 * <p>A connection closes the limiter that it made itself; a limiter given to the builder is closed
 * by whoever made it.
 */
public interface RateLimiter extends AutoCloseable {

  /**
   * What an attempt counts against.
   *
   * @param institution code of the institution: its budget is shared by all services
   * @param service name of the service
   * @param operation name of the operation
   */
  record Scope(String institution, String service, String operation) {}

  /**
   * Waits for a permit, but not longer than until the deadline. Where the permit would come later,
   * the limiter does not wait and says when it would come.
   *
   * @param scope what the attempt counts against
   * @param deadline end of the call
   * @return empty if the permit was given, otherwise the time at which the next one is free
   * @throws InterruptedException if the thread is interrupted while waiting
   */
  Optional<Instant> acquire(Scope scope, Instant deadline) throws InterruptedException;

  /**
   * Tells that the platform refused an attempt (HTTP 509 or 429).
   *
   * @param scope what the attempt counted against
   * @param retryAfter how long the platform asked to wait, or null if it did not say
   */
  void throttled(Scope scope, @Nullable Duration retryAfter);

  @Override
  void close();

  /**
   * Returns a limiter that gives every permit at once.
   *
   * @return the limiter
   */
  static RateLimiter unlimited() {
    return Unlimited.INSTANCE;
  }
}
