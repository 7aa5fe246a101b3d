package io.github.s360sdk.core.error;

import org.jspecify.annotations.Nullable;

/**
 * The platform does not accept operator and password (a SOAP fault of WS-Security, or HTTP 401).
 */
public class AuthenticationException extends S360ServiceException {

  private static final long serialVersionUID = 1L;

  /**
   * Creates an error.
   *
   * @param details the call that failed
   * @param cause the cause, or null
   */
  public AuthenticationException(CallDetails details, @Nullable Throwable cause) {
    super(
        "operator or password not accepted",
        "Check S360_OPERATOR and S360_PASSWORD, and that the operator belongs to this institution and environment.",
        details,
        cause);
  }
}
