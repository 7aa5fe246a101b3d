package io.github.s360sdk.core.error;

import org.jspecify.annotations.Nullable;

/**
 * The platform answered with a SOAP fault that is not about authentication. The shape of faults is
 * not documented; usually the request itself was not understood.
 */
public class SoapFaultException extends S360ServiceException {

  private static final long serialVersionUID = 1L;

  private final String faultCode;
  private final @Nullable String faultText;

  /**
   * Creates an error.
   *
   * @param faultCode local name of the fault code, for example {@code Server}
   * @param faultText text of the fault, or null; not part of the message, because it may repeat
   *     what was sent
   * @param details the call that failed
   * @param cause the cause, or null
   */
  public SoapFaultException(
      String faultCode,
      @Nullable String faultText,
      CallDetails details,
      @Nullable Throwable cause) {
    super(
        "the platform answered with the SOAP fault " + faultCode,
        "The request was not understood or failed inside the platform: see faultText(), and check"
            + " the version of the service.",
        details,
        cause);
    this.faultCode = faultCode;
    this.faultText = faultText;
  }

  /**
   * Local name of the fault code.
   *
   * @return the code, for example {@code Server}
   */
  public String faultCode() {
    return faultCode;
  }

  /**
   * Text of the fault. It may repeat what was sent, so treat it as personal data.
   *
   * @return the text, or null if there is none
   */
  public @Nullable String faultText() {
    return faultText;
  }

  @Override
  public boolean mayHaveTakenEffect() {
    return true;
  }
}
