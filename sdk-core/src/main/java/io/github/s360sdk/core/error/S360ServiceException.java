package io.github.s360sdk.core.error;

import org.jspecify.annotations.Nullable;

/** The platform was reached and refused the call. Nothing was changed unless a subclass says so. */
public abstract class S360ServiceException extends S360Exception {

  private static final long serialVersionUID = 1L;

  /**
   * Creates an error.
   *
   * @param what what happened
   * @param advice what to do
   * @param details the call that failed
   * @param cause the cause, or null
   */
  protected S360ServiceException(
      String what, String advice, CallDetails details, @Nullable Throwable cause) {
    super(what, advice, details, cause);
  }
}
