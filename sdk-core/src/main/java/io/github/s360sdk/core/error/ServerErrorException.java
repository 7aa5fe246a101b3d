package io.github.s360sdk.core.error;

import org.jspecify.annotations.Nullable;

/**
 * The platform failed (HTTP 5xx without a SOAP fault). A call that changes something may have been
 * carried out.
 */
public class ServerErrorException extends S360ServiceException {

  private static final long serialVersionUID = 1L;

  /**
   * Creates an error.
   *
   * @param details the call that failed
   * @param cause the cause, or null
   */
  public ServerErrorException(CallDetails details, @Nullable Throwable cause) {
    super(
        "the platform answered with a server error",
        "Try again later; after a write, find out first whether it took effect.",
        details,
        cause);
  }

  @Override
  public boolean retryable() {
    return true;
  }

  @Override
  public boolean mayHaveTakenEffect() {
    return true;
  }
}
