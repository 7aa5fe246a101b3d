package io.github.s360sdk.core.internal.soap;

import io.github.s360sdk.core.model.ServiceAddress;
import jakarta.xml.bind.JAXBContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import java.util.logging.Logger;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.apache.cxf.Bus;
import org.apache.cxf.BusFactory;
import org.apache.cxf.binding.Binding;
import org.apache.cxf.bus.extension.ExtensionManagerBus;
import org.apache.cxf.endpoint.Client;
import org.apache.cxf.endpoint.Endpoint;
import org.apache.cxf.endpoint.PreexistingConduitSelector;
import org.apache.cxf.frontend.ClientProxy;
import org.apache.cxf.interceptor.Interceptor;
import org.apache.cxf.interceptor.InterceptorProvider;
import org.apache.cxf.jaxb.JAXBDataBinding;
import org.apache.cxf.jaxws.JaxWsProxyFactoryBean;
import org.apache.cxf.logging.FaultListener;
import org.apache.cxf.message.Message;
import org.apache.cxf.service.Service;
import org.apache.cxf.ws.addressing.EndpointReferenceType;
import org.jspecify.annotations.Nullable;

/**
 * The CXF ports of a connection: one per service, made at the first use, under a lock because CXF
 * does not make them safely side by side. The bus is private: neither CXF's default bus nor that of
 * a thread is touched.
 */
public final class SoapPorts implements AutoCloseable {

  private static final Set<String> KEPT =
      Set.of("MessageSenderInterceptor", "WrapperClassOutInterceptor", "HolderOutInterceptor");

  // CXF announces each port at level INFO, which java.util.logging prints by default. Held here,
  // because a logger that nobody holds forgets its level; a level set by the user is left alone.
  private static final Logger CXF_FACTORY =
      Logger.getLogger("org.apache.cxf.wsdl.service.factory.ReflectionServiceFactoryBean");

  static {
    if (CXF_FACTORY.getLevel() == null) {
      CXF_FACTORY.setLevel(Level.WARNING);
    }
  }

  private final OkHttpClient http;
  private final String baseUrl;
  private final String userAgent;
  private final UnaryOperator<ServiceAddress> addresses;
  private final Map<Class<?>, Object> ports = new ConcurrentHashMap<>();
  private @Nullable Bus bus;
  private volatile boolean closed;

  public SoapPorts(
      OkHttpClient http,
      String baseUrl,
      String userAgent,
      UnaryOperator<ServiceAddress> addresses) {
    this.http = http;
    this.baseUrl = baseUrl;
    this.userAgent = userAgent;
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
    JaxWsProxyFactoryBean factory = new JaxWsProxyFactoryBean(new QuietClient.Factory());
    factory.setBus(bus());
    factory.setServiceClass(binding.portType());
    factory.setAddress(url.toString());
    JAXBDataBinding data = new JAXBDataBinding(binding.context());
    data.setBus(bus()); // otherwise it makes and uses a default bus of the JVM
    factory.setDataBinding(data);
    EndpointReferenceType target = new EndpointReferenceType();
    factory.setConduitSelector(
        new PreexistingConduitSelector(new OkHttpConduit(target, http, url, userAgent)));
    factory.setProperties(
        Map.of(
            "thread.local.request.context",
            "true",
            FaultListener.class.getName(),
            (FaultListener) SoapPorts::notLogged));
    P port = binding.portType().cast(factory.create());
    shorten(ClientProxy.getClient(port), binding.context(), address.namespace());
    return port;
  }

  /**
   * Leaves of CXF's chains what turns arguments into a message and sends it, and reads and writes
   * envelopes itself: the general chains cost as much as all the rest of a small call, and their
   * reading is not tolerant enough.
   */
  private static void shorten(Client client, JAXBContext context, String namespace) {
    Endpoint endpoint = client.getEndpoint();
    Binding soap = endpoint.getBinding();
    Service service = endpoint.getService();
    for (InterceptorProvider provider : List.of(client, endpoint, soap, service)) {
      provider.getOutInterceptors().removeIf(interceptor -> !KEPT.contains(name(interceptor)));
      provider.getInInterceptors().clear();
      provider.getInFaultInterceptors().clear();
    }
    endpoint.getOutInterceptors().add(new SoapWriter(context, namespace));
    endpoint.getInInterceptors().add(new SoapReader(context));
  }

  private static String name(Interceptor<? extends Message> interceptor) {
    return interceptor.getClass().getSimpleName();
  }

  // CXF would log each failed call with its stack trace; it is thrown, so it is not logged.
  private static boolean notLogged(Exception error, String description, Message message) {
    return false;
  }

  private Bus bus() {
    if (bus == null) {
      bus = new ExtensionManagerBus();
      // The first bus of a JVM makes itself its default; ours must not be found, or shut down, by
      // anybody else.
      if (BusFactory.getDefaultBus(false) == bus) {
        BusFactory.setDefaultBus(null);
      }
      bus.setProperty(FaultListener.class.getName(), (FaultListener) SoapPorts::notLogged);
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
