package io.github.s360sdk.core.error;

import org.jspecify.annotations.Nullable;

/**
 * A call that changes something was sent and its outcome is not known. Do not repeat it; find out
 * first, as the advice says.
 */
public class OutcomeUnknownException extends S360TransportException {

  private static final long serialVersionUID = 1L;

  /**
   * Creates an error.
   *
   * @param what what is not known
   * @param advice how to find out
   * @param details the call that failed
   * @param cause the cause, or null
   */
  public OutcomeUnknownException(
      String what, String advice, CallDetails details, @Nullable Throwable cause) {
    super(what, advice, details, true, cause);
  }

  @Override
  public boolean retryable() {
    return false;
  }
}
