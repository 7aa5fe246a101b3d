package io.github.s360sdk.testing.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A call that the simulator received. The password is masked and headers that carry secrets are
 * left out, but the body holds whatever else the client sent.
 *
 * @param service name of the service
 * @param operation name of the operation, or an empty text if the request could not be read
 * @param operator operator in the security header, or null if there is none
 * @param language value of the header {@code Accept-Language}, or null
 * @param body the request, with the password masked
 * @param headers HTTP headers with names in lower case
 * @param time when it arrived, on the clock of the simulator
 */
public record RecordedCall(
    String service,
    String operation,
    @Nullable String operator,
    @Nullable String language,
    String body,
    Map<String, List<String>> headers,
    Instant time) {

  /** Checks that all parts are there and copies the headers. */
  public RecordedCall {
    Objects.requireNonNull(service, "service");
    Objects.requireNonNull(operation, "operation");
    Objects.requireNonNull(body, "body");
    Objects.requireNonNull(time, "time");
    headers = Map.copyOf(headers);
  }

  /** Service, operation and time only. */
  @Override
  public String toString() {
    return "RecordedCall[" + service + "." + operation + " at " + time + "]";
  }
}
