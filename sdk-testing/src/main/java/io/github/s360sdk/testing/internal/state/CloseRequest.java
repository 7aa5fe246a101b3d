package io.github.s360sdk.testing.internal.state;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request to close an order. Values are as received. */
public record CloseRequest(
    @Nullable Long orderId,
    @Nullable String type,
    @Nullable String contact,
    List<RequestedPayment> payments,
    boolean generateBarCodes) {

  /** A payment as received. */
  public record RequestedPayment(@Nullable Long methodId, @Nullable Long amount) {}
}
