package io.github.s360sdk.core.internal.soap;

import io.github.s360sdk.core.model.ServiceAddress;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import java.util.List;
import java.util.Map;
import org.glassfish.jaxb.runtime.api.JAXBRIContext;
import org.glassfish.jaxb.runtime.v2.JAXBContextFactory;
import org.jspecify.annotations.Nullable;

/**
 * A service as a domain module declares it once: its port type, its default address, and the
 * classes that its messages consist of. The JAXB context is made at the first use and kept, because
 * it is immutable, thread-safe and the costliest part of a cold start.
 */
public final class ServiceBinding<P> {

  private final Class<P> portType;
  private final ServiceAddress address;
  private final List<Class<?>> messages;
  private @Nullable JAXBContext context;

  public ServiceBinding(Class<P> portType, ServiceAddress address, List<Class<?>> messages) {
    this.portType = portType;
    this.address = address;
    this.messages = List.copyOf(messages);
  }

  public Class<P> portType() {
    return portType;
  }

  public ServiceAddress address() {
    return address;
  }

  public synchronized JAXBContext context() {
    if (context == null) {
      try {
        // The factory is named, not looked up: no search by thread context class loader, and the
        // property below is of this implementation.
        context =
            new JAXBContextFactory()
                .createContext(
                    messages.toArray(Class<?>[]::new),
                    Map.of(JAXBRIContext.TREAT_EVERYTHING_NILLABLE, true));
      } catch (JAXBException e) {
        throw new IllegalStateException("stubs of " + address.name() + " cannot be bound", e);
      }
    }
    return context;
  }
}
