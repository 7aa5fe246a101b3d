package io.github.s360sdk.core.error;

import org.jspecify.annotations.Nullable;

/**
 * Nothing is left of what was asked (status {@code error.order.availability}, documented). Nothing
 * was held by this call.
 */
public class AvailabilityException extends BusinessException {

  private static final long serialVersionUID = 1L;

  /** The status code of the platform. */
  public static final String CODE = "error.order.availability";

  /**
   * Creates an error.
   *
   * @param statusDetail free text of the platform, or null
   * @param details the call that failed
   */
  public AvailabilityException(@Nullable String statusDetail, CallDetails details) {
    super(
        CODE,
        statusDetail,
        "not enough places are left of what was asked (" + CODE + ")",
        "Offer another performance, seat category or quantity.",
        details);
  }
}
