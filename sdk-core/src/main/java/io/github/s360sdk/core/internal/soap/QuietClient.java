package io.github.s360sdk.core.internal.soap;

import java.util.Map;
import org.apache.cxf.Bus;
import org.apache.cxf.endpoint.Client;
import org.apache.cxf.endpoint.ClientImpl;
import org.apache.cxf.endpoint.ConduitSelector;
import org.apache.cxf.endpoint.Endpoint;
import org.apache.cxf.jaxws.JaxWsClientFactoryBean;
import org.apache.cxf.message.Exchange;
import org.apache.cxf.message.Message;
import org.apache.cxf.service.model.BindingOperationInfo;
import org.jspecify.annotations.Nullable;

/**
 * CXF's client, which prints the parameters of each call at level DEBUG; they may be personal data,
 * so it sees them wrapped until they are put into the message.
 */
final class QuietClient extends ClientImpl {

  private QuietClient(Bus bus, Endpoint endpoint, ConduitSelector conduits) {
    super(bus, endpoint, conduits);
  }

  /** A parameter that does not print. */
  private record Hidden(@Nullable Object value) {
    @Override
    public String toString() {
      return "***";
    }
  }

  /** Makes quiet clients. */
  static final class Factory extends JaxWsClientFactoryBean {
    @Override
    protected Client createClient(Endpoint endpoint) {
      return new QuietClient(getBus(), endpoint, getConduitSelector());
    }
  }

  @Override
  public Object[] invoke(
      BindingOperationInfo operation,
      Object[] parameters,
      @Nullable Map<String, Object> context,
      @Nullable Exchange exchange)
      throws Exception {
    Object[] hidden = new Object[parameters.length];
    for (int i = 0; i < hidden.length; i++) {
      hidden[i] = new Hidden(parameters[i]);
    }
    return super.invoke(operation, hidden, context, exchange);
  }

  @Override
  protected void setParameters(Object[] parameters, Message message) {
    @Nullable Object[] shown = new Object[parameters.length];
    for (int i = 0; i < shown.length; i++) {
      shown[i] = parameters[i] instanceof Hidden hidden ? hidden.value() : parameters[i];
    }
    super.setParameters(shown, message);
  }
}
