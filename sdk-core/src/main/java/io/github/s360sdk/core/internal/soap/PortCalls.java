package io.github.s360sdk.core.internal.soap;

import io.github.s360sdk.core.internal.pipeline.WireAttempt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind a port: a call is one envelope out and one in, on the thread of the caller.
 * The generated interface of the port tells the wrapper and the result of each operation.
 */
final class PortCalls implements InvocationHandler {

  private final ServiceBinding<?> binding;
  private final SoapWriter writer;
  private final SoapReader reader;
  private final HttpExchange http;
  private final Map<Method, PortOperation> operations = new ConcurrentHashMap<>();

  private PortCalls(
      ServiceBinding<?> binding, SoapWriter writer, SoapReader reader, HttpExchange http) {
    this.binding = binding;
    this.writer = writer;
    this.reader = reader;
    this.http = http;
  }

  /** Makes a port, which any number of threads may use. */
  static <P> P port(
      ServiceBinding<P> binding, SoapWriter writer, SoapReader reader, HttpExchange http) {
    Class<P> type = binding.portType();
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            new PortCalls(binding, writer, reader, http)));
  }

  @Override
  public @Nullable Object invoke(
      Object port, Method method, @Nullable Object @Nullable [] arguments) {
    if (method.getDeclaringClass() == Object.class) {
      return ofObject(port, method, arguments);
    }
    PortOperation operation =
        operations.computeIfAbsent(method, one -> PortOperation.of(one, binding.context()));
    WireAttempt attempt = CurrentAttempt.get();
    byte[] request =
        writer.write(
            attempt.settings().credentials().get(),
            operation.name(),
            operation.wrapper(arguments == null ? new Object[0] : arguments));
    try {
      return http.post(
          attempt,
          request,
          (answer, charset, length) ->
              reader.read(
                  answer, charset, length, operation.name(), operation.resultType(), attempt));
    } catch (IOException e) {
      throw new UncheckedIOException(e); // ports declare no errors
    }
  }

  private Object ofObject(Object port, Method method, @Nullable Object @Nullable [] arguments) {
    return switch (method.getName()) {
      case "equals" -> arguments != null && port == arguments[0];
      case "hashCode" -> System.identityHashCode(port);
      default -> "port of " + binding.address().name();
    };
  }
}
