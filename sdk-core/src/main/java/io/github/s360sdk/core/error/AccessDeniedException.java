package io.github.s360sdk.core.error;

import org.jspecify.annotations.Nullable;

/** The operator is known and may not call this service or operation (HTTP 403). */
public class AccessDeniedException extends S360ServiceException {

  private static final long serialVersionUID = 1L;

  /**
   * Creates an error.
   *
   * @param details the call that failed
   * @param cause the cause, or null
   */
  public AccessDeniedException(CallDetails details, @Nullable Throwable cause) {
    super(
        "the operator may not call this operation",
        "Ask the institution to give the virtual operator the right for it, and check that your address is allowed.",
        details,
        cause);
  }
}
