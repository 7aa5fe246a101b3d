package io.github.s360sdk.testing.internal.soap;

/** The request cannot be worked on: answered with a SOAP fault and HTTP 500. */
public final class SoapFault extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String code;

  public SoapFault(String code, String text) {
    super(text, null, false, false);
    this.code = code;
  }

  /** The caller could not be identified; code and text are inferred, the real ones not known. */
  public static SoapFault failedAuthentication() {
    return new SoapFault(
        "wsse:FailedAuthentication", "The security token could not be authenticated or authorized");
  }

  public static SoapFault client(String text) {
    return new SoapFault("S:Client", text);
  }

  public String code() {
    return code;
  }

  public String text() {
    return String.valueOf(getMessage());
  }
}
