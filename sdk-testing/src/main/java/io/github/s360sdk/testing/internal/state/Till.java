package io.github.s360sdk.testing.internal.state;

import io.github.s360sdk.testing.internal.state.CloseRequest.RequestedPayment;
import io.github.s360sdk.testing.model.SimulatedErrors;
import io.github.s360sdk.testing.world.PaymentMethod;
import java.util.ArrayList;
import java.util.List;

/** Checks the payments of an order that is to be closed. */
final class Till {

  private final List<PaymentMethod> methods;

  Till(List<PaymentMethod> methods) {
    this.methods = methods;
  }

  /**
   * The payments, if they are right. A reservation is closed without any. The sign of a refund's
   * payments is not known, so both are accepted.
   */
  List<Order.Payment> check(OrderKind kind, long total, List<RequestedPayment> requested) {
    List<Order.Payment> payments = new ArrayList<>();
    long sum = 0;
    for (RequestedPayment payment : requested) {
      PaymentMethod method =
          methods.stream()
              .filter(one -> payment.methodId() != null && one.id() == payment.methodId())
              .findFirst()
              .orElseThrow(
                  () ->
                      new Refusal(
                          SimulatedErrors.PAYMENT_METHOD,
                          "There is no payment method " + payment.methodId()));
      if (kind == OrderKind.REFUND ? !method.forReimbursement() : !method.forPayment()) {
        throw new Refusal(
            SimulatedErrors.PAYMENT_METHOD_NOT_ALLOWED,
            "Payment method " + method.id() + " is not allowed for this order");
      }
      long amount = payment.amount() == null ? 0 : payment.amount();
      payments.add(new Order.Payment(method.id(), amount));
      sum += amount;
    }
    long due = kind == OrderKind.RESERVATION ? 0 : total;
    if (sum != due && !(kind == OrderKind.REFUND && sum == -due)) {
      throw new Refusal(
          SimulatedErrors.PAYMENT_AMOUNT,
          "The payments amount to %d, but %d is due".formatted(sum, due));
    }
    return payments;
  }
}
