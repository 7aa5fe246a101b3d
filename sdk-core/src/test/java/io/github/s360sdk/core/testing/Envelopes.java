package io.github.s360sdk.core.testing;

/** Answers of {@link EchoService}. */
public final class Envelopes {

  private Envelopes() {}

  public static String success(String text) {
    return result("<statusCode>success</statusCode><text>" + text + "</text>");
  }

  public static String status(String code) {
    return result("<statusCode>" + code + "</statusCode>");
  }

  public static String inProgress(String requestId) {
    return result("<requestId>" + requestId + "</requestId><statusCode>in_progress</statusCode>");
  }

  public static String result(String content) {
    return body(
        "<n:echoResponse xmlns:n=\""
            + EchoService.NAMESPACE
            + "\"><EchoResult>"
            + content
            + "</EchoResult></n:echoResponse>");
  }

  public static String fault(String code, String text) {
    return body(
        "<S:Fault><faultcode>"
            + code
            + "</faultcode><faultstring>"
            + text
            + "</faultstring></S:Fault>");
  }

  public static String body(String content) {
    return "<S:Envelope xmlns:S=\"http://schemas.xmlsoap.org/soap/envelope/\""
        + " xmlns:wsse=\"http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd\">"
        + "<S:Body>"
        + content
        + "</S:Body></S:Envelope>";
  }
}
