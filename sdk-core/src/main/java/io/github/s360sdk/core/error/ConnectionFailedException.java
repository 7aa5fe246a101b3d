package io.github.s360sdk.core.error;

import org.jspecify.annotations.Nullable;

/**
 * No connection was made: the host name is unknown (usually a wrong institution code), nobody
 * listens, the connect timeout passed, or TLS failed. The request was not sent, so repeating is
 * safe.
 */
public class ConnectionFailedException extends S360TransportException {

  private static final long serialVersionUID = 1L;

  /**
   * Creates an error.
   *
   * @param what what happened
   * @param advice what to do
   * @param details the call that failed
   * @param cause the cause, or null
   */
  public ConnectionFailedException(
      String what, String advice, CallDetails details, @Nullable Throwable cause) {
    super(what, advice, details, false, cause);
  }
}
