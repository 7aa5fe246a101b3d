package io.github.s360sdk.opentelemetry;

import io.github.s360sdk.core.spi.HttpHook;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Names the current span in the headers of a request. The propagators of the program are not asked:
 * they may send baggage as well.
 */
final class TraceHeaders implements HttpHook {

  @Override
  public Map<String, String> headers(String service, String operation) {
    Map<String, String> headers = new HashMap<>();
    W3CTraceContextPropagator.getInstance().inject(Context.current(), headers, TraceHeaders::put);
    return headers;
  }

  private static void put(@Nullable Map<String, String> headers, String name, String value) {
    if (headers != null) {
      headers.put(name, value);
    }
  }
}
