package io.github.s360sdk.core.error;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an error tells about the call that failed. Holds no credentials and no personal data.
 *
 * @param service name of the service, for example {@code ExternalOrderFacade}
 * @param operation name of the operation, for example {@code createOrUpdateOrder}
 * @param requestId the id that the platform gave to the request (wire name {@code requestId}), or
 *     null if there was none
 * @param attempts how many times the request was sent or tried to be sent; 0 if it never came so
 *     far
 * @param httpStatus the HTTP status of the last answer, or null if there was no answer
 */
public record CallDetails(
    String service,
    String operation,
    @Nullable Integer requestId,
    int attempts,
    @Nullable Integer httpStatus)
    implements java.io.Serializable {

  /** Checks the parts that must not be null. */
  public CallDetails {
    Objects.requireNonNull(service, "service");
    Objects.requireNonNull(operation, "operation");
  }

  /**
   * Returns details with service and operation only, for errors made in tests.
   *
   * @param service name of the service
   * @param operation name of the operation
   * @return the details, with one attempt and nothing else known
   */
  public static CallDetails of(String service, String operation) {
    return new CallDetails(service, operation, null, 1, null);
  }

  /**
   * Returns the same details with another number of attempts.
   *
   * @param count how many times the request was sent
   * @return the changed details
   */
  public CallDetails withAttempts(int count) {
    return new CallDetails(service, operation, requestId, count, httpStatus);
  }

  /**
   * Returns the same details with an HTTP status.
   *
   * @param status the status, or null if there was no answer
   * @return the changed details
   */
  public CallDetails withHttpStatus(@Nullable Integer status) {
    return new CallDetails(service, operation, requestId, attempts, status);
  }

  /**
   * Returns the same details with a request id.
   *
   * @param id the id given by the platform, or null
   * @return the changed details
   */
  public CallDetails withRequestId(@Nullable Integer id) {
    return new CallDetails(service, operation, id, attempts, httpStatus);
  }
}
