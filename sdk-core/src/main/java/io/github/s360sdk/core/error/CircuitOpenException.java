package io.github.s360sdk.core.error;

import java.time.Instant;
import java.util.Objects;

/**
 * The service did not answer several times in a row, so the call was not sent. One call after
 * {@link #retryAt()} finds out whether the service is back.
 */
public class CircuitOpenException extends S360TransportException {

  private static final long serialVersionUID = 1L;

  private final Instant retryAt;

  /**
   * Creates an error.
   *
   * @param details the call that was not sent
   * @param retryAt when the next call is let through
   * @param lastFailure name of the error that the last attempt ended with, empty if not known
   */
  public CircuitOpenException(CallDetails details, Instant retryAt, String lastFailure) {
    super(
        "the service has not answered several times in a row"
            + (lastFailure.isEmpty() ? "" : " (" + lastFailure + ")")
            + ", so nothing was sent",
        "Try again at " + retryAt + "; until then every call fails at once.",
        details,
        false,
        null);
    this.retryAt = Objects.requireNonNull(retryAt, "retryAt");
  }

  /**
   * When the next call is let through, to find out whether the service is back.
   *
   * @return the time
   */
  public Instant retryAt() {
    return retryAt;
  }
}
