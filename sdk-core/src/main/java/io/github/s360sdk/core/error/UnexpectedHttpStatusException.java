package io.github.s360sdk.core.error;

import org.jspecify.annotations.Nullable;

/**
 * The platform, or a gateway before it, answered with an HTTP status that the contract does not
 * know.
 */
public class UnexpectedHttpStatusException extends S360ServiceException {

  private static final long serialVersionUID = 1L;

  /**
   * Creates an error.
   *
   * @param details the call that failed
   * @param cause the cause, or null
   */
  public UnexpectedHttpStatusException(CallDetails details, @Nullable Throwable cause) {
    super(
        "the answer has an HTTP status that is not expected",
        "Check the base URL and the proxy settings.",
        details,
        cause);
  }
}
