package io.github.s360sdk.core.testing;

import io.github.s360sdk.core.internal.soap.ServiceBinding;
import io.github.s360sdk.core.model.ServiceAddress;
import jakarta.jws.WebMethod;
import jakarta.jws.WebParam;
import jakarta.jws.WebResult;
import jakarta.jws.WebService;
import jakarta.xml.ws.RequestWrapper;
import jakarta.xml.ws.ResponseWrapper;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A service of one operation that stands for those of the domain modules. */
@WebService(targetNamespace = EchoService.NAMESPACE, name = "EchoService")
public interface EchoService {

  String NAMESPACE = "http://v1_0.EchoService.service.example";

  ServiceBinding<EchoService> BINDING =
      new ServiceBinding<>(
          EchoService.class,
          new ServiceAddress("EchoService", "test", "org.example", "1_0", NAMESPACE),
          List.of(EchoMessages.Request.class, EchoMessages.Response.class));

  @WebMethod
  @RequestWrapper(
      localName = "echo",
      targetNamespace = NAMESPACE,
      className = "io.github.s360sdk.core.testing.EchoMessages$Request")
  @ResponseWrapper(
      localName = "echoResponse",
      targetNamespace = NAMESPACE,
      className = "io.github.s360sdk.core.testing.EchoMessages$Response")
  @WebResult(name = "EchoResult", targetNamespace = "")
  EchoMessages.Result echo(
      @WebParam(name = "requestId", targetNamespace = "") @Nullable Integer requestId,
      @WebParam(name = "text", targetNamespace = "") String text);
}
