package io.github.s360sdk.core.error;

import org.jspecify.annotations.Nullable;

/**
 * An answer arrived and is not what the contract says: HTML of a gateway, empty, truncated, broken
 * XML, or the answer of another operation. A call that changes something may have been carried out.
 */
public class UnreadableAnswerException extends S360TransportException {

  private static final long serialVersionUID = 1L;

  private final boolean fromPlatform;

  /**
   * Creates an error.
   *
   * @param what what is wrong with the answer
   * @param details the call that failed
   * @param cause the cause, or null
   */
  public UnreadableAnswerException(String what, CallDetails details, @Nullable Throwable cause) {
    this(what, details, true, cause);
  }

  /**
   * Creates an error.
   *
   * @param what what is wrong with the answer
   * @param details the call that failed
   * @param fromPlatform false if something in front of the platform answered
   * @param cause the cause, or null
   */
  public UnreadableAnswerException(
      String what, CallDetails details, boolean fromPlatform, @Nullable Throwable cause) {
    super(
        what,
        "Check that the base URL leads to the platform and not to a proxy or a login page; after a"
            + " write, find out first whether it took effect.",
        details,
        true,
        cause);
    this.fromPlatform = fromPlatform;
  }

  /**
   * Whether the answer may be one of the platform.
   *
   * @return false if something in front of it answered, for example a page of maintenance
   */
  public boolean fromPlatform() {
    return fromPlatform;
  }
}
