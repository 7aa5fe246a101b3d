package io.github.s360sdk.core.error;

import org.jspecify.annotations.Nullable;

/** The platform was not reached, or its answer did not arrive or cannot be read. */
public abstract class S360TransportException extends S360Exception {

  private static final long serialVersionUID = 1L;

  private final boolean mayHaveTakenEffect;

  /**
   * Creates an error.
   *
   * @param what what happened
   * @param advice what to do
   * @param details the call that failed
   * @param mayHaveTakenEffect whether the request may have been carried out
   * @param cause the cause, or null
   */
  protected S360TransportException(
      String what,
      String advice,
      CallDetails details,
      boolean mayHaveTakenEffect,
      @Nullable Throwable cause) {
    super(what, advice, details, cause);
    this.mayHaveTakenEffect = mayHaveTakenEffect;
  }

  @Override
  public boolean retryable() {
    return true;
  }

  @Override
  public boolean mayHaveTakenEffect() {
    return mayHaveTakenEffect;
  }
}
