package io.github.s360sdk.core.testing;

import io.github.s360sdk.core.internal.stub.WebMethodResult;
import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/** The messages of {@link EchoService}. */
public final class EchoMessages {

  private EchoMessages() {}

  @XmlAccessorType(XmlAccessType.FIELD)
  @XmlRootElement(name = "echo", namespace = EchoService.NAMESPACE)
  @XmlType(
      name = "echo",
      propOrder = {"requestId", "text"},
      namespace = EchoService.NAMESPACE)
  public static class Request {
    private @Nullable Integer requestId;
    private @Nullable String text;

    public @Nullable Integer getRequestId() {
      return requestId;
    }

    public void setRequestId(@Nullable Integer value) {
      requestId = value;
    }

    public @Nullable String getText() {
      return text;
    }

    public void setText(@Nullable String value) {
      text = value;
    }
  }

  @XmlAccessorType(XmlAccessType.FIELD)
  @XmlRootElement(name = "echoResponse", namespace = EchoService.NAMESPACE)
  @XmlType(name = "echoResponse", namespace = EchoService.NAMESPACE)
  public static class Response {
    @XmlElement(name = "EchoResult")
    private @Nullable Result result;

    public @Nullable Result getEchoResult() {
      return result;
    }

    public void setEchoResult(@Nullable Result value) {
      result = value;
    }
  }

  @XmlAccessorType(XmlAccessType.FIELD)
  @XmlType(name = "EchoResult", namespace = EchoService.NAMESPACE)
  public static class Result extends WebMethodResult {
    public @Nullable String text;
  }
}
