package io.github.s360sdk.testing;

import io.github.s360sdk.testing.internal.server.Effect;
import io.github.s360sdk.testing.internal.server.FaultPlan;
import io.github.s360sdk.testing.model.RecordedCall;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Says which calls a fault hits and what it does. Methods that return a {@link Fault} order it.
 * Without {@link #nextCalls} it hits all calls until it is removed. Unless said otherwise the
 * platform does no work for a call that is hit.
 */
public final class FaultOrder {

  private static final int LEAST_STATUS = 200;
  private static final int MOST_STATUS = 599;

  private final FaultPlan plan;
  private final String operation;
  private int calls = FaultPlan.ALWAYS;
  private Predicate<? super RecordedCall> when = call -> true;
  private Duration delay = Duration.ZERO;
  private boolean afterWork;

  FaultOrder(FaultPlan plan, String operation) {
    this.plan = plan;
    this.operation = Objects.requireNonNull(operation, "operation");
  }

  /**
   * Limits the fault to the next calls that fit.
   *
   * @param count at least 1
   * @return this
   */
  public FaultOrder nextCalls(int count) {
    if (count < 1) {
      throw new IllegalArgumentException("count must be at least 1, not " + count);
    }
    this.calls = count;
    return this;
  }

  /**
   * Limits the fault to calls that pass a test.
   *
   * @param test runs on a thread of the server
   * @return this
   */
  public FaultOrder when(Predicate<? super RecordedCall> test) {
    this.when = Objects.requireNonNull(test, "test");
    return this;
  }

  /**
   * Delays the faulty answer too, or the break of the connection.
   *
   * @param duration in real time
   * @return this
   */
  public FaultOrder delayedBy(Duration duration) {
    if (duration.isNegative()) {
      throw new IllegalArgumentException("duration must not be negative");
    }
    this.delay = duration;
    return this;
  }

  /**
   * Lets the platform do its work before the faulty answer, so that the caller does not learn of a
   * success.
   *
   * @return this
   */
  public FaultOrder afterWork() {
    this.afterWork = true;
    return this;
  }

  /**
   * A functional error.
   *
   * @param code the status code, for example {@code error.order.availability}
   * @param detail the status detail, or null for none
   * @return the fault
   */
  public Fault statusCode(String code, @Nullable String detail) {
    return order(new Effect.Status(code, detail, null));
  }

  /**
   * An asynchronous call that is still running: status {@code in_progress}.
   *
   * @param requestId the id to repeat the call with, or null for none
   * @return the fault
   */
  public Fault inProgress(@Nullable Integer requestId) {
    return order(new Effect.Status("in_progress", null, requestId));
  }

  /**
   * A SOAP fault with HTTP status 500.
   *
   * @param code the fault code; without a prefix it is one of SOAP, for example {@code Server}
   * @param text the fault string
   * @return the fault
   */
  public Fault soapFault(String code, String text) {
    return order(new Effect.Fault(code, text));
  }

  /**
   * An HTTP status with a page that is no SOAP.
   *
   * @param status for example 503
   * @return the fault
   */
  public Fault http(int status) {
    return http(status, null);
  }

  /**
   * An HTTP status with a page that is no SOAP.
   *
   * @param status for example 509, with which the platform throttles
   * @param retryAfter value of the header {@code Retry-After} (the platform documents none), or
   *     null to leave it out
   * @return the fault
   */
  public Fault http(int status, @Nullable String retryAfter) {
    if (status < LEAST_STATUS || status > MOST_STATUS) {
      throw new IllegalArgumentException("status must be between 200 and 599, not " + status);
    }
    return order(new Effect.Http(status, retryAfter));
  }

  /**
   * The right answer, but late.
   *
   * @param duration in real time
   * @return the fault
   */
  public Fault delay(Duration duration) {
    return delayedBy(duration).order(new Effect.None());
  }

  /**
   * The connection is cut after the request, and the platform has done nothing.
   *
   * @return the fault
   */
  public Fault disconnectBeforeWork() {
    return order(new Effect.Disconnect());
  }

  /**
   * The connection is cut after the platform has done its work: the answer is lost.
   *
   * @return the fault
   */
  public Fault disconnectAfterWork() {
    return afterWork().order(new Effect.Disconnect());
  }

  /**
   * The connection is cut in the middle of the answer. The platform has done its work.
   *
   * @return the fault
   */
  public Fault truncateBody() {
    return afterWork().order(new Effect.Truncate());
  }

  /**
   * The connection is cut after some bytes of the answer. The platform has done its work. An answer
   * that is not longer arrives whole.
   *
   * @param bytes of the body, 0 or more; it is not compressed
   * @return the fault
   */
  public Fault breakAfter(long bytes) {
    if (bytes < 0) {
      throw new IllegalArgumentException("bytes must not be negative, but is " + bytes);
    }
    return afterWork().order(new Effect.BreakAfter(bytes));
  }

  /**
   * An answer that is not well-formed. The platform has done its work.
   *
   * @return the fault
   */
  public Fault garbleBody() {
    return afterWork().order(new Effect.Garble());
  }

  /**
   * HTTP status 200 without a body. The platform has done its work.
   *
   * @return the fault
   */
  public Fault emptyBody() {
    return afterWork().order(new Effect.Empty());
  }

  /**
   * HTTP status 200 with a page of HTML, as a maintenance page has it.
   *
   * @return the fault
   */
  public Fault html() {
    return order(new Effect.Html());
  }

  private Fault order(Effect effect) {
    FaultPlan.Rule rule = new FaultPlan.Rule(operation, when, calls, effect, delay, afterWork);
    plan.add(rule);
    return new Fault(plan, rule);
  }
}
