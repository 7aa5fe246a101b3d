package io.github.s360sdk.core.internal.soap;

import io.github.s360sdk.core.model.ServiceAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import java.util.logging.Logger;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.apache.cxf.Bus;
import org.apache.cxf.bus.extension.ExtensionManagerBus;
import org.apache.cxf.endpoint.PreexistingConduitSelector;
import org.apache.cxf.interceptor.transform.TransformOutInterceptor;
import org.apache.cxf.jaxb.JAXBDataBinding;
import org.apache.cxf.jaxws.JaxWsProxyFactoryBean;
import org.apache.cxf.logging.FaultListener;
import org.apache.cxf.message.Message;
import org.apache.cxf.ws.addressing.EndpointReferenceType;
import org.jspecify.annotations.Nullable;

/**
 * The CXF ports of a connection: one per service, made at the first use, under a lock because CXF
 * does not make them safely side by side. The bus is private: neither CXF's default bus nor that of
 * a thread is touched.
 */
public final class SoapPorts implements AutoCloseable {

  // A real catalogue has more siblings than CXF's default of 50,000.
  private static final String MAX_CHILDREN = "10000000";
  private static final String MAX_DEPTH = "100";
  // A base64 attachment is one text.
  private static final String MAX_TEXT = String.valueOf(64 * 1024 * 1024);

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
  private final Map<Class<?>, Object> ports = new HashMap<>();
  private @Nullable Bus bus;
  private boolean closed;

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

  public synchronized <P> P port(ServiceBinding<P> binding) {
    if (closed) {
      throw new IllegalStateException(
          "the connection is closed; make a new one, or close it later");
    }
    Object port = ports.computeIfAbsent(binding.portType(), type -> create(binding));
    return binding.portType().cast(port);
  }

  private <P> P create(ServiceBinding<P> binding) {
    ServiceAddress address = addresses.apply(binding.address());
    HttpUrl url = HttpUrl.get(baseUrl + address.path());
    JaxWsProxyFactoryBean factory = new JaxWsProxyFactoryBean(new QuietClient.Factory());
    factory.setBus(bus());
    factory.setServiceClass(binding.portType());
    factory.setAddress(url.toString());
    factory.setDataBinding(new JAXBDataBinding(binding.context()));
    EndpointReferenceType target = new EndpointReferenceType();
    factory.setConduitSelector(
        new PreexistingConduitSelector(new OkHttpConduit(target, http, url, userAgent)));
    factory.getOutInterceptors().add(new UsernameTokenInterceptor());
    if (!address.namespace().equals(binding.address().namespace())) {
      TransformOutInterceptor rename = new TransformOutInterceptor();
      rename.setOutTransformElements(
          Map.of("{" + binding.address().namespace() + "}*", "{" + address.namespace() + "}*"));
      factory.getOutInterceptors().add(rename);
    }
    factory.getInInterceptors().add(new AnswerInterceptor());
    factory.setProperties(
        Map.of(
            "set-jaxb-validation-event-handler",
            "false",
            "thread.local.request.context",
            "true",
            "org.apache.cxf.stax.maxChildElements",
            MAX_CHILDREN,
            "org.apache.cxf.stax.maxElementDepth",
            MAX_DEPTH,
            "org.apache.cxf.stax.maxTextLength",
            MAX_TEXT,
            FaultListener.class.getName(),
            (FaultListener) SoapPorts::notLogged));
    return binding.portType().cast(factory.create());
  }

  // CXF would log each failed call with its stack trace; it is thrown, so it is not logged.
  private static boolean notLogged(Exception error, String description, Message message) {
    return false;
  }

  private Bus bus() {
    if (bus == null) {
      bus = new ExtensionManagerBus();
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
