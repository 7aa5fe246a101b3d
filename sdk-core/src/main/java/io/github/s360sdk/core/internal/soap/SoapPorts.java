package io.github.s360sdk.core.internal.soap;

import io.github.s360sdk.core.model.ServiceAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import java.util.logging.Logger;
import okhttp3.HttpUrl;
import org.apache.cxf.Bus;
import org.apache.cxf.BusFactory;
import org.apache.cxf.bus.extension.ExtensionManagerBus;
import org.apache.cxf.jaxb.JAXBDataBinding;
import org.apache.cxf.jaxws.JaxWsProxyFactoryBean;
import org.jspecify.annotations.Nullable;

/**
 * The CXF ports of a connection: one per service, made at the first use, under a lock because CXF
 * does not make them safely side by side. The bus is private: neither CXF's default bus nor that of
 * a thread is touched.
 */
public final class SoapPorts implements AutoCloseable {

  // CXF announces each port at level INFO, which java.util.logging prints by default. Held here,
  // because a logger that nobody holds forgets its level; a level set by the user is left alone.
  private static final Logger CXF_FACTORY =
      Logger.getLogger("org.apache.cxf.wsdl.service.factory.ReflectionServiceFactoryBean");

  static {
    if (CXF_FACTORY.getLevel() == null) {
      CXF_FACTORY.setLevel(Level.WARNING);
    }
  }

  private final HttpAccess http;
  private final String baseUrl;
  private final UnaryOperator<ServiceAddress> addresses;
  private final Map<Class<?>, Object> ports = new ConcurrentHashMap<>();
  private @Nullable Bus bus;
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
    Object made = ports.get(binding.portType());
    if (made == null) {
      made = create(binding);
      ports.put(binding.portType(), made);
    }
    return binding.portType().cast(made);
  }

  private <P> P create(ServiceBinding<P> binding) {
    ServiceAddress address = addresses.apply(binding.address());
    HttpUrl url = HttpUrl.get(baseUrl + address.path());
    PortClient.Factory clients =
        new PortClient.Factory(
            new SoapWriter(binding.context(), address.namespace()),
            new SoapReader(binding.context(), http.answers()),
            new HttpExchange(http, url));
    JAXBDataBinding data = new JAXBDataBinding(binding.context());
    data.setBus(bus()); // otherwise it makes and uses a default bus of the JVM
    JaxWsProxyFactoryBean factory = new JaxWsProxyFactoryBean(clients);
    factory.setBus(bus());
    factory.setServiceClass(binding.portType());
    factory.setAddress(url.toString());
    factory.setDataBinding(data);
    factory.setProperties(Map.of("thread.local.request.context", "true"));
    return binding.portType().cast(factory.create());
  }

  private Bus bus() {
    if (bus == null) {
      bus = new ExtensionManagerBus();
      // The first bus of a JVM makes itself its default; ours must not be found, or shut down, by
      // anybody else.
      if (BusFactory.getDefaultBus(false) == bus) {
        BusFactory.setDefaultBus(null);
      }
    }
    return bus;
  }

  @Override
  public synchronized void close() {
    closed = true;
    ports.clear();
    if (bus != null) {
      bus.shutdown(true);
      bus = null;
    }
  }
}
