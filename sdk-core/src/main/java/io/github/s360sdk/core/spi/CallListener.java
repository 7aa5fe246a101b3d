package io.github.s360sdk.core.spi;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Is told about calls, for metrics and traces. Called on the thread of the call, so it must be
 * quick and must not throw; an exception of a listener is logged and ignored.
 *
 * <p>Starts and ends come in pairs. After {@link #onCallStart} there is one {@link #onCall} with
 * the same service and operation, after {@link #onAttemptStart} one {@link #onAttempt} that has the
 * number as well, whatever becomes of the call: errors, interrupts and refusals included. Both come
 * on the same thread. Pairs lie within each other as on a stack: the attempts of a call within the
 * call, and a call that code of the caller makes while it is given an answer within the attempt
 * that brings that answer. Several listeners are told of starts in the order in which they were
 * added and of ends in the reverse one, so what one of them sets on the thread another can rely on.
 */
public interface CallListener {

  /**
   * A call begins. Told before anything else of it; {@link #onCall} follows.
   *
   * @param start what is known of it
   */
  default void onCallStart(CallStart start) {}

  /**
   * A call has ended. Told once per call, whatever the number of attempts.
   *
   * @param call what happened
   */
  default void onCall(Call call) {}

  /**
   * An attempt begins. Told once per attempt, when it has its permit and before anything is sent;
   * {@link #onAttempt} follows.
   *
   * @param start what is known of it
   */
  default void onAttemptStart(AttemptStart start) {}

  /**
   * An attempt has ended. Told once per attempt, polls of a running request included.
   *
   * @param attempt what happened
   */
  default void onAttempt(Attempt attempt) {}

  /**
   * The rate limiter has decided about an attempt. Told once per attempt, before it is sent.
   *
   * @param permit what it decided
   */
  default void onPermit(Permit permit) {}

  /**
   * The platform has refused an attempt because of its limits.
   *
   * @param throttle what is known of it
   */
  default void onThrottle(Throttle throttle) {}

  /**
   * Something was asked of a cache, or loaded for it.
   *
   * @param use what happened
   */
  default void onCache(CacheUse use) {}

  /**
   * A service was found to be down, or to be back.
   *
   * @param circuit what is known of it
   */
  default void onCircuit(Circuit circuit) {}

  /**
   * Whether a service is called.
   *
   * @param service name of the service
   * @param openUntil until when calls of it fail at once, or null if it answers again
   */
  record Circuit(String service, @Nullable Instant openUntil) {}

  /**
   * What the rate limiter decided.
   *
   * @param service name of the service
   * @param operation name of the operation
   * @param priority how urgent the attempt is
   * @param waited how long it waited for its turn
   * @param granted whether it may be sent; if not, the call ends with a {@link
   *     io.github.s360sdk.core.error.ThrottledException}, or with what failed before
   */
  record Permit(
      String service,
      String operation,
      RateLimiter.Priority priority,
      Duration waited,
      boolean granted) {}

  /**
   * A refusal of the platform (HTTP 509 or 429).
   *
   * @param service name of the service
   * @param operation name of the operation
   * @param retryAfter how long the platform asked to wait, or null if it did not say
   * @param callsPerMinute the pace of the limiter after it, or null if it keeps none
   */
  record Throttle(
      String service,
      String operation,
      @Nullable Duration retryAfter,
      @Nullable Integer callsPerMinute) {}

  /**
   * A use of a cache.
   *
   * @param group what is cached: {@code posConfig}, {@code catalog} or {@code availability}
   * @param outcome what came of it
   * @param duration how long a load took; zero for all else
   */
  record CacheUse(String group, Outcome outcome, Duration duration) {

    /** What can come of a use. */
    public enum Outcome {
      /** There was a value, in memory or shared with other programs. */
      HIT,
      /** There was none, so that it was loaded. */
      MISS,
      /** An old value was given, because a new one cannot be had yet or is being loaded. */
      STALE,
      /** A value was loaded from the platform. */
      LOAD,
      /** A load failed. */
      LOAD_FAILED
    }
  }

  /**
   * A call that begins.
   *
   * @param service name of the service
   * @param operation name of the operation
   * @param institution code of the institution, in lower case
   */
  record CallStart(String service, String operation, String institution) {}

  /**
   * An attempt that begins.
   *
   * @param service name of the service
   * @param operation name of the operation
   * @param number number of the attempt within its call, from 1
   * @param server base URL of the connection, which says where the attempt is sent
   */
  record AttemptStart(String service, String operation, int number, URI server) {}

  /**
   * A finished call.
   *
   * @param service name of the service
   * @param operation name of the operation
   * @param duration time from begin to end with all waits
   * @param attempts number of attempts; 0 if the answer came from the cache
   * @param error how it failed, or null if it did not: an {@link
   *     io.github.s360sdk.core.error.S360Exception}, or what code of the caller threw when it was
   *     given the answer
   */
  record Call(
      String service,
      String operation,
      Duration duration,
      int attempts,
      @Nullable Throwable error) {}

  /**
   * A finished attempt.
   *
   * @param service name of the service
   * @param operation name of the operation
   * @param number number of the attempt within its call, from 1
   * @param duration time of the attempt
   * @param httpStatus HTTP status of the answer, or null if there was none
   * @param requestBytes size of the request body in bytes, 0 if it was never built
   * @param error how it failed, or null if it did not; the same kinds as of a call. A status of the
   *     platform other than {@code success} is an error of the call, not of the attempt
   */
  record Attempt(
      String service,
      String operation,
      int number,
      Duration duration,
      @Nullable Integer httpStatus,
      long requestBytes,
      @Nullable Throwable error) {}
}
