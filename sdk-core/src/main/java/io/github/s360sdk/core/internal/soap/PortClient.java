package io.github.s360sdk.core.internal.soap;

import io.github.s360sdk.core.internal.pipeline.WireAttempt;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.cxf.Bus;
import org.apache.cxf.databinding.WrapperCapableDatabinding;
import org.apache.cxf.databinding.WrapperHelper;
import org.apache.cxf.endpoint.Client;
import org.apache.cxf.endpoint.ClientImpl;
import org.apache.cxf.endpoint.ConduitSelector;
import org.apache.cxf.endpoint.Endpoint;
import org.apache.cxf.jaxws.JaxWsClientFactoryBean;
import org.apache.cxf.message.Exchange;
import org.apache.cxf.service.model.BindingOperationInfo;
import org.apache.cxf.service.model.MessagePartInfo;
import org.jspecify.annotations.Nullable;

/**
 * The client behind a port. CXF has made the port and the model of its service; a call is one
 * envelope out and one in, on the thread of the caller. CXF's general chains of interceptors are
 * left out: they cost as much as all the rest of a small call, they hide which error an answer
 * really had, and at level DEBUG they print the arguments, which may be personal data.
 */
final class PortClient extends ClientImpl {

  /** What does not change between the calls of an operation. */
  private record Prepared(String name, WrapperHelper wrapper, Class<?> resultType) {}

  private final SoapWriter writer;
  private final SoapReader reader;
  private final HttpExchange http;
  private final Map<BindingOperationInfo, Prepared> operations = new ConcurrentHashMap<>();

  private PortClient(Bus bus, Endpoint endpoint, ConduitSelector conduits, Factory made) {
    super(bus, endpoint, conduits);
    this.writer = made.writer;
    this.reader = made.reader;
    this.http = made.http;
  }

  /** Makes the client of one port. */
  static final class Factory extends JaxWsClientFactoryBean {

    private final SoapWriter writer;
    private final SoapReader reader;
    private final HttpExchange http;

    Factory(SoapWriter writer, SoapReader reader, HttpExchange http) {
      this.writer = writer;
      this.reader = reader;
      this.http = http;
    }

    @Override
    protected Client createClient(Endpoint endpoint) {
      return new PortClient(getBus(), endpoint, getConduitSelector(), this);
    }
  }

  @Override
  public Object[] invoke(
      BindingOperationInfo operation,
      @Nullable Object[] arguments,
      @Nullable Map<String, Object> context,
      @Nullable Exchange exchange)
      throws Exception {
    WireAttempt attempt = CurrentAttempt.get();
    Prepared prepared = operations.computeIfAbsent(operation, this::prepare);
    byte[] request =
        writer.write(
            attempt.settings().credentials().get(),
            prepared.name(),
            prepared.wrapper().createWrapperObject(Arrays.asList(arguments)));
    return new Object[] {
      http.post(
          attempt,
          request,
          (answer, charset, length) ->
              reader.read(answer, charset, length, prepared.name(), prepared.resultType(), attempt))
    };
  }

  private Prepared prepare(BindingOperationInfo operation) {
    BindingOperationInfo unwrapped =
        operation.isUnwrappedCapable() ? operation.getUnwrappedOperation() : operation;
    BindingOperationInfo wrapped =
        operation.isUnwrapped() ? operation.getWrappedOperation() : operation;
    MessagePartInfo wrapper = wrapped.getInput().getMessageInfo().getFirstMessagePart();
    List<String> names = new ArrayList<>();
    List<@Nullable String> types = new ArrayList<>();
    List<Class<?>> classes = new ArrayList<>();
    for (MessagePartInfo part : unwrapped.getInput().getMessageInfo().getMessageParts()) {
      names.add(part.getName().getLocalPart());
      types.add(part.getTypeQName() == null ? null : part.getTypeQName().getLocalPart());
      classes.add(part.getTypeClass());
    }
    WrapperCapableDatabinding binding =
        (WrapperCapableDatabinding) getEndpoint().getService().getDataBinding();
    return new Prepared(
        operation.getName().getLocalPart(),
        binding.createWrapperHelper(
            wrapper.getTypeClass(), wrapper.getElementQName(), names, types, classes),
        unwrapped.getOutput().getMessageInfo().getFirstMessagePart().getTypeClass());
  }
}
