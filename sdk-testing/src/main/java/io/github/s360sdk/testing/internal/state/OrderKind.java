package io.github.s360sdk.testing.internal.state;

import io.github.s360sdk.testing.model.SimulatedErrors;
import org.jspecify.annotations.Nullable;

/** What the rules of an order depend on, derived from its type. */
public enum OrderKind {
  SALE,
  RESERVATION,
  REFUND;

  /** The kind of an order type; an absent type is a sale. */
  static OrderKind of(@Nullable String type) {
    if (type == null || type.isBlank()) {
      return SALE;
    }
    return switch (type) {
      case "SALE" -> SALE;
      case "RESERVATION", "OPTION" -> RESERVATION;
      case "REFUND_CLIENT", "REFUND_ORGANIZATION" -> REFUND;
      default ->
          throw new Refusal(
              SimulatedErrors.ORDER_TYPE, "The simulator does not know this order type");
    };
  }
}
