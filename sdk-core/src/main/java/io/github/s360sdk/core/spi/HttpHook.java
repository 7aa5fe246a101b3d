package io.github.s360sdk.core.spi;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sees each attempt as HTTP, without bodies. Runs per attempt on the thread of the call. For more
 * than this, {@code S360ConnectionBuilder.customizeHttpClient} gives access to the HTTP client.
 */
public interface HttpHook {

  /**
   * Headers to add to the request, for example a correlation id. Headers that SOAP needs cannot be
   * changed.
   *
   * @param service name of the service
   * @param operation name of the operation
   * @return names and values; may be empty
   */
  default Map<String, String> headers(String service, String operation) {
    return Map.of();
  }

  /**
   * The head of an answer has arrived.
   *
   * @param service name of the service
   * @param operation name of the operation
   * @param status HTTP status
   * @param headers names in lower case, and values
   */
  default void onResponse(
      String service, String operation, int status, Map<String, List<String>> headers) {}

  /**
   * No answer has arrived.
   *
   * @param service name of the service
   * @param operation name of the operation
   * @param error why, or null if not known
   */
  default void onFailure(String service, String operation, @Nullable Throwable error) {}
}
