package io.github.s360sdk.core.error;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Base of every error that the SDK throws.
 *
 * <p>There are three families. {@link S360TransportException}: the platform was not reached, or its
 * answer cannot be read. {@link S360ServiceException}: the platform was reached and said no. {@link
 * InvalidRequestException}: the request was refused before anything was sent.
 *
 * <p>The message names service and operation, says what happened and what to do. It never holds
 * credentials, personal data or bar codes, so it can be logged.
 */
public abstract class S360Exception extends RuntimeException implements Cloneable {

  private static final long serialVersionUID = 1L;

  private final @Nullable CallDetails details;
  private final String advice;
  private @Nullable OrderOutcome order;

  /**
   * Creates an error.
   *
   * @param what what happened, one clause
   * @param advice what the caller can do about it, one or two sentences
   * @param details the call that failed, or null if no call was made
   * @param cause the cause, or null
   */
  protected S360Exception(
      String what, String advice, @Nullable CallDetails details, @Nullable Throwable cause) {
    super(message(what, advice, details), cause);
    this.details = details;
    this.advice = Objects.requireNonNull(advice, "advice");
  }

  private static String message(String what, String advice, @Nullable CallDetails details) {
    StringBuilder text = new StringBuilder();
    if (details != null) {
      text.append(details.service()).append('.').append(details.operation()).append(": ");
    }
    text.append(what).append(". ").append(advice);
    if (details != null) {
      text.append(" [attempts: ").append(details.attempts());
      if (details.requestId() != null) {
        text.append(", requestId: ").append(details.requestId());
      }
      if (details.httpStatus() != null) {
        text.append(", HTTP status: ").append(details.httpStatus());
      }
      text.append(']');
    }
    return text.toString();
  }

  /**
   * In what state the order is that the failed step belonged to.
   *
   * @return the outcome, or null if the error did not come from the order workflow
   */
  public final @Nullable OrderOutcome order() {
    return order;
  }

  /**
   * Notes in what state the order is. The order workflow does this when a step fails; the message
   * tells it too.
   *
   * @param outcome the state of the order
   */
  public final void noteOrder(OrderOutcome outcome) {
    this.order = Objects.requireNonNull(outcome, "outcome");
  }

  /**
   * The same error for somebody else who waited for the same call. What is noted of an order in one
   * of them is not seen in the other.
   *
   * @return an error of the same class, without an order
   */
  public final S360Exception copy() {
    try {
      S360Exception copy = (S360Exception) clone();
      copy.order = null;
      return copy;
    } catch (CloneNotSupportedException e) {
      throw new AssertionError(e);
    }
  }

  /** What happened, what to do, and in what state the order is if there is one. */
  @Override
  public String getMessage() {
    String text = Objects.requireNonNullElse(super.getMessage(), "");
    return order == null ? text : text + " Order: " + order + ".";
  }

  /**
   * The call that failed.
   *
   * @return the details, or null if no call was made
   */
  public final @Nullable CallDetails details() {
    return details;
  }

  /**
   * Name of the service that was called.
   *
   * @return the name, or null if no call was made
   */
  public final @Nullable String service() {
    return details == null ? null : details.service();
  }

  /**
   * Name of the operation that was called.
   *
   * @return the name, or null if no call was made
   */
  public final @Nullable String operation() {
    return details == null ? null : details.operation();
  }

  /**
   * Id that the platform gave to the request.
   *
   * @return the id, or null if there is none
   */
  public final @Nullable Integer requestId() {
    return details == null ? null : details.requestId();
  }

  /**
   * HTTP status of the last answer.
   *
   * @return the status, or null if there was no answer
   */
  public final @Nullable Integer httpStatus() {
    return details == null ? null : details.httpStatus();
  }

  /**
   * How many times the request was sent or tried to be sent.
   *
   * @return the number, 0 if no call was made
   */
  public final int attempts() {
    return details == null ? 0 : details.attempts();
  }

  /**
   * Status code that the platform gave in its answer (wire name {@code statusCode}).
   *
   * @return the code, or null if the answer had none or there was no answer
   */
  public @Nullable String statusCode() {
    return null;
  }

  /**
   * What the caller can do about the error.
   *
   * @return one or two sentences
   */
  public final String advice() {
    return advice;
  }

  /**
   * Whether the same call may succeed later without a change. It does not say that repeating is
   * safe: see {@link #mayHaveTakenEffect()}.
   *
   * @return true if trying again later makes sense
   */
  public boolean retryable() {
    return false;
  }

  /**
   * Whether the platform may have done what was asked although the call failed. Matters for calls
   * that change something; where it is true, find out before repeating.
   *
   * @return true if the effect is not known
   */
  public boolean mayHaveTakenEffect() {
    return false;
  }
}
