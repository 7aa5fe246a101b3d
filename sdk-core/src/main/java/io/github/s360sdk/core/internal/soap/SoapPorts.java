package io.github.s360sdk.core.internal.soap;

import io.github.s360sdk.core.model.ServiceAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** The ports of a connection: one per service, made at the first use. */
public final class SoapPorts implements AutoCloseable {

  private final HttpAccess http;
  private final String baseUrl;
  private final UnaryOperator<ServiceAddress> addresses;
  private final Map<Class<?>, Object> ports = new ConcurrentHashMap<>();
  private volatile boolean closed;

  public SoapPorts(HttpAccess http, String baseUrl, UnaryOperator<ServiceAddress> addresses) {
    this.http = http;
    this.baseUrl = baseUrl;
    this.addresses = addresses;
  }

  public <P> P port(ServiceBinding<P> binding) {
    Object port = closed ? null : ports.get(binding.portType());
    return port != null ? binding.portType().cast(port) : first(binding);
  }

  private synchronized <P> P first(ServiceBinding<P> binding) {
    if (closed) {
      throw new IllegalStateException(
          "the connection is closed; make a new one, or close it later");
    }
    @Nullable Object made = ports.get(binding.portType());
    if (made == null) {
      made = create(binding);
      ports.put(binding.portType(), made);
    }
    return binding.portType().cast(made);
  }

  private <P> P create(ServiceBinding<P> binding) {
    ServiceAddress address = addresses.apply(binding.address());
    return PortCalls.port(
        binding,
        new SoapWriter(binding.context(), address.namespace()),
        new SoapReader(binding.context(), http.answers()),
        new HttpExchange(http, HttpUrl.get(baseUrl + address.path())));
  }

  @Override
  public synchronized void close() {
    closed = true;
    ports.clear();
  }
}
