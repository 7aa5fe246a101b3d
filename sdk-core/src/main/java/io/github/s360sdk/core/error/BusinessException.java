package io.github.s360sdk.core.error;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The platform carried out the call and answered with a status other than {@code success} (HTTP
 * 200, wire name {@code statusCode}). A list of codes is not published; subclasses exist for those
 * that are known.
 */
public class BusinessException extends S360ServiceException {

  private static final long serialVersionUID = 1L;

  private final String statusCode;
  private final @Nullable String statusDetail;

  /**
   * Creates an error.
   *
   * @param statusCode the status code of the platform
   * @param statusDetail free text of the platform, or null; not part of the message, because it may
   *     repeat what was sent
   * @param details the call that failed
   */
  public BusinessException(String statusCode, @Nullable String statusDetail, CallDetails details) {
    this(
        statusCode,
        statusDetail,
        "the platform refused with status " + printable(statusCode),
        "statusDetail() holds the platform's explanation, if it gave one.",
        details);
  }

  /**
   * Creates an error with its own text, for subclasses.
   *
   * @param statusCode the status code of the platform
   * @param statusDetail free text of the platform, or null
   * @param what what happened
   * @param advice what to do
   * @param details the call that failed
   */
  protected BusinessException(
      String statusCode,
      @Nullable String statusDetail,
      String what,
      String advice,
      CallDetails details) {
    super(what, advice, details, null);
    this.statusCode = Objects.requireNonNull(statusCode, "statusCode");
    this.statusDetail = statusDetail;
  }

  /**
   * Makes a status code safe for a message: codes are dotted words, anything else is cut out.
   *
   * @param statusCode a code as it was received
   * @return at most 80 characters of the alphabet that codes use
   */
  protected static String printable(String statusCode) {
    String code = statusCode.replaceAll("[^A-Za-z0-9._-]", "?");
    return code.length() > 80 ? code.substring(0, 80) + "..." : code;
  }

  @Override
  public String statusCode() {
    return statusCode;
  }

  /**
   * Free text of the platform (wire name {@code statusDetail}). It may repeat what was sent, so
   * treat it as personal data.
   *
   * @return the text, or null if there is none
   */
  public @Nullable String statusDetail() {
    return statusDetail;
  }
}
