package io.github.s360sdk.reliability.lifecycle;

import io.github.s360sdk.S360Client;
import io.github.s360sdk.reliability.process.Institution;
import io.github.s360sdk.sales.PaymentSelector;
import io.github.s360sdk.sales.Sale;

/** Sells what never sells out. */
final class Sales {

  private Sales() {}

  static Sale pass(S360Client s360, Institution institution) {
    return s360.sales()
        .sale()
        .purchaser(institution.purchaser())
        .product(
            pass -> pass.item(institution.passItem()).tariff(institution.passTariff()).quantity(1))
        .payWith(PaymentSelector.pendingAccount())
        .complete();
  }
}
