package io.github.s360sdk.core.error;

import org.jspecify.annotations.Nullable;

/**
 * The connection broke after the request was begun and before the answer was complete. A call that
 * changes something may have been carried out.
 */
public class ConnectionLostException extends S360TransportException {

  private static final long serialVersionUID = 1L;

  /**
   * Creates an error.
   *
   * @param details the call that failed
   * @param cause the cause, or null
   */
  public ConnectionLostException(CallDetails details, @Nullable Throwable cause) {
    super(
        "the connection broke before the answer was complete",
        "A read can be repeated; after a write, find out first whether it took effect.",
        details,
        true,
        cause);
  }
}
