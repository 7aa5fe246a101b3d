package io.github.s360sdk.core.error;

import org.jspecify.annotations.Nullable;

/**
 * The call was given up because its thread was interrupted or its connection was closed. The
 * interrupt flag of the thread is set again.
 */
public class CallCancelledException extends S360TransportException {

  private static final long serialVersionUID = 1L;

  /**
   * Creates an error.
   *
   * @param what what happened
   * @param details the call that failed
   * @param mayHaveTakenEffect whether the request may have been carried out
   * @param cause the cause, or null
   */
  public CallCancelledException(
      String what, CallDetails details, boolean mayHaveTakenEffect, @Nullable Throwable cause) {
    super(
        what,
        "Nothing needs to be done after a read; after a write, find out whether it took effect.",
        details,
        mayHaveTakenEffect,
        cause);
  }

  @Override
  public boolean retryable() {
    return false;
  }
}
