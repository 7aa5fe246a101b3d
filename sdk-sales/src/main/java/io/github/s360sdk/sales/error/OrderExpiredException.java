package io.github.s360sdk.sales.error;

import io.github.s360sdk.core.error.S360Exception;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The order has expired, or was given up elsewhere: its places are free and it cannot be closed.
 * The cause is what the platform answered to the close, if one was tried.
 */
public class OrderExpiredException extends S360Exception {

  private static final long serialVersionUID = 1L;

  private final long orderId;
  private final @Nullable OffsetDateTime expired;

  /**
   * Creates an error.
   *
   * @param orderId id of the order
   * @param expired when it expired, or null if not known
   * @param cause the refusal of the platform, or null if the order was only looked at
   */
  public OrderExpiredException(
      long orderId, @Nullable OffsetDateTime expired, @Nullable S360Exception cause) {
    super(
        "order " + orderId + " has expired" + (expired == null ? "" : " at " + expired),
        "Begin a new sale; nothing was sold.",
        cause == null ? null : cause.details(),
        cause);
    this.orderId = orderId;
    this.expired = expired;
  }

  /**
   * Id of the order.
   *
   * @return the id
   */
  public long orderId() {
    return orderId;
  }

  /**
   * When the order expired.
   *
   * @return the time, or null if not known
   */
  public @Nullable OffsetDateTime expired() {
    return expired;
  }

  @Override
  public @Nullable String statusCode() {
    return getCause() instanceof S360Exception cause ? cause.statusCode() : null;
  }
}
