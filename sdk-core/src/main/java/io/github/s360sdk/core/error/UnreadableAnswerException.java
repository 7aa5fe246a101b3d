package io.github.s360sdk.core.error;

import org.jspecify.annotations.Nullable;

/**
 * An answer arrived and is not what the contract says: HTML of a gateway, empty, truncated, broken
 * XML, or the answer of another operation. A call that changes something may have been carried out.
 */
public class UnreadableAnswerException extends S360TransportException {

  private static final long serialVersionUID = 1L;

  /**
   * Creates an error.
   *
   * @param what what is wrong with the answer
   * @param details the call that failed
   * @param cause the cause, or null
   */
  public UnreadableAnswerException(String what, CallDetails details, @Nullable Throwable cause) {
    super(
        what,
        "Check that the base URL leads to the platform and not to a proxy or a login page; after a"
            + " write, find out first whether it took effect.",
        details,
        true,
        cause);
  }
}
