package io.github.s360sdk.core.spi;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides when an attempt may be sent. Asked before each attempt, from many threads;
 * implementations are thread-safe.
 *
 * <p>A limiter that cannot decide throws from {@link #acquire}: the call then fails as one that was
 * never sent. Everything else it is told or asked must not fail. Nothing may take longer than the
 * deadline allows; what has no deadline answers at once.
 *
 * <p>{@code RateLimiterContract} in the module for tests proves all this of an implementation.
 *
 * <p>A connection closes the limiter that it made itself; a limiter given to the builder is closed
 * by whoever made it.
 */
public interface RateLimiter extends AutoCloseable {

  /** How urgent an attempt is. Where not everybody gets a permit, the more urgent ones do. */
  enum Priority {
    /** Sells: the call changes something. */
    SALE,
    /** Somebody waits for what is read. */
    READ,
    /** Nobody waits: a reload in the background, which can also come later. */
    BACKGROUND
  }

  /**
   * What an attempt counts against.
   *
   * @param institution code of the institution: its budget is shared by all services
   * @param service name of the service
   * @param operation name of the operation
   * @param question what is asked, where the platform limits how often the same question may be
   *     asked: equal for equal questions, and not readable; null where it makes no difference
   * @param priority how urgent it is
   * @param continuation whether the attempt asks for the outcome of a running request. It does not
   *     count against the limit of its operation, which the first attempt has used up, but against
   *     that of the institution (assumed)
   */
  record Scope(
      String institution,
      String service,
      String operation,
      @Nullable String question,
      Priority priority,
      boolean continuation) {

    /**
     * Returns the scope of an attempt that begins a request, read by somebody who waits.
     *
     * @param institution code of the institution
     * @param service name of the service
     * @param operation name of the operation
     * @return the scope
     */
    public static Scope of(String institution, String service, String operation) {
      return new Scope(institution, service, operation, null, Priority.READ, false);
    }

    /**
     * The same for one question.
     *
     * @param what equal for equal questions
     * @return the scope
     */
    public Scope asking(String what) {
      return new Scope(institution, service, operation, what, priority, continuation);
    }

    /**
     * The same with another priority.
     *
     * @param other how urgent it is
     * @return the scope
     */
    public Scope with(Priority other) {
      return new Scope(institution, service, operation, question, other, continuation);
    }

    /**
     * The same for an attempt that asks for the outcome of a running request.
     *
     * @return the scope
     */
    public Scope continued() {
      return new Scope(institution, service, operation, question, priority, true);
    }
  }

  /**
   * How fast an institution is called.
   *
   * @param callsPerMinute calls a minute that the limiter lets through at most; lower than what is
   *     documented after a refusal, and raised slowly again
   * @param documented calls a minute that the {@link RateLimits} name
   * @param heldUntil until when nothing is sent after a refusal, or null if that is not so now
   */
  record Pace(int callsPerMinute, int documented, @Nullable Instant heldUntil) {}

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
   * When the next permit is free. Takes none, and does not wait.
   *
   * @param scope what the attempt would count against
   * @return empty if one is free now, otherwise the time at which the next one is
   */
  Optional<Instant> nextPermit(Scope scope);

  /**
   * Tells that an attempt that got a permit was never sent, so that its permit is free again. Does
   * nothing by default: the permit is lost.
   *
   * @param scope what the attempt would have counted against
   */
  default void returned(Scope scope) {}

  /**
   * Tells of an attempt that was sent without asking, for example by this program before it was
   * started again. Does nothing by default.
   *
   * @param scope what the attempt counted against
   * @param at when it was sent
   */
  default void used(Scope scope, Instant at) {}

  /**
   * Tells that the platform refused an attempt (HTTP 509 or 429). No permit of its operation is
   * left then, whatever the question: the next one is free after the time that the platform named,
   * or after the whole period of the limit. The refusal of a {@linkplain Scope#continuation()
   * continuation} says nothing of its operation, only of the institution.
   *
   * @param scope what the attempt counted against
   * @param retryAfter how long the platform asked to wait, or null if it did not say
   */
  void throttled(Scope scope, @Nullable Duration retryAfter);

  /**
   * The pace of an institution, for those who watch it.
   *
   * @param institution its code
   * @return the pace, or empty if the limiter keeps none
   */
  default Optional<Pace> pace(String institution) {
    return Optional.empty();
  }

  @Override
  void close();

  /**
   * Returns a limiter that gives every permit at once, for programs that keep the limits by other
   * means. Without it the limits of operations are kept within the connection.
   *
   * @return the limiter
   */
  static RateLimiter unlimited() {
    return Unlimited.INSTANCE;
  }

  /**
   * Returns a limiter that lets through what another one would let through now, and takes nothing
   * from it: for tests, and for programs that only look. It never waits.
   *
   * @param limiter what is looked at
   * @return the limiter; closing it does nothing
   */
  static RateLimiter readOnly(RateLimiter limiter) {
    return new ReadOnlyLimiter(limiter);
  }
}
