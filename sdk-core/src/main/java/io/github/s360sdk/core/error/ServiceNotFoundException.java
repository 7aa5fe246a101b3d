package io.github.s360sdk.core.error;

import org.jspecify.annotations.Nullable;

/**
 * There is no such service at the address (HTTP 404): wrong base URL or a version that was removed.
 */
public class ServiceNotFoundException extends S360ServiceException {

  private static final long serialVersionUID = 1L;

  /**
   * Creates an error.
   *
   * @param details the call that failed
   * @param cause the cause, or null
   */
  public ServiceNotFoundException(CallDetails details, @Nullable Throwable cause) {
    super(
        "no service at this address",
        "Check the environment or base URL, and the version of the service (S360ConnectionBuilder.service).",
        details,
        cause);
  }
}
