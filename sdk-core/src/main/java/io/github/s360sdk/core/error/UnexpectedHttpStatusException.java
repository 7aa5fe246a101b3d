package io.github.s360sdk.core.error;

import org.jspecify.annotations.Nullable;

/**
 * The platform, or a gateway before it, answered with an HTTP status that the contract does not
 * know.
 */
public class UnexpectedHttpStatusException extends S360ServiceException {

  private static final long serialVersionUID = 1L;

  private static final int SEE_OTHER = 303;

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

  /**
   * Whether the status says that the request was taken (2xx, and 303, which names where its result
   * is): who changed the status of the answer on its way has not changed what was done.
   */
  @Override
  public boolean mayHaveTakenEffect() {
    Integer status = httpStatus();
    return status != null && (status / 100 == 2 || status == SEE_OTHER);
  }
}
